import type { CodeModule } from "../syntax.ts";
import { type Grammar, treeSitterGrammar } from "../tree-sitter/grammar.ts";
import { everyNode } from "../tree-sitter/syntax-tree.ts";
import { findCsharp } from "./find-class.ts";
import { CsharpStatements } from "./statements.ts";

let grammar: Grammar | null = null;

/** C#, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
export const csharpReader = {
  load: async (): Promise<void> => {
    grammar ??= await treeSitterGrammar("c-sharp");
  },
  readModule: readCsharp,
  find: findCsharp,
  autoloads: /^[A-Z]/,
};

function readCsharp(text: string): CodeModule {
  const { root, errors } = grammar?.read(text) ?? { root: null, errors: [] };
  if (!root) return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
  return {
    body: new CsharpStatements(text).body(root),
    errors: errors.map((span) => ({ span, message: "the grammar of C# does not allow this" })),
    comments: [...everyNode(root)].flatMap(({ type, span }) => (type === "comment" ? [span] : [])),
  };
}
