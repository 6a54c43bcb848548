import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { keywordName } from "./literals.ts";

/** A call as it is written: with blocks between `do` and `end`, or after `do:`. */
export interface CallParts {
  readonly node: SyntaxNode;
  readonly target: SyntaxNode | null;
  /** The name alone, of a call that names no module and no value; else empty. */
  readonly bare: string;
  readonly given: readonly SyntaxNode[];
  readonly hasArguments: boolean;
  readonly blocks: ReadonlyMap<string, readonly SyntaxNode[]>;
}

const blockNames: ReadonlySet<string> = new Set(["do", "else", "rescue", "catch", "after"]);

/** Null of what is no call. A name alone is one of no arguments, where it is no variable's. */
export function callParts(node: SyntaxNode): CallParts | null {
  if (node.type === "identifier")
    return { node, target: node, bare: node.text, given: [], hasArguments: false, blocks: new Map() };
  if (node.type !== "call") return null;
  const target = partIn(node, "target");
  const list = node.parts.find(({ type }) => type === "arguments") ?? null;
  const blocks = new Map<string, readonly SyntaxNode[]>();
  const given = meaningful(list).flatMap((part) => withoutBlocks(part, blocks));
  const own = node.parts.find(({ type }) => type === "do_block") ?? null;
  if (own) readBlocks(own, blocks);
  const bare = target?.type === "identifier" ? target.text : "";
  return { node, target, bare, given, hasArguments: list !== null, blocks };
}

function readBlocks(node: SyntaxNode, blocks: Map<string, readonly SyntaxNode[]>): void {
  const isOther = ({ type }: SyntaxNode) => /^(?:else|rescue|catch|after)_block$/.test(type);
  const parts = meaningful(node);
  blocks.set(
    "do",
    parts.filter((part) => !isOther(part)),
  );
  for (const part of parts.filter(isOther)) blocks.set(part.type.replace("_block", ""), meaningful(part));
}

/** `do: …, else: …` are blocks; what else stands among those keywords is an argument. */
function withoutBlocks(part: SyntaxNode, blocks: Map<string, readonly SyntaxNode[]>): readonly SyntaxNode[] {
  if (part.type !== "keywords" || !meaningful(part).some((pair) => keywordName(partIn(pair, "key")) === "do"))
    return [part];
  const rest = meaningful(part).filter((pair) => {
    const key = keywordName(partIn(pair, "key"));
    const value = partIn(pair, "value");
    if (key === null || !blockNames.has(key) || !value) return true;
    blocks.set(key, value.type === "block" ? meaningful(value) : [value]);
    return false;
  });
  return rest.length === 0 ? [] : [{ ...part, parts: rest }];
}

/** `operator` of a node with a left and a right side; null of any other. */
export function operation(node: SyntaxNode): {
  readonly operator: string;
  readonly left: SyntaxNode;
  readonly right: SyntaxNode;
} | null {
  if (node.type !== "binary_operator") return null;
  const [left, right] = [partIn(node, "left"), partIn(node, "right")];
  return left && right ? { operator: partIn(node, "operator")?.text ?? "", left, right } : null;
}
