import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { root } from "../print/place.ts";
import type { Law } from "./laws.ts";

/** The one file that may: it asks whether the object itself has the name. */
const door = "src/text/lookup.ts";

/**
 * Every object holds `constructor` and `__proto__`, so an object that is asked by a computed name answers to names that
 * nobody has written into it. What TypeScript knows to be one of a few words, a number or a symbol is no such name.
 */
export const noNameFromOutside: Law = (modules) => {
  const top = fileURLToPath(root);
  const texts = new Map(modules.map((one) => [path.join(top, one.path), one.text]));
  const program = programOf(texts, top);
  const checker = program.getTypeChecker();
  return modules.flatMap((module) => {
    const file = program.getSourceFile(path.join(top, module.path));
    if (!file || module.path === door) return [];
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const asked = askedFor(node);
      if (asked && isAnyText(checker.getTypeAtLocation(asked))) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${module.path}:${line + 1} asks an object for ${asked.getText()}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
};

/** What `object[name]`, `name in object` and `const { [name]: it } = object` ask for. */
function askedFor(node: ts.Node): ts.Expression | null {
  if (ts.isElementAccessExpression(node)) return node.argumentExpression;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) return node.left;
  if (ts.isBindingElement(node) && node.propertyName && ts.isComputedPropertyName(node.propertyName))
    return node.propertyName.expression;
  return null;
}

/** A text that may be any, or a value of which nobody knows what it is. */
function isAnyText(type: ts.Type): boolean {
  const kinds = type.isUnion() ? type.types : [type];
  return kinds.some(({ flags }) => {
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) return true;
    return (flags & ts.TypeFlags.StringLike) !== 0 && (flags & ts.TypeFlags.StringLiteral) === 0;
  });
}

/** Types are asked for one by one: nothing is checked as a whole, which would take ten times as long. */
function programOf(texts: ReadonlyMap<string, string>, top: string): ts.Program {
  const { config } = ts.readConfigFile(path.join(top, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, top);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.getSourceFile = (name, language, ...more) => {
    const text = texts.get(name);
    return text === undefined
      ? getSourceFile(name, language, ...more)
      : ts.createSourceFile(name, text, language, true);
  };
  return ts.createProgram([...texts.keys()], options, host);
}
