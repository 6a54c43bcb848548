import type { Span } from "../../../types.ts";
import type { CodeModule, CodeStatement, Expression } from "../syntax.ts";
import { type BabelNode, type BabelStatement, parseBabel, spanOf } from "./babel.ts";
import { Declarations } from "./declarations.ts";
import { Expressions } from "./expressions.ts";
import { findJavascript } from "./find-module.ts";
import { patternOf } from "./patterns.ts";

/** JavaScript and TypeScript, by Babel's parser. Never throws: what it cannot read on from is an error with its place. */
export const javascriptReader = { readModule: readJavascript, find: findJavascript };

function readJavascript(text: string, path: string): CodeModule {
  try {
    const file = parseBabel(text, path);
    return {
      body: liveExportsLast(file.program.body.flatMap(statementsOf)),
      errors: (file.errors ?? []).map((error) => refusalOf(error, text)),
      comments: (file.comments ?? []).map(spanOf),
    };
  } catch (error) {
    return { body: [], errors: [refusalOf(error, text)], comments: [] };
  }
}

function refusalOf(error: unknown, text: string): CodeModule["errors"][number] {
  if (error instanceof RangeError) return { span: [0, 0], message: "it is nested too deeply to be read" };
  const { pos, message } = error as { readonly pos?: number; readonly message?: string };
  const at = Math.min(typeof pos === "number" ? pos : 0, text.length);
  // Babel ends its sentence with the place.
  const said = (message ?? "it could not be parsed").replace(/\s*\(\d+:\d+\)\s*$/, "");
  return { span: [at, Math.min(at + 1, text.length)], message: said };
}

const expressions: Expressions = new Expressions(
  (block) => bodyOf(block),
  (node) => declarations.classExpression(node),
);
const declarations: Declarations = new Declarations(expressions, bodyOf);

/** `export let` gives what the name stands for in the end, and `export default` what it does there. */
function liveExportsLast(statements: readonly CodeStatement[]): readonly CodeStatement[] {
  const isLive = (statement: CodeStatement): boolean =>
    statement.kind === "export" && statement.live === true;
  return [...statements.filter((statement) => !isLive(statement)), ...statements.filter(isLive)];
}

function bodyOf(statement: BabelStatement | null | undefined): readonly CodeStatement[] {
  if (!statement) return [];
  return statement.type === "BlockStatement" ? statement.body.flatMap(statementsOf) : statementsOf(statement);
}

function statementsOf(node: BabelStatement): readonly CodeStatement[] {
  const span = spanOf(node);
  switch (node.type) {
    case "ExpressionStatement":
      return [
        declarations.exportedBy(node.expression) ?? {
          kind: "expression",
          span,
          value: expressions.of(node.expression),
        },
      ];
    case "BlockStatement":
      return bodyOf(node);
    case "LabeledStatement":
      return statementsOf(node.body);
    case "ReturnStatement":
      return [{ kind: "return", span, value: node.argument ? expressions.of(node.argument) : null }];
    case "ThrowStatement":
      return [{ kind: "throw", span }];
    default:
      return branching(node, span) ?? declarations.of(node) ?? [{ kind: "other", span }];
  }
}

function branching(node: BabelStatement, span: Span): readonly CodeStatement[] | null {
  switch (node.type) {
    case "IfStatement": {
      const [yes, no] = [bodyOf(node.consequent), bodyOf(node.alternate)];
      return [{ kind: "if", span, test: expressions.of(node.test), yes, no }];
    }
    case "ForOfStatement": {
      const { left } = node;
      const each = patternOf(left.type === "VariableDeclaration" ? left.declarations[0]?.id : left);
      return [{ kind: "for", span, each, over: expressions.of(node.right), body: bodyOf(node.body) }];
    }
    case "ForInStatement":
    case "ForStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      return [{ kind: "while", span, body: bodyOf(node.body) }];
    case "TryStatement": {
      const handlers = node.handler ? [bodyOf(node.handler.body)] : [];
      return [{ kind: "try", span, body: bodyOf(node.block), handlers, last: bodyOf(node.finalizer) }];
    }
    case "SwitchStatement":
      return switched(node, span);
    default:
      return null;
  }
}

/** Case after case, as a chain of conditions; one without a body goes on in the next. */
function switched(
  { cases, discriminant }: BabelNode<"SwitchStatement">,
  span: Span,
): readonly CodeStatement[] {
  const left = expressions.of(discriminant);
  const empty: readonly Expression[] = [];
  const branches: {
    readonly tests: readonly Expression[] | null;
    readonly body: readonly CodeStatement[];
  }[] = [];
  let tests: readonly Expression[] | null = empty;
  for (const branch of cases) {
    const right = branch.test ? expressions.of(branch.test) : null;
    // Null: it is what all others come to.
    tests =
      tests && right
        ? [...tests, { kind: "comparison", span: right.span, operator: "==", left, right }]
        : null;
    if (branch.consequent.length === 0) continue;
    const body = branch.consequent.filter(({ type }) => type !== "BreakStatement").flatMap(statementsOf);
    branches.push({ tests, body });
    tests = empty;
  }
  const others = branches.filter((branch) => branch.tests !== null);
  const last = branches.find((branch) => branch.tests === null)?.body ?? [];
  return others.reduceRight<readonly CodeStatement[]>(
    (no, branch) => [{ kind: "if", span, test: anyOf(branch.tests ?? empty, span), yes: branch.body, no }],
    last,
  );
}

function anyOf(tests: readonly Expression[], span: Span): Expression {
  return tests.reduce((left, right) => ({ kind: "comparison", span, operator: "or", left, right }));
}
