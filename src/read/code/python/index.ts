import type { CodeModule } from "../syntax.ts";
import { type Grammar, treeSitterGrammar } from "../tree-sitter/grammar.ts";
import { everyNode } from "../tree-sitter/syntax-tree.ts";
import { findPython } from "./find-module.ts";
import { PythonStatements } from "./statements.ts";

let grammar: Grammar | null = null;

/** Python, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
export const pythonReader = {
  load: async (): Promise<void> => {
    grammar ??= await treeSitterGrammar("python");
  },
  readModule: readPython,
  find: findPython,
};

function readPython(text: string): CodeModule {
  const { root, errors } = grammar?.read(text) ?? { root: null, errors: [] };
  if (!root) return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
  return {
    body: new PythonStatements(text).body(root),
    errors: errors.map((span) => ({ span, message: "Python's grammar does not allow this" })),
    comments: [...everyNode(root)].flatMap(({ type, span }) => (type === "comment" ? [span] : [])),
  };
}
