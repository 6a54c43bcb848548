import type { Span } from "../../../types.ts";
import type {
  CodeArgument,
  CodeFunction,
  CodeParameter,
  CodeStatement,
  Expression,
  MapEntry,
} from "../syntax.ts";
import type { BabelExpression, BabelExpressionOf, BabelNode } from "./babel.ts";
import { spanOf } from "./babel.ts";
import { literalRuns } from "./literals.ts";
import { keyOf, patternOf } from "./patterns.ts";

type AnyFunction =
  | BabelExpressionOf<"FunctionExpression" | "ArrowFunctionExpression">
  | BabelNode<"FunctionDeclaration">
  | Extract<BabelExpressionOf<"ObjectExpression">["properties"][number], { type: "ObjectMethod" }>
  | Extract<
      BabelNode<"ClassDeclaration">["body"]["body"][number],
      { type: "ClassMethod" | "ClassPrivateMethod" }
    >;

type BabelArgument = BabelExpressionOf<"CallExpression">["arguments"][number];

/** What a body of JavaScript is to the evaluator; handed in, since functions hold statements and these hold functions. */
export type ReadBody = (block: BabelNode<"BlockStatement">) => readonly CodeStatement[];
export type ReadClass = (node: BabelExpressionOf<"ClassExpression">) => Expression;

/** Expressions of JavaScript and TypeScript. */
export class Expressions {
  readonly #body: ReadBody;
  readonly #class: ReadClass;

  constructor(body: ReadBody, ofClass: ReadClass) {
    this.#body = body;
    this.#class = ofClass;
  }

  readonly of = (node: BabelExpression): Expression => {
    const span = spanOf(node);
    return (
      this.#literal(node, span) ??
      this.#made(node, span) ??
      this.#operation(node, span) ?? { kind: "other", span }
    );
  };

  #literal(node: BabelExpression, span: Span): Expression | null {
    switch (node.type) {
      case "StringLiteral": {
        const { value, extra } = node;
        const raw = typeof extra?.raw === "string" ? extra.raw.slice(1, -1) : value;
        return { kind: "text", span, value, runs: literalRuns(raw, span[0] + 1, value) };
      }
      case "NumericLiteral":
        return { kind: "number", span, value: node.value, written: String(node.value) };
      case "BigIntLiteral":
        return { kind: "number", span, value: Number(node.value), written: node.value };
      case "BooleanLiteral":
        return { kind: "boolean", span, value: node.value };
      case "NullLiteral":
        return { kind: "null", span };
      case "TemplateLiteral":
        return concatenated(this.#template(node), span);
      case "Identifier":
        return node.name === "undefined" ? { kind: "null", span } : { kind: "name", span, name: node.name };
      case "ThisExpression":
        return { kind: "name", span, name: "this" };
      case "Super":
        return { kind: "name", span, name: "super" };
      default:
        return null;
    }
  }

  /** Objects, lists, functions, calls: what an expression makes or asks. */
  #made(node: BabelExpression, span: Span): Expression | null {
    switch (node.type) {
      case "ArrayExpression":
        return { kind: "list", span, items: node.elements.flatMap((one) => (one ? this.argument(one) : [])) };
      case "ObjectExpression":
        return { kind: "map", span, entries: node.properties.flatMap((one) => this.#entry(one)) };
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return { kind: "function", span, made: this.function(node) };
      case "ClassExpression":
        return this.#class(node);
      case "CallExpression":
      case "OptionalCallExpression":
        return this.#call(node.callee, node.arguments, span, false);
      case "NewExpression":
        return this.#call(node.callee, node.arguments, span, true);
      case "TaggedTemplateExpression":
        return { kind: "tagged", span, tag: this.of(node.tag), parts: this.#template(node.quasi) };
      case "MemberExpression":
      case "OptionalMemberExpression":
        return this.#member(node, span);
      default:
        return null;
    }
  }

  #operation(node: BabelExpression, span: Span): Expression | null {
    switch (node.type) {
      case "AwaitExpression":
        return this.of(node.argument);
      case "YieldExpression":
        return node.argument ? this.of(node.argument) : null;
      case "TSAsExpression":
      case "TSNonNullExpression":
      case "TSSatisfiesExpression":
      case "TSTypeAssertion":
      case "TSInstantiationExpression":
      case "TypeCastExpression":
      case "ParenthesizedExpression":
        return this.of(node.expression);
      case "ConditionalExpression":
        return {
          ...{ kind: "choice", span, test: this.of(node.test) },
          ...{ yes: this.of(node.consequent), no: this.of(node.alternate) },
        };
      case "LogicalExpression": {
        const operator = node.operator === "&&" ? "and" : node.operator === "||" ? "or" : "??";
        return { kind: "comparison", span, operator, left: this.of(node.left), right: this.of(node.right) };
      }
      case "BinaryExpression":
        return this.#binary(node, span);
      case "UnaryExpression":
        return this.#unary(node, span);
      case "SequenceExpression":
        return { kind: "sequence", span, parts: node.expressions.map(this.of) };
      case "AssignmentExpression":
        return this.#assignment(node, span);
      default:
        return null;
    }
  }

  #unary(node: BabelExpressionOf<"UnaryExpression">, span: Span): Expression {
    const of = this.of(node.argument);
    if (node.operator === "void") return of;
    if (node.operator === "!") return { kind: "not", span, of };
    return node.operator === "-" && of.kind === "number"
      ? { ...of, span, value: -of.value, written: `-${of.written}` }
      : { kind: "other", span, parts: [of] };
  }

  #binary(node: BabelExpressionOf<"BinaryExpression">, span: Span): Expression | null {
    if (node.left.type === "PrivateName") return null;
    const [left, right] = [this.of(node.left), this.of(node.right)];
    if (node.operator === "+") return concatenated([left, right], span);
    const operator = /^===?$/.test(node.operator) ? "==" : /^!==?$/.test(node.operator) ? "!=" : null;
    return operator
      ? { kind: "comparison", span, operator, left, right }
      : { kind: "other", span, parts: [left, right] };
  }

  #assignment(node: BabelExpressionOf<"AssignmentExpression">, span: Span): Expression {
    const member = node.left.type === "MemberExpression" ? this.of(node.left) : null;
    const right = this.of(node.right);
    const value: Expression =
      node.operator === "=" ? right : { kind: "other", span: right.span, parts: [right] };
    return { kind: "assignment", span, to: patternOf(node.left), member, value };
  }

  #member(node: BabelExpressionOf<"MemberExpression" | "OptionalMemberExpression">, span: Span): Expression {
    const of = this.of(node.object);
    if (!node.computed) {
      const { property } = node;
      const name =
        property.type === "Identifier"
          ? property.name
          : property.type === "PrivateName"
            ? `#${property.id.name}`
            : "";
      return { kind: "member", span, of, name };
    }
    if (node.property.type === "PrivateName") return { kind: "other", span };
    const at = this.of(node.property);
    return at.kind === "text"
      ? { kind: "member", span, of, name: at.value }
      : { kind: "element", span, of, at };
  }

  #call(
    callee: BabelExpressionOf<"CallExpression">["callee"],
    given: readonly BabelArgument[],
    span: Span,
    constructs: boolean,
  ): Expression {
    const called: Expression =
      callee.type === "Import" ? { kind: "name", span, name: "import" } : this.of(callee as BabelExpression);
    const named = called.kind === "member" || called.kind === "name";
    return {
      ...{ kind: "call", span, name: named ? called.name : "", block: null, constructs },
      receiver: called.kind === "member" ? called.of : null,
      callee: named ? null : called,
      arguments: given.flatMap((one) => this.argument(one)),
    };
  }

  argument(node: BabelArgument): CodeArgument[] {
    if (node.type === "SpreadElement") return [{ name: null, value: this.of(node.argument), spread: true }];
    if (node.type === "ArgumentPlaceholder") return [];
    return [{ name: null, value: this.of(node as BabelExpression) }];
  }

  #entry(node: BabelExpressionOf<"ObjectExpression">["properties"][number]): MapEntry[] {
    if (node.type === "SpreadElement") return [{ key: null, value: this.of(node.argument) }];
    if (node.key.type === "PrivateName") return [];
    const span = spanOf(node.key);
    const key: Expression =
      !node.computed && node.key.type === "Identifier"
        ? { kind: "text", span, value: node.key.name, runs: [] }
        : this.of(node.key as BabelExpression);
    if (node.type === "ObjectMethod")
      return [{ key, value: { kind: "function", span: spanOf(node), made: this.function(node) } }];
    return [{ key, value: this.of(node.value as BabelExpression) }];
  }

  #template({ quasis, expressions }: BabelExpressionOf<"TemplateLiteral">): readonly Expression[] {
    return quasis.flatMap((quasi, n): Expression[] => {
      const span = spanOf(quasi);
      const value = quasi.value.cooked ?? quasi.value.raw;
      const text: Expression = {
        kind: "text",
        span,
        value,
        runs: literalRuns(quasi.value.raw, span[0], value),
      };
      const next = expressions[n];
      return next ? [text, this.of(next as BabelExpression)] : [text];
    });
  }

  function(node: AnyFunction): CodeFunction {
    const span = spanOf(node);
    const name = "id" in node && node.id ? node.id.name : "key" in node ? keyOf(node.key) : null;
    // TypeScript says so what `this` is; nobody hands it over.
    const given = node.params.filter((one) => one.type !== "Identifier" || one.name !== "this");
    const parameters = given.map((one) => this.#parameter(one));
    // Of a method it stands behind what says who may call it.
    const waits = node.async ? {} : { asyncAt: "key" in node ? spanOf(node.key)[0] : span[0] };
    if (node.body.type === "BlockStatement")
      return { name, parameters, span, body: this.#body(node.body), givesLast: false, ...waits };
    const value = this.of(node.body);
    return {
      ...{ name, parameters, span, ...waits },
      body: [{ kind: "expression", span: value.span, value }],
      givesLast: true,
    };
  }

  #parameter(node: AnyFunction["params"][number]): CodeParameter {
    const bare = node.type === "TSParameterProperty" ? node.parameter : node;
    if (bare.type === "AssignmentPattern")
      return { pattern: patternOf(bare.left), otherwise: this.of(bare.right) };
    if (bare.type === "RestElement")
      return { pattern: patternOf(bare.argument), otherwise: null, rest: true };
    return { pattern: patternOf(bare), otherwise: null };
  }
}

function concatenated(parts: readonly Expression[], span: Span): Expression {
  const [first] = parts;
  return parts.length === 1 && first?.kind === "text"
    ? { ...first, span }
    : { kind: "concatenation", span, parts };
}
