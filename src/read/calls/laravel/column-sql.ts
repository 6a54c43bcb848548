import { NotKnown } from "../../code/call-arguments.ts";
import { COMPUTED, isToldElsewhere, knownText, type Value } from "../../code/value.ts";
import { expressionIn } from "../any-tool/raw-expression.ts";
import type { BlueprintColumn } from "./column-definition.ts";
import { blueprintIdentity, blueprintType } from "./column-types.ts";
import { type LaravelConnection, quotedText, wrapName, wrapTable, wrapValue } from "./grammar.ts";

const serials = /^(?:big|medium|small|tiny)?integer$/i;

/** A column as it stands in CREATE TABLE and behind ADD COLUMN. */
export function blueprintColumnSql(
  column: BlueprintColumn,
  to: LaravelConnection,
  hasPrimary: boolean,
): string {
  const { release } = to;
  const counts =
    serials.test(column.type) || (column.attribute("generatedAs") !== undefined && release >= 1000);
  const isKey = counts && column.isSet("autoIncrement") && !(release >= 1100 && hasPrimary);
  const key = isKey ? " primary key" : "";
  const before = release >= 1000 ? "" : key;
  const identity = release >= 1000 && column.attribute("generatedAs") ? blueprintIdentity(column) : "";
  const after = release >= 1000 ? identity + key : "";
  const plain = column.isSet("nullable") ? " null" : " not null";
  return `${wrapName(column.name, to)} ${blueprintType(column, to)}${collated(column)}${before}${plain}${defaulted(column, to)}${generated(column, to)}${after}`;
}

function collated(column: BlueprintColumn): string {
  const given = column.attribute("collation");
  if (!given || given.kind === "null") return "";
  return ` collate ${wrapValue(knownText(given) ?? COMPUTED)}`;
}

const nows: ReadonlyMap<string, string> = new Map([
  ["date", "CURRENT_DATE"],
  ["year", "EXTRACT(YEAR FROM CURRENT_DATE)"],
]);

/** The default as it is written; null: it has none. */
function defaultSql(column: BlueprintColumn, { release }: LaravelConnection): string | null {
  const isStamp = /^(?:timestamp|dateTime)(?:Tz)?$/.test(column.type);
  const now = isStamp ? "CURRENT_TIMESTAMP" : release >= 1200 ? nows.get(column.type) : undefined;
  if (now !== undefined && release >= 1000 && column.isSet("useCurrent")) return now;
  const given = column.attribute("default");
  if (!given || given.kind === "null") return null;
  return valueSql(given, release);
}

function valueSql(given: Value, release: number): string {
  const raw = expressionIn(given);
  if (raw !== null) return raw;
  if (given.kind === "boolean") return given.value ? "'1'" : "'0'";
  if (given.kind === "number") return `'${given.written}'`;
  if (isToldElsewhere(given)) return `'${COMPUTED}'`;
  const text = knownText(given);
  if (text === null) throw new NotKnown("a default is not a literal");
  return release >= 1200 ? quotedText(text) : `'${text}'`;
}

function defaulted(column: BlueprintColumn, to: LaravelConnection): string {
  const made = defaultSql(column, to);
  return made === null ? "" : ` default ${made}`;
}

function generated(column: BlueprintColumn, { release }: LaravelConnection): string {
  return ["virtualAs", "storedAs"]
    .map((name) => {
      const given = column.attribute(name);
      if (!given || given.kind === "null") return "";
      const kind = name === "storedAs" ? " stored" : release >= 1200 ? " virtual" : "";
      const text = expressionIn(given) ?? knownText(given);
      if (text === null) throw new NotKnown("what a generated column holds is not a literal");
      return ` generated always as (${text})${kind}`;
    })
    .join("");
}

/** What `->change()` alters of a column, in Laravel's order (compileChange). */
export function alteredColumn(column: BlueprintColumn, to: LaravelConnection): string {
  const { release } = to;
  const identity = column.attribute("generatedAs");
  const counts = column.isSet("autoIncrement");
  const keepsDefault = release >= 1100 && counts && !identity;
  const made = defaultSql(column, to);
  const using = column.attribute("using");
  const cast = using && release >= 1300 ? ` using ${knownText(using) ?? COMPUTED}` : "";
  const changes = [
    `type ${blueprintType(column, to)}${collated(column)}${cast}`,
    column.isSet("nullable") ? "drop not null" : "set not null",
    ...(keepsDefault ? [] : [made === null ? "drop default" : `set default ${made}`]),
    ...["virtualAs", "storedAs"].flatMap((name) => expressionDropped(column.attribute(name))),
    ...(keepsDefault ? [] : ["drop identity if exists"]),
    ...(identity ? [`add ${blueprintIdentity(column)}`] : []),
  ];
  return changes.map((change) => `alter column ${wrapName(column.name, to)} ${change}`).join(", ");
}

function expressionDropped(given: Value | undefined): readonly string[] {
  if (given === undefined) return [];
  if (given.kind !== "null") throw new NotKnown("Laravel changes no generated column");
  return ["drop expression if exists"];
}

/** What is sent for a column behind all else: where it counts from, and its comment. */
export function columnAfterwards(
  column: BlueprintColumn,
  table: string,
  to: LaravelConnection,
): { readonly starts: string | null; readonly comment: string | null } {
  return { starts: startingValue(column, table, to), comment: commentOf(column, table, to) };
}

function startingValue(column: BlueprintColumn, table: string, to: LaravelConnection): string | null {
  const given = column.attribute("startingValue") ?? column.attribute("from");
  if (!given || to.release < 800 || !column.isSet("autoIncrement")) return null;
  const from = given.kind === "number" ? given.written : (knownText(given) ?? COMPUTED);
  if (to.release >= 1200)
    return `select setval(pg_get_serial_sequence(${quotedText(wrapTable(table, to))}, ${quotedText(column.name)}), ${from}, false)`;
  const bare = to.release >= 1100 ? to.prefix + (table.split(".").at(-1) ?? table) : table;
  return `alter sequence ${bare}_${column.name}_seq restart with ${from}`;
}

function commentOf(column: BlueprintColumn, table: string, to: LaravelConnection): string | null {
  const given = column.attribute("comment");
  if (column.changes && !to.changesColumns) return null;
  const isNone = !given || given.kind === "null";
  if (isNone && !(column.changes && to.release >= 1000)) return null;
  const text = isNone ? "NULL" : quotedText(knownText(given) ?? COMPUTED);
  return `comment on column ${wrapTable(table, to)}.${wrapName(column.name, to)} is ${text}`;
}
