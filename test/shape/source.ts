import { readdirSync, readFileSync } from "node:fs";
import path from "node:path/posix";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { root } from "../print/place.ts";

/** A source file as the laws see it. */
export interface Module {
  /** From the repository's top: "src/parse/split.ts". */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Paths from the top, or names of packages and node: modules. */
  readonly imports: readonly Import[];
  readonly functions: readonly { readonly name: string; readonly line: number; readonly lines: number }[];
  /** Global names that are read, as `process` or `fetch`. */
  readonly names: ReadonlySet<string>;
  /** Strings that decide: operands of a comparison, cases of a switch, elements of a list, keys of a table. */
  readonly deciding: readonly { readonly text: string; readonly line: number }[];
}

export interface Import {
  readonly to: string;
  /** Gone once the program runs. */
  readonly typeOnly: boolean;
  /** What is taken from it, by its name there; "*" for all of it. */
  readonly names: readonly string[];
}

/** The TypeScript files of a folder of the repository, at any depth. */
export function modulesIn(folder: string): readonly Module[] {
  const top = fileURLToPath(root);
  return readdirSync(path.join(top, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => path.join(folder, name))
    .map((name) => moduleOf(name, readFileSync(path.join(top, name), "utf8")));
}

export function moduleOf(name: string, text: string): Module {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const lineOf = (at: number): number => file.getLineAndCharacterOfPosition(at).line + 1;
  const found = {
    imports: [] as Import[],
    functions: [] as { name: string; line: number; lines: number }[],
    names: new Set<string>(),
    deciding: [] as { text: string; line: number }[],
  };
  const visit = (node: ts.Node): void => {
    const imported = importOf(node);
    if (imported) found.imports.push({ ...imported, to: resolved(name, imported.to) });
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const [from, to] = [lineOf(node.getStart()), lineOf(node.getEnd())];
      found.functions.push({ name: node.name?.getText() ?? "", line: from, lines: to - from + 1 });
    }
    if (ts.isIdentifier(node) && isRead(node)) found.names.add(node.text);
    if (ts.isStringLiteralLike(node) && decides(node))
      found.deciding.push({ text: node.text, line: lineOf(node.getStart()) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path: name, text, lines: text.trimEnd().split("\n").length, ...found };
}

function importOf(node: ts.Node): Import | null {
  if (ts.isImportDeclaration(node)) {
    const { importClause: clause } = node;
    const named = clause?.namedBindings;
    const typeOnly =
      clause?.isTypeOnly === true ||
      (clause !== undefined &&
        clause.name === undefined &&
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.every((one) => one.isTypeOnly));
    return { to: textOf(node.moduleSpecifier), typeOnly, names: takenBy(clause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { to: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly, names: ["*"] };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0])
    return { to: textOf(node.arguments[0]), typeOnly: false, names: ["*"] };
  return null;
}

function takenBy(clause: ts.ImportClause | undefined): readonly string[] {
  const named = clause?.namedBindings;
  const some =
    named && ts.isNamedImports(named)
      ? named.elements.map((one) => (one.propertyName ?? one.name).text)
      : named
        ? ["*"]
        : [];
  return clause?.name ? ["*", ...some] : some;
}

function textOf(node: ts.Expression): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}

function resolved(from: string, to: string): string {
  return to.startsWith(".") ? path.join(path.dirname(from), to) : to;
}

function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !ts.isPropertyAssignment(parent) || parent.initializer === node;
}

const comparisons = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

function decides(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return comparisons.has(parent.operatorToken.kind);
  return (
    ts.isCaseClause(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  );
}
