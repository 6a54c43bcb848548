import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { namesOfPattern, pythonPattern } from "./parameters.ts";

/** The names that the body of a function gives a value, but those that it says are another's. */
export function assignedNames(body: SyntaxNode | null): ReadonlySet<string> {
  const names = new Set<string>();
  const others = new Set<string>();
  if (body) collect(body, names, others);
  for (const name of others) names.delete(name);
  return names;
}

function collect(node: SyntaxNode, names: Set<string>, others: Set<string>): void {
  if (node.type === "global_statement" || node.type === "nonlocal_statement")
    for (const { text } of meaningful(node)) others.add(text);
  const left = /^(?:augmented_)?assignment$/.test(node.type) ? partIn(node, "left") : null;
  if (left) for (const name of namesOfPattern(pythonPattern(left))) names.add(name);
  for (const part of node.parts)
    if (!/^(?:function_definition|class_definition|lambda)$/.test(part.type)) collect(part, names, others);
}
