import type { Span } from "../../../types.ts";
import type { CodeClass, CodeFunction, CodeStatement, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { phpArray } from "./arrays.ts";
import { bareName, phpCall } from "./calls.ts";
import { phpFunction } from "./functions.ts";
import { phpHeredoc, phpNumber, phpString, phpTemplate } from "./literals.ts";
import { matched } from "./matches.ts";
import { phpPattern } from "./patterns.ts";

interface Bodies {
  body(node: SyntaxNode | null): readonly CodeStatement[];
  classOf(node: SyntaxNode): CodeClass;
}

export class PhpExpressions {
  readonly #source: string;
  readonly #bodies: Bodies;

  constructor(source: string, bodies: Bodies) {
    this.#source = source;
    this.#bodies = bodies;
  }

  readonly of = (node: SyntaxNode): Expression =>
    this.#literal(node) ??
    this.#named(node) ??
    this.#made(node) ??
    this.#operation(node) ?? { kind: "other", span: node.span, parts: meaningful(node).map(this.of) };

  #literal(node: SyntaxNode): Expression | null {
    const { span, text, type } = node;
    switch (type) {
      case "string":
        return phpString(node, this.#source);
      case "encapsed_string":
        return phpTemplate(node, this.#source, this.of);
      case "heredoc":
      case "nowdoc":
        return phpHeredoc(node, this.#source, this.of);
      case "integer":
      case "float":
        return phpNumber(text, span);
      case "boolean":
        return { kind: "boolean", span, value: text.toLowerCase() === "true" };
      case "null":
        return { kind: "null", span };
      case "primitive_type":
      case "named_type":
      case "attribute_list":
        return { kind: "other", span };
      default:
        return null;
    }
  }

  #named(node: SyntaxNode): Expression | null {
    const { span, text } = node;
    switch (node.type) {
      case "variable_name":
        return { kind: "name", span, name: text === "$this" ? "this" : text };
      case "dynamic_variable_name": {
        // `${x}` in a text is `$x`.
        const [inner] = meaningful(node);
        return inner?.type === "name" ? { kind: "name", span, name: `$${inner.text}` } : null;
      }
      case "name":
      case "qualified_name":
      case "namespace_name":
        return { kind: "name", span, name: bareName(text) };
      case "relative_scope":
        return { kind: "name", span, name: text === "parent" ? text : "self" };
      case "member_access_expression":
      case "nullsafe_member_access_expression":
      case "scoped_property_access_expression":
        return this.#member(node, partIn(node, "object") ?? partIn(node, "scope"), partIn(node, "name"));
      case "class_constant_access_expression": {
        const [scope, name] = meaningful(node);
        return this.#member(node, scope ?? null, name ?? null);
      }
      case "subscript_expression": {
        const [of, at] = meaningful(node);
        return of && at ? { kind: "element", span, of: this.of(of), at: this.of(at) } : null;
      }
      default:
        return phpCallWithoutClass(node) ? phpCall(node, this.of) : null;
    }
  }

  #member({ span }: SyntaxNode, of: SyntaxNode | null, name: SyntaxNode | null): Expression | null {
    if (!of || !name) return null;
    const isStatic = name.type === "variable_name" && /::/.test(this.#source.slice(of.span[1], name.span[0]));
    if (name.type === "name" || isStatic)
      return { kind: "member", span, of: this.of(of), name: name.text.replace(/^\$/, "") };
    return { kind: "element", span, of: this.of(of), at: this.of(name) };
  }

  #made(node: SyntaxNode): Expression | null {
    const { span } = node;
    switch (node.type) {
      case "array_creation_expression":
        return phpArray(node, this.of);
      case "anonymous_function":
      case "arrow_function":
        return { kind: "function", span, made: this.function(node) };
      case "object_creation_expression": {
        const own = meaningful(node).find(({ type }) => type === "anonymous_class");
        return own ? { kind: "class", span, made: this.#bodies.classOf(own) } : null;
      }
      case "parenthesized_expression":
      case "error_suppression_expression":
      case "clone_expression": {
        const [inner] = meaningful(node);
        return inner ? this.of(inner) : null;
      }
      case "cast_expression": {
        const value = partIn(node, "value");
        return value && partIn(node, "type")?.text === "string" ? this.of(value) : null;
      }
      default:
        return null;
    }
  }

  #operation(node: SyntaxNode): Expression | null {
    const { span } = node;
    switch (node.type) {
      case "binary_expression":
        return this.#binary(node);
      case "unary_op_expression":
        return this.#unary(node);
      case "conditional_expression":
        return this.#choice(node);
      case "match_expression":
        return matched(node, this.of);
      case "assignment_expression":
      case "reference_assignment_expression": {
        const [left, right] = [partIn(node, "left"), partIn(node, "right")];
        return left && right && this.#given(left, this.of(right), span);
      }
      case "augmented_assignment_expression":
        return this.#reassigned(node);
      default:
        return null;
    }
  }

  #binary(node: SyntaxNode): Expression | null {
    const [left, right] = [partIn(node, "left"), partIn(node, "right")];
    if (!left || !right) return null;
    const operator = partIn(node, "operator")?.text ?? "";
    if (operator.toLowerCase() === "instanceof") return isOf(this.of(left), right, node.span);
    return combined(operator, this.of(left), this.of(right), node.span);
  }

  #unary(node: SyntaxNode): Expression | null {
    const { span } = node;
    const operand = partIn(node, "argument");
    if (!operand) return null;
    const of = this.of(operand);
    const written = partIn(node, "operator")?.text;
    if (written === "!") return { kind: "not", span, of };
    if (written === "-" && of.kind === "number")
      return { ...of, span, value: -of.value, written: `-${of.written}` };
    return { kind: "other", span, parts: [of] };
  }

  /** `a ?: b` is `a` where that is true. */
  #choice(node: SyntaxNode): Expression | null {
    const { span } = node;
    const [test, yes, no] = [partIn(node, "condition"), partIn(node, "body"), partIn(node, "alternative")];
    if (!test || !no) return null;
    if (!yes) return { kind: "comparison", span, operator: "or", left: this.of(test), right: this.of(no) };
    return { kind: "choice", span, test: this.of(test), yes: this.of(yes), no: this.of(no) };
  }

  #given(left: SyntaxNode, value: Expression, span: Span): Expression {
    const [of, at] = left.type === "subscript_expression" ? meaningful(left) : [];
    // `$list[] = $item` puts it behind the others.
    if (of && !at)
      return {
        ...{ kind: "call", span, receiver: this.of(of), name: "push", callee: null, block: null },
        ...{ constructs: false, arguments: [{ name: null, value }] },
      };
    const member = /^(?:subscript|.*access)_expression$/.test(left.type) ? this.of(left) : null;
    return { kind: "assignment", span, to: phpPattern(left), member, value };
  }

  #reassigned(node: SyntaxNode): Expression | null {
    const [left, right] = [partIn(node, "left"), partIn(node, "right")];
    if (!left || !right) return null;
    const operator = (partIn(node, "operator")?.text ?? "").slice(0, -1);
    return this.#given(left, combined(operator, this.of(left), this.of(right), node.span), node.span);
  }

  function(node: SyntaxNode): CodeFunction {
    return phpFunction(node, this.of, (body) => this.#bodies.body(body));
  }
}

function phpCallWithoutClass(node: SyntaxNode): boolean {
  return (
    node.type !== "object_creation_expression" || node.parts.every(({ type }) => type !== "anonymous_class")
  );
}

/** `$platform instanceof MySQLPlatform` asks which database it is on. */
function isOf(left: Expression, { text }: SyntaxNode, span: Span): Expression {
  const name = text.split("\\").at(-1) ?? text;
  const value = name.replace(/^Abstract|\d+|(?:Platform|Connection|Grammar|Driver)$/g, "");
  const right: Expression = { kind: "text", span, value, runs: [] };
  return { kind: "comparison", span, operator: "==", left: { kind: "other", span, parts: [left] }, right };
}

const operators: ReadonlyMap<string, "==" | "!=" | "and" | "or" | "??"> = new Map([
  ["==", "=="],
  ["===", "=="],
  ["!=", "!="],
  ["!==", "!="],
  ["<>", "!="],
  ["&&", "and"],
  ["and", "and"],
  ["||", "or"],
  ["or", "or"],
  ["??", "??"],
]);

function combined(operator: string, left: Expression, right: Expression, span: Span): Expression {
  // A text comes of it, whatever the two are.
  const empty: Expression = { kind: "text", span, value: "", runs: [] };
  if (operator === ".") return { kind: "concatenation", span, parts: [empty, left, right] };
  const known = operators.get(operator.toLowerCase());
  return known
    ? { kind: "comparison", span, operator: known, left, right }
    : { kind: "other", span, parts: [left, right] };
}
