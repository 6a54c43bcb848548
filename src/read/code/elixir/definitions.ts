import type { CodeStatement } from "../syntax.ts";
import type { SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { callParts, operation } from "./call-parts.ts";
import { type Clause, type ClauseReaders, functionOf } from "./clauses.ts";

interface DefinedClause {
  readonly name: string;
  readonly clause: Clause;
}

/** `def name(a) when guard do … end`; null of what defines no function. */
export function definedClause(node: SyntaxNode): DefinedClause | null {
  const call = callParts(node);
  if (!call || (call.bare !== "def" && call.bare !== "defp")) return null;
  const [whole] = call.given;
  if (!whole) return null;
  const guarded = operation(whole);
  const isGuarded = guarded?.operator === "when";
  const head = callParts(isGuarded ? guarded.left : whole);
  if (!head || head.bare === "") return null;
  const guard = isGuarded ? guarded.right : null;
  const body = call.blocks.get("do") ?? null;
  return { name: head.bare, clause: { given: head.given, guard, body, span: node.span } };
}

/** The functions of a body, each with all its clauses, and what else stands there. */
export function definitions(
  nodes: readonly SyntaxNode[],
  readers: ClauseReaders,
): { readonly functions: readonly CodeStatement[]; readonly others: readonly SyntaxNode[] } {
  const found = new Map<string, Clause[]>();
  const others: SyntaxNode[] = [];
  for (const node of nodes) {
    const defined = definedClause(node);
    if (!defined) others.push(node);
    else found.set(defined.name, [...(found.get(defined.name) ?? []), defined.clause]);
  }
  const functions = [...found].map(([name, clauses]): CodeStatement => {
    const [first] = clauses;
    const span = first?.span ?? [0, 0];
    return { kind: "function", span, made: functionOf(name, clauses, span, readers) };
  });
  return { functions, others };
}
