import ts from "typescript";

/** A condition that makes a rule keep silent, and where it stands. */
export interface Guard {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export interface Instrumented {
  readonly text: string;
  readonly guards: readonly Guard[];
}

/** What instrumented code looks at, and notes. */
export interface Switches {
  /** The number of the guard that never holds. */
  disabled: number | null;
  /** Those that have held. */
  readonly held: Set<number>;
}

/** Where instrumented code finds its switches. */
export const switches: Switches = { disabled: null, held: new Set() };
Object.assign(globalThis, { guardSwitches: switches });

/** Which guards: those after which nothing is said, or all that return, as where each answer is a decision. */
export type GuardKind = "silent" | "returning";

/** Puts a switch round every guard of a source file: each operand of `||` in the condition of an `if` that returns. */
export function instrument(file: string, source: string, firstId: number, kind: GuardKind): Instrumented {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIfStatement(node) && returnsEarly(node.thenStatement, kind))
      found.push(...operands(node.expression));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const guards = found.map((node, index) => ({
    id: firstId + index,
    file,
    line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    text: node.getText(),
  }));
  let text = source;
  for (const [index, node] of [...found.entries()].reverse()) {
    const id = firstId + index;
    const found = "(globalThis as any).guardSwitches";
    const wrapped = `(${found}.disabled !== ${id} && (${node.getText()}) && ${found}.held.add(${id}) !== null)`;
    text = text.slice(0, node.getStart()) + wrapped + text.slice(node.getEnd());
  }
  return { text, guards };
}

function returnsEarly(statement: ts.Statement, kind: GuardKind): boolean {
  if (ts.isBlock(statement))
    return statement.statements.length === 1 && returnsEarly(statement.statements[0] as ts.Statement, kind);
  const returns = ts.isReturnStatement(statement) && (kind === "returning" || isEmpty(statement.expression));
  return returns || ts.isContinueStatement(statement);
}

/** `return;`, `return null;`, `return [];`, `return false;`, `return undefined;`: nothing is said. */
function isEmpty(expression: ts.Expression | undefined): boolean {
  return expression === undefined || /^(null|undefined|false|\[\]|\{\})$/.test(expression.getText());
}

function operands(condition: ts.Expression): readonly ts.Expression[] {
  if (ts.isParenthesizedExpression(condition)) return operands(condition.expression);
  const or = ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.BarBarToken;
  return or ? [...operands(condition.left), ...operands(condition.right)] : [condition];
}
