import { type ParserPlugin, parse } from "@babel/parser";
import type { Span } from "../../../types.ts";

export type BabelFile = ReturnType<typeof parse>;
export type BabelStatement = BabelFile["program"]["body"][number];
export type BabelNode<T extends string> = Extract<BabelStatement, { type: T }>;
export type BabelExpression = BabelNode<"ExpressionStatement">["expression"];
export type BabelExpressionOf<T extends BabelExpression["type"]> = Extract<BabelExpression, { type: T }>;

const always: ParserPlugin[] = ["decorators-legacy", "explicitResourceManagement"];

/** Throws where nothing at all can be read. */
export function parseBabel(text: string, path: string): BabelFile {
  return parse(text, {
    sourceType: "unambiguous",
    errorRecovery: true,
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: true,
    allowSuperOutsideMethod: true,
    allowUndeclaredExports: true,
    plugins: /\.[cm]?ts$/i.test(path) ? [...always, "typescript"] : [...always, "flow", "jsx"],
  });
}

export function spanOf(node: { readonly start?: number | null; readonly end?: number | null }): Span {
  return [node.start ?? 0, node.end ?? 0];
}
