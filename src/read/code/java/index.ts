import type { CodeModule } from "../syntax.ts";
import { type Grammar, treeSitterGrammar } from "../tree-sitter/grammar.ts";
import { everyNode } from "../tree-sitter/syntax-tree.ts";
import { findJava } from "./find-class.ts";
import { JavaStatements } from "./statements.ts";

let grammar: Grammar | null = null;

/** Java, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
export const javaReader = {
  load: async (): Promise<void> => {
    grammar ??= await treeSitterGrammar("java");
  },
  readModule: readJava,
  find: findJava,
  autoloads: /^[A-Z]/,
};

function readJava(text: string): CodeModule {
  const { root, errors } = grammar?.read(text) ?? { root: null, errors: [] };
  if (!root) return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
  return {
    body: new JavaStatements(text).body(root),
    errors: errors.map((span) => ({ span, message: "the grammar of Java does not allow this" })),
    comments: [...everyNode(root)].flatMap(({ type, span }) => (type.endsWith("_comment") ? [span] : [])),
  };
}
