import type { Tree, TreeCursor } from "web-tree-sitter";
import type { Span } from "../../../types.ts";

/** A node of what tree-sitter read, as plain data: the parser's own memory is free again. */
export interface SyntaxNode {
  readonly type: string;
  /** What it is to the node that holds it: "receiver", "arguments"; null where the grammar names nothing. */
  readonly field: string | null;
  readonly span: Span;
  readonly text: string;
  /** Its parts, without keywords and punctuation that the grammar gives no field. */
  readonly parts: readonly SyntaxNode[];
}

export interface SyntaxTree {
  /** Null where nothing at all could be read. */
  readonly root: SyntaxNode | null;
  /** What the grammar could make nothing of. */
  readonly errors: readonly Span[];
}

/** Nobody nests deeper; what reads the tree goes as deep as the tree does. */
const DEEPEST = 200;

export function treeOf(tree: Tree, text: string): SyntaxTree {
  const errors: Span[] = [];
  const cursor = tree.walk();
  try {
    return { root: nodeAt(cursor, text, errors, 0), errors };
  } finally {
    cursor.delete();
  }
}

function nodeAt(cursor: TreeCursor, text: string, errors: Span[], depth: number): SyntaxNode {
  const { nodeType: type, currentFieldName: field } = cursor;
  const span: Span = [cursor.startIndex, cursor.endIndex];
  if (type === "ERROR" || cursor.nodeIsMissing) errors.push(span);
  const parts: SyntaxNode[] = [];
  if (depth > DEEPEST) errors.push(span);
  else if (cursor.gotoFirstChild()) {
    do {
      if (cursor.nodeIsNamed || cursor.currentFieldName !== null)
        parts.push(nodeAt(cursor, text, errors, depth + 1));
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return { type, field, span, text: text.slice(...span), parts };
}

/** A part by its field; a parenthesis round it may bear the same one. */
export function partIn(node: SyntaxNode | null | undefined, field: string): SyntaxNode | null {
  return node?.parts.find((part) => part.field === field && part.type !== "(") ?? null;
}

/** Its parts without comments. */
export function meaningful(node: SyntaxNode | null | undefined): readonly SyntaxNode[] {
  return node?.parts.filter(({ type }) => type !== "comment") ?? [];
}

/** Itself and all below it, in the file's order. */
export function* everyNode(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const part of node.parts) yield* everyNode(part);
}
