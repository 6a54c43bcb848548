import type { Span } from "../../../types.ts";
import type { CodeFunction, CodeStatement, Expression, MapEntry } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { operatorCall, pythonArgument, pythonCall } from "./calls.ts";
import { comprehensionOf } from "./comprehensions.ts";
import { pythonString } from "./literals.ts";
import { pythonParameters, pythonPattern } from "./parameters.ts";

export class PythonExpressions {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  readonly of = (node: SyntaxNode): Expression =>
    this.#literal(node) ??
    this.#named(node) ??
    this.#collection(node) ??
    this.#operation(node) ?? { kind: "other", span: node.span, parts: meaningful(node).map(this.of) };

  #literal(node: SyntaxNode): Expression | null {
    const { span, text, type } = node;
    switch (type) {
      case "string":
        return pythonString(node, this.#source, this.of);
      case "concatenated_string":
        return { kind: "concatenation", span, parts: meaningful(node).map(this.of) };
      case "integer":
      case "float":
        return numberOf(text, span);
      case "true":
      case "false":
        return { kind: "boolean", span, value: type === "true" };
      case "none":
        return { kind: "null", span };
      case "ellipsis":
        return { kind: "other", span };
      default:
        return null;
    }
  }

  #named(node: SyntaxNode): Expression | null {
    const { span, text, type } = node;
    switch (type) {
      case "identifier":
        return { kind: "name", span, name: text };
      case "attribute": {
        const object = partIn(node, "object");
        const name = partIn(node, "attribute")?.text ?? "";
        return object && { kind: "member", span, of: this.of(object), name };
      }
      case "subscript": {
        const [of, at] = [partIn(node, "value"), partIn(node, "subscript")];
        return of && at && at.type !== "slice"
          ? { kind: "element", span, of: this.of(of), at: this.of(at) }
          : null;
      }
      case "call":
        return pythonCall(node, this.of);
      default:
        return null;
    }
  }

  #collection(node: SyntaxNode): Expression | null {
    const { span, type } = node;
    switch (type) {
      case "list":
      case "tuple":
      case "set":
      case "expression_list":
        return {
          ...{ kind: "list", span },
          items: meaningful(node).map((part) => pythonArgument(part, this.of)),
        };
      case "dictionary":
        return { kind: "map", span, entries: meaningful(node).map((part) => this.#entry(part)) };
      case "list_comprehension":
      case "generator_expression":
      case "set_comprehension":
        return comprehensionOf(node, this.of);
      case "lambda":
        return { kind: "function", span, made: this.#lambda(node) };
      case "parenthesized_expression":
      // In a set the grammar takes the star for a part of what a call is of.
      case "list_splat":
      case "await": {
        const [inner] = meaningful(node);
        return inner ? this.of(inner) : null;
      }
      default:
        return null;
    }
  }

  #entry(node: SyntaxNode): MapEntry {
    const [key, value] = [partIn(node, "key"), partIn(node, "value")];
    if (key && value) return { key: this.of(key), value: this.of(value) };
    const [inner] = meaningful(node);
    return { key: null, value: inner ? this.of(inner) : { kind: "other", span: node.span } };
  }

  #lambda(node: SyntaxNode): CodeFunction {
    const body = partIn(node, "body");
    const given: readonly CodeStatement[] = body
      ? [{ kind: "expression", span: body.span, value: this.of(body) }]
      : [];
    return {
      ...{ name: null, span: node.span, givesLast: true, byName: true, body: given },
      parameters: pythonParameters(partIn(node, "parameters"), this.of),
    };
  }

  #operation(node: SyntaxNode): Expression | null {
    const { span } = node;
    switch (node.type) {
      case "binary_operator":
        return this.#binary(node);
      case "unary_operator":
        return this.#unary(node);
      case "not_operator": {
        const operand = partIn(node, "argument");
        return operand && { kind: "not", span, of: this.of(operand) };
      }
      case "boolean_operator": {
        const [left, right] = [partIn(node, "left"), partIn(node, "right")];
        const operator = partIn(node, "operator")?.type === "and" ? "and" : "or";
        if (!left || !right) return null;
        return { kind: "comparison", span, operator, left: this.of(left), right: this.of(right) };
      }
      case "comparison_operator":
        return this.#comparison(node);
      case "conditional_expression": {
        const [yes, test, no] = meaningful(node);
        if (!yes || !test || !no) return null;
        return { kind: "choice", span, test: this.of(test), yes: this.of(yes), no: this.of(no) };
      }
      case "named_expression": {
        const [name, value] = [partIn(node, "name"), partIn(node, "value")];
        if (!name || !value) return null;
        return { kind: "assignment", span, to: pythonPattern(name), member: null, value: this.of(value) };
      }
      default:
        return null;
    }
  }

  #binary(node: SyntaxNode): Expression | null {
    const { span } = node;
    const [left, right] = [partIn(node, "left"), partIn(node, "right")];
    if (!left || !right) return null;
    const [a, b] = [this.of(left), this.of(right)];
    const operator = partIn(node, "operator")?.text ?? "";
    if (operator === "+") return { kind: "concatenation", span, parts: [a, b] };
    // A text divides nothing but a path of pathlib.
    const isPath = operator === "/" && (b.kind === "text" || b.kind === "concatenation");
    if (isPath || answered.has(operator)) return { ...operatorCall(operator, a, b), span };
    return { kind: "other", span, parts: [a, b] };
  }

  #unary(node: SyntaxNode): Expression | null {
    const operand = partIn(node, "argument");
    if (!operand) return null;
    const of = this.of(operand);
    const { span } = node;
    const written = partIn(node, "operator")?.text ?? "";
    if (written === "-" && of.kind === "number")
      return { ...of, span, value: -of.value, written: `-${of.written}` };
    // Django's Q has it: `~Q(…)`.
    if (written === "~")
      return {
        ...{ kind: "call", span, receiver: of, name: "~", callee: null, block: null },
        ...{ constructs: false, arguments: [] },
      };
    return { kind: "other", span, parts: [of] };
  }

  #comparison(node: SyntaxNode): Expression | null {
    const { span } = node;
    const operators = node.parts.filter(({ field }) => field === "operators");
    const [left, right, ...more] = meaningful(node).filter(({ field }) => field !== "operators");
    const operator = operators[0]?.text.replace(/\s+/g, " ") ?? "";
    if (!left || !right || more.length > 0) return null;
    const a = this.of(left);
    if (/^(?:not )?in$/.test(operator)) {
      const found = this.#among(a, right, span);
      return found && (operator === "in" ? found : { kind: "not", span, of: found });
    }
    const same = sameness.get(operator);
    const b = this.of(right);
    return same
      ? { kind: "comparison", span, operator: same, left: a, right: b }
      : { kind: "other", span, parts: [a, b] };
  }

  /** `x in (a, b)` asks whether it is one of them. */
  #among(left: Expression, right: SyntaxNode, span: Span): Expression | null {
    if (!/^(?:list|tuple|set)$/.test(right.type)) return null;
    const tests = meaningful(right).map((part): Expression => {
      return { kind: "comparison", span, operator: "==", left, right: this.of(part) };
    });
    const [first, ...rest] = tests;
    return rest.reduce<Expression>(
      (before, next) => ({ kind: "comparison", span, operator: "or", left: before, right: next }),
      first ?? { kind: "boolean", span, value: false },
    );
  }
}

/** Operators that texts, and what migration tools give, have an answer to. */
const answered: ReadonlySet<string> = new Set(["%", "&", "|"]);

const sameness: ReadonlyMap<string, "==" | "!="> = new Map([
  ["==", "=="],
  ["is", "=="],
  ["!=", "!="],
  ["<>", "!="],
  ["is not", "!="],
]);

function numberOf(text: string, span: Span): Expression {
  const written = text.replaceAll("_", "");
  const value = Number(written);
  return Number.isNaN(value) ? { kind: "other", span } : { kind: "number", span, value, written };
}
