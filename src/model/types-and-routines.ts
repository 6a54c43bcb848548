import type { CreateExtensionStmt, CreateFunctionStmt, DefElem, Node } from "libpg-query";
import { stringsOf } from "../sql/grammar/name.ts";
import type { Kinds, Routine } from "../types.ts";
import type { Stage } from "./stage.ts";

export function createExtension(
  stage: Stage,
  { extname, if_not_exists, options }: CreateExtensionStmt,
): void {
  if (if_not_exists && stage.view.known("extension", extname ?? "")) return;
  const schema = stringsOf(optionOf(options, "schema")?.arg)[0] ?? null;
  stage.timeline.know("extension", extname ?? "", { schema });
}

export function createType(stage: Stage, name: readonly Node[] | undefined, type: Kinds["type"]): void {
  stage.timeline.know("type", name?.flatMap(stringsOf).at(-1) ?? "", type);
}

/** A constraint of a domain that each value is held to. */
export function isChecked(constraint: Node): boolean {
  const kind = "Constraint" in constraint ? constraint.Constraint.contype : undefined;
  return kind === "CONSTR_CHECK" || kind === "CONSTR_NOTNULL";
}

export function createRoutine(stage: Stage, { funcname, options, sql_body }: CreateFunctionStmt): void {
  const written = optionOf(options, "volatility")?.arg;
  const volatility = stringsOf(written)[0];
  const body = stringsOf(optionOf(options, "as")?.arg)[0];
  const routine: Routine = {
    language: stringsOf(optionOf(options, "language")?.arg)[0]?.toLowerCase() ?? "sql",
    volatility: volatility === "immutable" || volatility === "stable" ? volatility : "volatile",
    body: sql_body === undefined && body !== undefined ? body : null,
    searchPath: (options ?? []).some(setsSearchPath),
  };
  stage.timeline.know("routine", funcname?.flatMap(stringsOf).at(-1) ?? "", routine);
}

function optionOf(options: readonly Node[] | undefined, name: string): DefElem | undefined {
  for (const option of options ?? [])
    if ("DefElem" in option && option.DefElem.defname === name) return option.DefElem;
  return undefined;
}

function setsSearchPath(option: Node): boolean {
  const arg = "DefElem" in option ? option.DefElem.arg : undefined;
  return arg !== undefined && "VariableSetStmt" in arg && arg.VariableSetStmt.name === "search_path";
}
