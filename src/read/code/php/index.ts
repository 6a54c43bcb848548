import type { CodeModule } from "../syntax.ts";
import { type Grammar, treeSitterGrammar } from "../tree-sitter/grammar.ts";
import { everyNode } from "../tree-sitter/syntax-tree.ts";
import { findPhp } from "./find-class.ts";
import { PhpStatements } from "./statements.ts";

let grammar: Grammar | null = null;

/** PHP, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
export const phpReader = {
  load: async (): Promise<void> => {
    grammar ??= await treeSitterGrammar("php");
  },
  readModule: readPhp,
  find: findPhp,
  autoloads: /^[A-Z]/,
};

function readPhp(text: string): CodeModule {
  const { root, errors } = grammar?.read(text) ?? { root: null, errors: [] };
  if (!root) return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
  return {
    body: new PhpStatements(text).module(root),
    errors: errors.map((span) => ({ span, message: "PHP's grammar does not allow this" })),
    comments: [...everyNode(root)].flatMap(({ type, span }) => (type === "comment" ? [span] : [])),
  };
}
