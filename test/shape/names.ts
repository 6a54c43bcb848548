import ts from "typescript";
import type { Law } from "./laws.ts";
import type { Module } from "./source.ts";

/** `one` is a name for what a line says at once; anything that is kept for longer has a name of its own. */
export const oneInOneLine: Law = (modules) =>
  modules.flatMap((module) => {
    const file = parsed(module);
    const lineOf = (at: number): number => file.getLineAndCharacterOfPosition(at).line + 1;
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (isDeclared(node, "one") && !isOfShortArrow(node.parent, lineOf))
        found.push(`${module.path}:${lineOf(node.getStart())} is called one: name what it is`);
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });

function parsed({ path, text }: Module): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function isDeclared(node: ts.Node, name: string): node is ts.Identifier {
  if (!ts.isIdentifier(node) || node.text !== name) return false;
  const { parent } = node;
  return (
    (ts.isParameter(parent) ||
      ts.isVariableDeclaration(parent) ||
      ts.isBindingElement(parent) ||
      ts.isFunctionDeclaration(parent)) &&
    parent.name === node
  );
}

/** The only parameter of an arrow that stands on one line. */
function isOfShortArrow(declaration: ts.Node, lineOf: (at: number) => number): boolean {
  if (!ts.isParameter(declaration)) return false;
  const { parent } = declaration;
  return (
    ts.isArrowFunction(parent) &&
    parent.parameters.length === 1 &&
    lineOf(parent.getStart()) === lineOf(parent.getEnd())
  );
}

/** A name that a file exports stands for one thing. What is exported by default has no name, and a registry gives it one. */
export const exportedOnce: Law = (modules) => {
  const places = new Map<string, string[]>();
  for (const module of modules)
    for (const name of new Set(parsed(module).statements.flatMap(exportsOf)))
      places.set(name, [...(places.get(name) ?? []), module.path]);
  return [...places]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name} is exported by ${paths.join(" and ")}`);
};

function exportsOf(statement: ts.Statement): readonly string[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (kind: ts.SyntaxKind): boolean => modifiers.some((modifier) => modifier.kind === kind);
  if (!has(ts.SyntaxKind.ExportKeyword) || has(ts.SyntaxKind.DefaultKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesOf(name));
  return isNamed(statement) ? [statement.name.text] : [];
}

function namesOf(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesOf(element.name) : []));
}

function isNamed(node: ts.Node): node is ts.Node & { readonly name: ts.Identifier } {
  return "name" in node && node.name !== undefined && ts.isIdentifier(node.name as ts.Node);
}

// Of verbs that are irregular, those that are not nouns as well.
const irregular =
  /^(?:known|drawn|given|made|said|told|shown|seen|sent|kept|found|held|lent|written|gone|done|begun|chosen|taken|spoilt|apart|again|afterwards)$/i;
const participle = /^[a-z]*[^e]ed$/i;

/** Whether a name is one word that says what was done, and not to what. */
function isBareParticiple(name: string): boolean {
  return (participle.test(name) && !/.[A-Z]/.test(name)) || irregular.test(name);
}

/** A file or a type is named by a noun: what is found in a search says what it is. */
export const filesAndTypesAreNouns: Law = (modules) =>
  modules.flatMap((module) => {
    const file = module.path.replace(/^.*\/|(?:\.test)?\.ts$/g, "");
    const types = parsed(module).statements.filter(
      (one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one) || ts.isClassDeclaration(one),
    );
    return [file, ...types.map((one) => one.name?.text ?? "")]
      .filter(isBareParticiple)
      .map((name) => `${module.path}: ${name} says what was done, and not to what`);
  });
