import type { CodeArgument, CodeFunction, CodeParameter, CodeStatement, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { csharpText } from "./literals.ts";
import { anonymousObject, castOf } from "./objects.ts";

type Body = (node: SyntaxNode | null) => readonly CodeStatement[];

/** By this name a call is given what stands between its angle brackets. */
export const TYPE_ARGUMENT = "<>";

/** C#'s expressions. */
export class CsharpExpressions {
  readonly #source: string;
  readonly #body: Body;
  /** What stands before `?.`. */
  #asked: Expression | null = null;

  constructor(source: string, body: Body) {
    this.#source = source;
    this.#body = body;
  }

  readonly of = (node: SyntaxNode): Expression =>
    csharpText(node, this.#source, this.of) ??
    this.#simple(node) ??
    this.#composed(node) ??
    this.#other(node);

  #other(node: SyntaxNode): Expression {
    return { kind: "other", span: node.span, parts: meaningful(node).map(this.of) };
  }

  #simple(node: SyntaxNode): Expression | null {
    const { span, text } = node;
    switch (node.type) {
      case "identifier":
      case "predefined_type":
        return { kind: "name", span, name: text.replace(/^@/, "") };
      case "this_expression":
      case "this":
        return { kind: "name", span, name: "this" };
      case "integer_literal":
      case "real_literal": {
        const written = text.replaceAll("_", "").replace(/[ulfdm]+$/i, "");
        return { kind: "number", span, value: Number(written), written };
      }
      case "boolean_literal":
        return { kind: "boolean", span, value: text === "true" };
      case "null_literal":
      case "default_expression":
        return { kind: "null", span };
      default:
        return null;
    }
  }

  #composed(node: SyntaxNode): Expression | null {
    const { span } = node;
    const [first] = meaningful(node);
    switch (node.type) {
      case "parenthesized_expression":
      case "await_expression":
      case "postfix_unary_expression":
      case "checked_expression":
      case "expression_element":
        return first ? this.of(first) : null;
      case "cast_expression": {
        const value = partIn(node, "value");
        return value && this.of(value);
      }
      case "invocation_expression":
        return this.#call(node);
      case "member_access_expression":
      case "qualified_name":
        return this.#member(node);
      case "conditional_access_expression":
        return this.#conditional(node);
      case "member_binding_expression": {
        const name = partIn(node, "name")?.text ?? "";
        return this.#asked && { kind: "member", span, of: this.#asked, name };
      }
      case "element_access_expression":
        return this.#element(node);
      case "tuple_expression":
        return { kind: "list", span, items: this.arguments(node) };
      case "as_expression":
      case "is_pattern_expression":
        return castOf(node, this.of);
      case "binary_expression":
        return this.#binary(node);
      case "prefix_unary_expression":
        return this.#source[span[0]] === "!" && first ? { kind: "not", span, of: this.of(first) } : null;
      case "conditional_expression":
        return this.#choice(node);
      case "assignment_expression":
        return this.#assignment(node);
      case "lambda_expression":
      case "anonymous_method_expression":
        return { kind: "function", span, made: this.function(node) };
      default:
        return this.#creation(node);
    }
  }

  #creation(node: SyntaxNode): Expression | null {
    const { span } = node;
    switch (node.type) {
      case "initializer_expression":
        return { kind: "list", span, items: this.#items(node) };
      case "collection_expression":
        return {
          ...{ kind: "list", span },
          items: meaningful(node).flatMap((item) => meaningful(item).map((inner) => this.#item(inner))),
        };
      case "array_creation_expression":
      case "implicit_array_creation_expression": {
        const list = node.parts.find(({ type }) => type === "initializer_expression");
        return { kind: "list", span, items: list ? this.#items(list) : [] };
      }
      case "anonymous_object_creation_expression":
        return anonymousObject(node, this.#source, this.of);
      case "object_creation_expression":
      case "implicit_object_creation_expression":
        return this.#object(node);
      default:
        return null;
    }
  }

  #items(node: SyntaxNode): readonly CodeArgument[] {
    return meaningful(node).map((inner) => this.#item(inner));
  }

  #item(node: SyntaxNode): CodeArgument {
    return { name: null, value: this.of(node) };
  }

  /** A list that is begun with its items is one; what else is made is somebody's object. */
  #object(node: SyntaxNode): Expression {
    const items = node.parts.find(({ type }) => type === "initializer_expression");
    const isList =
      items !== undefined && meaningful(items).every(({ type }) => type !== "assignment_expression");
    if (isList) return { kind: "list", span: node.span, items: this.#items(items) };
    return {
      ...{ kind: "call", span: node.span, receiver: null, callee: null, block: null, constructs: true },
      name: partIn(node, "type")?.text ?? "",
      arguments: [
        ...this.arguments(partIn(node, "arguments")),
        ...meaningful(items).map((one) => this.#set(one)),
      ],
    };
  }

  /** `{ A = b }` behind what is made sets a property of it. */
  #set(node: SyntaxNode): CodeArgument {
    const [left, right] = [partIn(node, "left"), partIn(node, "right")];
    if (node.type !== "assignment_expression" || !left || !right) return this.#item(node);
    return { name: left.text, value: this.of(right) };
  }

  /** `a?.B(c)` */
  #conditional(node: SyntaxNode): Expression | null {
    const [of, then] = meaningful(node);
    if (!of || !then) return null;
    const around = this.#asked;
    this.#asked = this.of(of);
    const made = this.of(then);
    this.#asked = around;
    return made;
  }

  #call(node: SyntaxNode): Expression {
    const called = partIn(node, "function");
    const given = this.arguments(partIn(node, "arguments"));
    const call = { kind: "call", span: node.span, block: null, constructs: false, callee: null } as const;
    if (called?.type === "identifier" && called.text === "nameof") {
      const [name] = meaningful(partIn(node, "arguments"));
      return { kind: "text", span: node.span, value: /[\w@]+$/.exec(name?.text ?? "")?.[0] ?? "", runs: [] };
    }
    const isAsked = called?.type === "member_binding_expression";
    const receiver = called?.type === "member_access_expression" ? partIn(called, "expression") : null;
    const name = receiver || isAsked ? partIn(called, "name") : called;
    if (!name || !/^(?:identifier|generic_name)$/.test(name.type))
      return { ...call, receiver: null, name: "", callee: called && this.of(called), arguments: given };
    const [type] = meaningful(name.parts.find((part) => part.type === "type_argument_list"));
    const typed: readonly CodeArgument[] = type
      ? [{ name: TYPE_ARGUMENT, value: { kind: "text", span: type.span, value: type.text, runs: [] } }]
      : [];
    return {
      ...call,
      receiver: receiver ? this.of(receiver) : isAsked ? this.#asked : null,
      name: name.type === "generic_name" ? (meaningful(name)[0]?.text ?? "") : name.text,
      arguments: [...given, ...typed],
    };
  }

  arguments(node: SyntaxNode | null): readonly CodeArgument[] {
    return meaningful(node).map((argument): CodeArgument => {
      const value = meaningful(argument).at(-1);
      const name = partIn(argument, "name");
      return {
        name: name && name !== value ? name.text : null,
        value: value ? this.of(value) : { kind: "other", span: argument.span },
      };
    });
  }

  #member(node: SyntaxNode): Expression | null {
    const of = partIn(node, "expression") ?? partIn(node, "qualifier");
    const name = partIn(node, "name");
    return of && name ? { kind: "member", span: node.span, of: this.of(of), name: name.text } : null;
  }

  #element(node: SyntaxNode): Expression | null {
    const of = partIn(node, "expression");
    const [at] = meaningful(meaningful(partIn(node, "subscript"))[0]);
    return of && at ? { kind: "element", span: node.span, of: this.of(of), at: this.of(at) } : null;
  }

  #binary(node: SyntaxNode): Expression | null {
    const [left, right] = [partIn(node, "left"), partIn(node, "right")];
    const operator = partIn(node, "operator")?.text;
    if (!left || !right) return null;
    const { span } = node;
    if (operator === "+") return { kind: "concatenation", span, parts: [this.of(left), this.of(right)] };
    const known = ({ "&&": "and", "||": "or", "==": "==", "!=": "!=", "??": "??" } as const)[
      operator as "&&" | "||" | "==" | "!=" | "??"
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
    const operator = this.#source.slice(left.span[1], right.span[0]).trim();
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

  /** A lambda, a method or a function in a method. */
  function(node: SyntaxNode): CodeFunction {
    const body = partIn(node, "body") ?? node.parts.find(({ type }) => type === "block") ?? null;
    const isBlock = body?.type === "block";
    const [inner] = body?.type === "arrow_expression_clause" ? meaningful(body) : [body];
    const given: readonly CodeStatement[] = inner
      ? [{ kind: "expression", span: inner.span, value: this.of(inner) }]
      : [];
    return {
      ...{ name: partIn(node, "name")?.text ?? null, span: node.span, givesLast: !isBlock },
      parameters: this.#parameters(partIn(node, "parameters")),
      body: isBlock ? this.#body(body) : given,
    };
  }

  #parameters(node: SyntaxNode | null): readonly CodeParameter[] {
    if (node?.type === "implicit_parameter")
      return [{ pattern: { kind: "name", name: node.text }, otherwise: null }];
    return meaningful(node).map((parameter): CodeParameter => {
      const name = partIn(parameter, "name")?.text ?? parameter.text;
      const initial = meaningful(parameter).find(
        ({ field, type }) => field === null && !/modifier|attribute/.test(type),
      );
      const isRest = /^params\b/.test(parameter.text);
      return {
        ...{ pattern: { kind: "name", name }, otherwise: initial ? this.of(initial) : null },
        ...(isRest ? { rest: true as const } : {}),
      };
    });
  }
}
