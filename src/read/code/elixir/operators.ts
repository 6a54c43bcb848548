import type { Expression } from "../syntax.ts";
import { partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { operation } from "./call-parts.ts";
import { elixirPattern } from "./patterns.ts";

interface OperandReaders {
  readonly expression: (node: SyntaxNode) => Expression;
  /** The call on the right of `|>`, given what stands on the left as its first argument. */
  readonly piped: (left: Expression, right: SyntaxNode, whole: SyntaxNode) => Expression;
}

const comparisons: ReadonlyMap<string, "==" | "!=" | "and" | "or"> = new Map([
  ["==", "=="],
  ["===", "=="],
  ["!=", "!="],
  ["!==", "!="],
  ["&&", "and"],
  ["and", "and"],
  ["||", "or"],
  ["or", "or"],
]);

/** Nobody walks longer ranges. */
const longestRange = 1000;

/** Null of what is no operation. */
export function operationOf(node: SyntaxNode, readers: OperandReaders): Expression | null {
  if (node.type === "unary_operator") return unary(node, readers.expression);
  const found = operation(node);
  if (!found) return null;
  const { span } = node;
  const { operator } = found;
  if (operator === "|>") return readers.piped(readers.expression(found.left), found.right, node);
  if (operator === "=") {
    const to = elixirPattern(found.left, readers.expression);
    return { kind: "assignment", span, to, member: null, value: readers.expression(found.right) };
  }
  const [left, right] = [readers.expression(found.left), readers.expression(found.right)];
  const compared = comparisons.get(operator);
  if (compared) return { kind: "comparison", span, operator: compared, left, right };
  if (operator === "<>" || operator === "++" || operator === "+")
    return { kind: "concatenation", span, parts: [left, right] };
  return (
    (operator === ".." ? rangeOf(left, right, span) : null) ?? { kind: "other", span, parts: [left, right] }
  );
}

function unary(node: SyntaxNode, expression: OperandReaders["expression"]): Expression | null {
  const operand = partIn(node, "operand");
  if (!operand) return null;
  const { span } = node;
  switch (partIn(node, "operator")?.text) {
    case "@":
      return { kind: "name", span, name: `@${operand.text}` };
    case "!":
    case "not":
      return { kind: "not", span, of: expression(operand) };
    case "-": {
      const of = expression(operand);
      return of.kind === "number"
        ? { ...of, span, value: -of.value, written: `-${of.written}` }
        : { kind: "other", span, parts: [of] };
    }
    case "^":
    case "+":
      return expression(operand);
    default:
      return null;
  }
}

/** `1..3` */
function rangeOf(from: Expression, to: Expression, span: Expression["span"]): Expression | null {
  if (from.kind !== "number" || to.kind !== "number") return null;
  const step = from.value <= to.value ? 1 : -1;
  const length = Math.abs(to.value - from.value) + 1;
  if (!Number.isSafeInteger(length) || length > longestRange) return null;
  const items = Array.from({ length }, (_, at) => {
    const value = from.value + at * step;
    return { name: null, value: { kind: "number", span, value, written: String(value) } as const };
  });
  return { kind: "list", span, items };
}
