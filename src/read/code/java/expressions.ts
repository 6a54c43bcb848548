import type { CodeArgument, CodeFunction, CodeParameter, CodeStatement, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { javaText } from "./literals.ts";

type Body = (node: SyntaxNode | null) => readonly CodeStatement[];

/** Java's expressions. */
export class JavaExpressions {
  readonly #source: string;
  readonly #body: Body;

  constructor(source: string, body: Body) {
    this.#source = source;
    this.#body = body;
  }

  readonly of = (node: SyntaxNode): Expression =>
    javaText(node, this.#source) ??
    this.#simple(node) ??
    this.#composed(node) ?? { kind: "other", span: node.span, parts: withoutTypes(node).map(this.of) };

  #simple(node: SyntaxNode): Expression | null {
    const { span, text } = node;
    switch (node.type) {
      case "identifier":
      case "type_identifier":
        return { kind: "name", span, name: text };
      case "this":
      case "super":
        return { kind: "name", span, name: "this" };
      case "decimal_integer_literal":
      case "decimal_floating_point_literal": {
        const written = text.replaceAll("_", "").replace(/[lfd]$/i, "");
        return { kind: "number", span, value: Number(written), written };
      }
      case "true":
      case "false":
        return { kind: "boolean", span, value: node.type === "true" };
      case "null_literal":
        return { kind: "null", span };
      default:
        return null;
    }
  }

  #composed(node: SyntaxNode): Expression | null {
    const { span } = node;
    switch (node.type) {
      case "parenthesized_expression": {
        const [inner] = meaningful(node);
        return inner ? this.of(inner) : null;
      }
      case "cast_expression": {
        const value = partIn(node, "value");
        return value && this.of(value);
      }
      case "method_invocation":
        return this.#call(node);
      case "object_creation_expression":
        return this.#creation(node);
      case "field_access": {
        const [of, name] = [partIn(node, "object"), partIn(node, "field")];
        return of && name ? { kind: "member", span, of: this.of(of), name: name.text } : null;
      }
      case "array_access": {
        const [of, at] = [partIn(node, "array"), partIn(node, "index")];
        return of && at ? { kind: "element", span, of: this.of(of), at: this.of(at) } : null;
      }
      case "binary_expression":
        return this.#binary(node);
      case "unary_expression": {
        const of = partIn(node, "operand");
        return of && partIn(node, "operator")?.text === "!" ? { kind: "not", span, of: this.of(of) } : null;
      }
      case "ternary_expression":
        return this.#choice(node);
      case "assignment_expression":
        return this.#assignment(node);
      case "lambda_expression":
        return { kind: "function", span, made: this.function(node) };
      case "method_reference":
        return this.#methodOf(node);
      case "instanceof_expression":
        return this.#instance(node);
      case "array_initializer":
        return { kind: "list", span, items: this.arguments(node) };
      case "array_creation_expression": {
        const items = partIn(node, "value");
        return items && this.of(items);
      }
      default:
        return null;
    }
  }

  arguments(node: SyntaxNode | null): readonly CodeArgument[] {
    return meaningful(node).map((value) => ({ name: null, value: this.of(value) }));
  }

  #call(node: SyntaxNode): Expression {
    const receiver = partIn(node, "object");
    return {
      ...{ kind: "call", span: node.span, callee: null, block: null, constructs: false },
      receiver: receiver && this.of(receiver),
      name: partIn(node, "name")?.text ?? "",
      arguments: this.arguments(partIn(node, "arguments")),
    };
  }

  /** `of::name`, as a function that hands on all that it is given. */
  #methodOf(node: SyntaxNode): Expression {
    const { span } = node;
    const [of, name] = meaningful(node);
    if (!of || !name) return { kind: "other", span };
    const given = "::";
    const call: Expression = {
      ...{ kind: "call", span, receiver: this.of(of), name: name.text, callee: null, block: null },
      ...{
        constructs: false,
        arguments: [{ name: null, spread: true, value: { kind: "name", span, name: given } }],
      },
    };
    const made: CodeFunction = {
      ...{ name: null, span, givesLast: true, body: [{ kind: "expression", span, value: call }] },
      parameters: [{ pattern: { kind: "name", name: given }, otherwise: null, rest: true }],
    };
    return { kind: "function", span, made };
  }

  /** `a instanceof B b`: where it is one, `b` is `a`. */
  #instance(node: SyntaxNode): Expression | null {
    const { span } = node;
    const [left, name] = [partIn(node, "left"), partIn(node, "name")];
    if (!left) return null;
    const value = this.of(left);
    if (!name) return { kind: "other", span, parts: [value] };
    const to = { kind: "name", name: name.text } as const;
    return { kind: "other", span, parts: [{ kind: "assignment", span, to, member: null, value }] };
  }

  /** By the last of its names, without what stands between angle brackets. */
  #creation(node: SyntaxNode): Expression {
    const { span } = node;
    const type = partIn(node, "type")?.text ?? "";
    const own = node.parts.find((part) => part.type === "class_body");
    const callee: Expression | null = own
      ? { kind: "class", span, made: { name: null, bases: [], body: this.#body(own), span } }
      : null;
    return {
      ...{ kind: "call", span, receiver: null, callee, block: null, constructs: true },
      name: type.replace(/<[\s\S]*$/, "").replace(/^[\s\S]*\./, ""),
      arguments: this.arguments(partIn(node, "arguments")),
    };
  }

  #binary(node: SyntaxNode): Expression | null {
    const [left, right] = [partIn(node, "left"), partIn(node, "right")];
    if (!left || !right) return null;
    const { span } = node;
    const operator = partIn(node, "operator")?.text;
    if (operator === "+") return { kind: "concatenation", span, parts: [this.of(left), this.of(right)] };
    const known = ({ "&&": "and", "||": "or", "==": "==", "!=": "!=" } as const)[
      operator as "&&" | "||" | "==" | "!="
    ];
    return known
      ? { kind: "comparison", span, operator: known, left: this.of(left), right: this.of(right) }
      : null;
  }

  #choice(node: SyntaxNode): Expression | null {
    const [test, yes, no] = ["condition", "consequence", "alternative"].map((field) => partIn(node, field));
    if (!test || !yes || !no) return null;
    return { kind: "choice", span: node.span, test: this.of(test), yes: this.of(yes), no: this.of(no) };
  }

  #assignment(node: SyntaxNode): Expression | null {
    const [left, right] = [partIn(node, "left"), partIn(node, "right")];
    if (!left || !right) return null;
    const { span } = node;
    const operator = partIn(node, "operator")?.text;
    const given = this.of(right);
    const value: Expression =
      operator === "+="
        ? { kind: "concatenation", span, parts: [this.of(left), given] }
        : operator === "="
          ? given
          : { kind: "other", span, parts: [given] };
    if (left.type === "identifier")
      return { kind: "assignment", span, to: { kind: "name", name: left.text }, member: null, value };
    return { kind: "assignment", span, to: { kind: "other" }, member: this.of(left), value };
  }

  /** A lambda or a method. */
  function(node: SyntaxNode): CodeFunction {
    const body = partIn(node, "body");
    const isBlock = body?.type === "block";
    const given: readonly CodeStatement[] =
      body && !isBlock ? [{ kind: "expression", span: body.span, value: this.of(body) }] : [];
    return {
      ...{ name: partIn(node, "name")?.text ?? null, span: node.span, givesLast: !isBlock },
      parameters: this.#parameters(partIn(node, "parameters")),
      body: isBlock ? this.#body(body) : given,
      withoutSelf: true,
    };
  }

  #parameters(node: SyntaxNode | null): readonly CodeParameter[] {
    const all = node?.type === "identifier" ? [node] : meaningful(node);
    return all.map((parameter): CodeParameter => {
      const variable = parameter.parts.find(({ type }) => type === "variable_declarator") ?? parameter;
      const name = partIn(variable, "name")?.text ?? variable.text;
      return {
        ...{ pattern: { kind: "name", name }, otherwise: null },
        ...(parameter.type === "spread_parameter" ? { rest: true as const } : {}),
      };
    });
  }
}

/** What evaluates: no names of types. */
function withoutTypes(node: SyntaxNode): readonly SyntaxNode[] {
  return meaningful(node).filter(({ type, field }) => field !== "operator" && !/type|dimensions/.test(type));
}
