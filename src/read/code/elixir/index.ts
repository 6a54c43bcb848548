import type { CodeModule } from "../syntax.ts";
import { type Grammar, treeSitterGrammar } from "../tree-sitter/grammar.ts";
import { everyNode, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { callParts, operation } from "./call-parts.ts";
import { definedClause } from "./definitions.ts";
import { findElixir } from "./find-module.ts";
import { variablesIn } from "./patterns.ts";
import { ElixirStatements } from "./statements.ts";

let grammar: Grammar | null = null;

/** Elixir, by tree-sitter. Never throws: what the grammar makes nothing of is an error with its place. */
export const elixirReader = {
  load: async (): Promise<void> => {
    grammar ??= await treeSitterGrammar("elixir");
  },
  readModule: readElixir,
  find: findElixir,
  autoloads: /^[A-Z]/,
};

function readElixir(source: string): CodeModule {
  const { root, errors } = grammar?.read(source) ?? { root: null, errors: [] };
  if (!root) return { body: [], errors: [{ span: [0, 0], message: "it could not be read" }], comments: [] };
  const nodes = [...everyNode(root)];
  const variables = new Set(nodes.flatMap(namesGiven));
  const functions = new Set(nodes.flatMap((node) => definedClause(node)?.name ?? []));
  const statements = new ElixirStatements({ source, variables, functions });
  return {
    body: statements.body(root.parts.filter(({ type }) => type !== "comment")),
    errors: errors.map((span) => ({ span, message: "Elixir's grammar does not allow this" })),
    comments: nodes.flatMap(({ type, span }) => (type === "comment" ? [span] : [])),
  };
}

/** The variables that a node gives a value. */
function namesGiven(node: SyntaxNode): readonly string[] {
  if (node.type === "stab_clause") {
    const left = partIn(node, "left");
    return left ? variablesIn(left) : [];
  }
  const found = operation(node);
  if (found && /^(?:=|<-)$/.test(found.operator)) return variablesIn(found.left);
  const defined = callParts(node)?.given.length ? definedClause(node) : null;
  return defined?.clause.given.flatMap((part) => variablesIn(operation(part)?.left ?? part)) ?? [];
}
