import type { A_Const, Node, SelectStmt, VariableSetStmt } from "libpg-query";
import { unsafeConstraintsSetting } from "../sql/facts/citus.ts";
import { table } from "../text/lookup.ts";
import type { ParsedStatement, Setting } from "../types.ts";

export type SettingMap = ReadonlyMap<string, Setting>;

/** As a session starts with it. */
export function startingWith(values: Iterable<readonly [name: string, value: string]>): SettingMap {
  return new Map(
    Array.from(values, ([name, value]) => [name, { value, ms: milliseconds(value), local: false, by: null }]),
  );
}

/** What a statement changes in the session's settings; the same map when it changes nothing. `start`: what RESET goes back to. */
export function applySetting(
  settings: SettingMap,
  statement: ParsedStatement,
  inBlock: boolean,
  start: SettingMap,
): SettingMap {
  const node = statement.node as { VariableSetStmt?: VariableSetStmt; SelectStmt?: SelectStmt };
  if (node.VariableSetStmt) return setBy(settings, node.VariableSetStmt, statement, { inBlock, start });
  if (node.SelectStmt) return setConfig(settings, node.SelectStmt, statement, inBlock);
  return settings;
}

export function setBy(
  settings: SettingMap,
  stmt: VariableSetStmt,
  by: ParsedStatement,
  { inBlock, start }: { readonly inBlock: boolean; readonly start: SettingMap },
): SettingMap {
  const name = (stmt.name ?? "").toLowerCase();
  if (stmt.kind === "VAR_RESET_ALL") return start;
  if (stmt.kind === "VAR_RESET" || stmt.kind === "VAR_SET_DEFAULT") return withStart(settings, name, start);
  if (stmt.kind !== "VAR_SET_VALUE") return settings;
  const value = (stmt.args ?? []).map(textOf).join(", ");
  return put(settings, name, value, stmt.is_local === true, by, inBlock);
}

/** SELECT set_config('name', 'value', is_local), as pg_dump writes it. */
function setConfig(
  settings: SettingMap,
  select: SelectStmt,
  by: ParsedStatement,
  inBlock: boolean,
): SettingMap {
  let now = settings;
  for (const target of select.targetList ?? []) {
    const value = "ResTarget" in target ? target.ResTarget.val : undefined;
    if (!value || !("FuncCall" in value)) continue;
    const name = value.FuncCall.funcname?.at(-1);
    if (!name || !("String" in name) || name.String.sval !== "set_config") continue;
    const [setting, text, local] = value.FuncCall.args ?? [];
    if (setting && text)
      now = put(now, textOf(setting).toLowerCase(), textOf(text), isTrue(local), by, inBlock);
  }
  return now;
}

function put(
  settings: SettingMap,
  name: string,
  value: string,
  local: boolean,
  by: ParsedStatement,
  inBlock: boolean,
): SettingMap {
  // SET LOCAL outside a transaction block only warns.
  if (local && !inBlock) return settings;
  if (isOwn(name) || (settings.size >= MOST_SETTINGS && !settings.has(name))) return settings;
  return new Map(settings).set(name, { value, ms: milliseconds(value), local, by });
}

/** More than PostgreSQL has: each statement keeps all that are in effect, so that names made up would fill the memory. */
const MOST_SETTINGS = 1000;

/** A setting of an extension or of somebody's own (custom_variable_classes) says nothing of locks and names. */
function isOwn(name: string): boolean {
  return name.includes(".") && name !== unsafeConstraintsSetting;
}

function withStart(settings: SettingMap, name: string, start: SettingMap): SettingMap {
  const left = new Map(settings);
  const first = start.get(name);
  if (first) left.set(name, first);
  else left.delete(name);
  return left;
}

function textOf(node: Node): string {
  if ("A_Const" in node) return constant(node.A_Const);
  if ("String" in node) return node.String.sval ?? "";
  if ("TypeCast" in node && node.TypeCast.arg) return textOf(node.TypeCast.arg);
  return "";
}

function constant({ sval, ival, fval, boolval, isnull }: A_Const): string {
  if (isnull) return "";
  if (sval) return sval.sval ?? "";
  if (ival) return String(ival.ival ?? 0);
  if (fval) return fval.fval ?? "0";
  return boolval ? String(boolval.boolval ?? false) : "";
}

function isTrue(node: Node | undefined): boolean {
  return node !== undefined && "A_Const" in node && node.A_Const.boolval?.boolval === true;
}

const units = table<number>({
  us: 0.001,
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
});

/** A duration setting in milliseconds; a bare number is milliseconds; null when it is no duration. */
export function milliseconds(value: string): number | null {
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*(us|ms|s|min|h|d)?\s*$/.exec(value);
  if (!found) return null;
  return Number(found[1]) * (units.get(found[2] ?? "ms") ?? 1);
}
