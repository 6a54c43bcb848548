import type { Value } from "../../code/value.ts";
import { CallOptions, literalEntries, valueText } from "./call-options.ts";
import { columnOptions, pgTypeText, writtenType } from "./column-types.ts";
import { commentSql, escapedDefault, type PgName, type PgWriting, quoted, quotedName } from "./quoting.ts";

/** A REFERENCES clause (src/operations/tables/shared.ts, parseReferences). */
export function referencesSql(options: CallOptions, writing: PgWriting): string {
  const target = options.value("references");
  const text = target?.kind === "text" && !target.holes ? target.text : null;
  const isWritten = text !== null && (text.startsWith('"') || text.endsWith(")"));
  return [
    `REFERENCES ${isWritten ? text : quoted(target, writing, "the table that is referred to")}`,
    ...["MATCH match", "ON DELETE onDelete", "ON UPDATE onUpdate"].flatMap((clause) => {
      const at = clause.lastIndexOf(" ");
      const action = options.text(clause.slice(at + 1));
      return action === null ? [] : [`${clause.slice(0, at)} ${action}`];
    }),
  ].join(" ");
}

export function deferrableSql(options: CallOptions): string {
  return `DEFERRABLE INITIALLY ${options.flag("deferred") ? "DEFERRED" : "IMMEDIATE"}`;
}

/** src/operations/sequences/shared.ts */
export function sequenceClauses(options: CallOptions, writing: PgWriting): readonly string[] {
  const isOff = (name: string) => options.told(name) === false;
  const type = options.value("type");
  const clauses: readonly (readonly [boolean, string])[] = [
    [type !== undefined && type.kind !== "null", type ? `AS ${pgTypeText(type, writing)}` : ""],
    [options.flag("increment"), `INCREMENT BY ${options.text("increment")}`],
    [options.flag("minvalue"), `MINVALUE ${options.text("minvalue")}`],
    [isOff("minvalue"), "NO MINVALUE"],
    [options.flag("maxvalue"), `MAXVALUE ${options.text("maxvalue")}`],
    [isOff("maxvalue"), "NO MAXVALUE"],
    [options.flag("start"), `START WITH ${options.text("start")}`],
    [options.flag("cache"), `CACHE ${options.text("cache")}`],
    [options.flag("cycle"), "CYCLE"],
    [isOff("cycle"), "NO CYCLE"],
    [options.flag("owner"), `OWNED BY ${options.text("owner")}`],
    [isOff("owner"), "OWNED BY NONE"],
  ];
  return clauses.flatMap(([isSet, clause]) => (isSet ? [clause] : []));
}

export function identitySql(generated: Value, writing: PgWriting): string {
  const options = new CallOptions(generated);
  const sequence = sequenceClauses(options, writing).join(" ");
  const words = `GENERATED ${valueText(options.value("precedence"), "precedence")} AS IDENTITY`;
  return sequence === "" ? words : `${words} (${sequence})`;
}

/** The columns of a table that is made or added to (src/operations/tables/shared.ts, parseColumns). */
export interface PgColumns {
  readonly lines: readonly string[];
  readonly comments: readonly string[];
  /** Of a key over several columns. */
  readonly key: readonly string[];
}

export function columnsSql(table: PgName, given: Value | undefined, writing: PgWriting): PgColumns {
  const columns = [...literalEntries(given, "the columns of the table")].map(
    ([name, value]) => [name, new CallOptions(columnOptions(value, writing))] as const,
  );
  const keys = columns.filter(([, options]) => options.flag("primaryKey")).map(([name]) => name);
  const comments: string[] = [];
  const path = quotedName(table, writing);
  for (const [name, options] of columns) {
    const comment = options.value("comment");
    const column = `${path}.${quotedName({ schema: null, name }, writing)}`;
    if (comment) comments.push(commentSql("COLUMN", column, comment));
  }
  const lines = columns.map(([name, options]) => {
    const made = columnSql(table, name, options, keys.length === 1, writing);
    if (made.comment !== null) comments.push(made.comment);
    return made.sql;
  });
  return { lines, comments, key: keys.length > 1 ? keys : [] };
}

function columnSql(
  table: PgName,
  column: string,
  options: CallOptions,
  isKey: boolean,
  writing: PgWriting,
): { readonly sql: string; readonly comment: string | null } {
  const key = referenceOf(table, column, options, writing);
  const byDefault = options.value("default");
  const identity = options.value("sequenceGenerated");
  const parts = [
    quotedName({ schema: null, name: column }, writing),
    arrayType(options, writing),
    options.clause("COLLATE ", "collation"),
    byDefault === undefined ? "" : `DEFAULT ${escapedDefault(byDefault)}`,
    options.words("UNIQUE", "unique"),
    isKey ? options.words("PRIMARY KEY", "primaryKey") : "",
    options.words("NOT NULL", "notNull"),
    options.flag("check") ? `CHECK (${options.text("check")})` : "",
    key?.sql ?? "",
    options.flag("deferrable") ? deferrableSql(options) : "",
    options.flag("sequenceGenerated") && identity ? identitySql(identity, writing) : "",
    options.flag("expressionGenerated")
      ? `GENERATED ALWAYS AS (${options.text("expressionGenerated")}) STORED`
      : "",
  ];
  return { sql: parts.filter((part) => part !== "").join(" "), comment: key?.comment ?? null };
}

function arrayType(options: CallOptions, writing: PgWriting): string {
  const type = writtenType(options.value("type"), writing);
  const array = options.value("array");
  if (array?.kind === "number") return `${type} ARRAY[${array.written}]`;
  return array?.kind === "boolean" && array.value ? `${type} ARRAY` : type;
}

function referenceOf(
  table: PgName,
  column: string,
  options: CallOptions,
  writing: PgWriting,
): { readonly sql: string; readonly comment: string | null } | null {
  if (!options.told("references")) return null;
  const noted = options.told("referencesConstraintComment")
    ? options.value("referencesConstraintComment")
    : null;
  const named = options.text("referencesConstraintName") ?? (noted ? `${table.name}_fk_${column}` : null);
  const name = named === null ? null : quotedName({ schema: null, name: named }, writing);
  const sql = referencesSql(options, writing);
  const comment =
    noted && name ? commentSql(`CONSTRAINT ${name} ON`, quotedName(table, writing), noted) : null;
  return { sql: name === null ? sql : `CONSTRAINT ${name} ${sql}`, comment };
}
