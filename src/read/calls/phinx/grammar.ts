import type { Span } from "../../../types.ts";
import { isGiven, NotKnown, optionOf, textOf } from "../../code/call-arguments.ts";
import { COMPUTED, isToldElsewhere, knownText, truth, type Value } from "../../code/value.ts";
import { expressionIn } from "../any-tool/raw-expression.ts";

/** What `robmorgan/phinx` is installed: 0.16 as 16. */
export type PhinxRelease = number;

/** src/Phinx/Db/Adapter/PostgresAdapter.php (0.16), getSchemaName: `schema` of the environment is public by default. */
export function tableParts(name: string): { readonly schema: string; readonly table: string } {
  const [first = "", second] = name.split(".");
  return second === undefined ? { schema: "public", table: first } : { schema: first, table: second };
}

export function phinxName(name: string): string {
  return `"${name}"`;
}

export function phinxTableName(name: string): string {
  const { schema, table } = tableParts(name);
  return `${phinxName(schema)}.${phinxName(table)}`;
}

export function phinxText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Where a call stands of its chain: behind the calls before it. */
export function ownSpan(source: string, [start, end]: Span, before: Span | null): Span {
  if (before === null || before[0] !== start || before[1] >= end) return [start, end];
  const between = /^\s*(?:->)?/.exec(source.slice(before[1], end))?.[0].length ?? 0;
  return [before[1] + between, end];
}

const types: ReadonlyMap<string, string> = new Map([
  ...[
    "text",
    "time",
    "date",
    "boolean",
    "json",
    "jsonb",
    "uuid",
    "cidr",
    "inet",
    "macaddr",
    "timestamp",
    "integer",
    "interval",
  ].map((name): [string, string] => [name, name]),
  ["tinyinteger", "smallint"],
  ["smallinteger", "smallint"],
  ["decimal", "decimal"],
  ["double", "double precision"],
  ["string", "character varying"],
  ["char", "character"],
  ["biginteger", "bigint"],
  ["float", "real"],
  ["datetime", "timestamp"],
  ["binaryuuid", "uuid"],
  ["blob", "bytea"],
  ["binary", "bytea"],
]);

const serials: ReadonlyMap<string, string> = new Map([
  ["smallinteger", "SMALLSERIAL"],
  ["biginteger", "BIGSERIAL"],
]);

/** getColumnSqlDefinition, with what stands behind it where the column counts. */
export function phinxColumn(
  type: Value | undefined,
  options: Value | undefined,
  release: PhinxRelease,
): string {
  const counts = isOn(options, "identity");
  const generated = optionOf(options, "generated");
  const isIdentity = counts && release >= 13;
  const raw = expressionIn(type);
  const name = raw ?? textOf(type, "the column's type");
  const made =
    counts && !isIdentity ? (serials.get(name) ?? "SERIAL") : raw === null ? phinxType(name, options) : name;
  const nullable = optionOf(options, "null");
  const isNull = nullable ? truth(nullable) === true : release >= 13 && !counts;
  const how = generated ? textOf(generated, "generated") : release >= 14 ? "BY DEFAULT" : "ALWAYS";
  return [
    made,
    isNull ? "NULL" : "NOT NULL",
    ...phinxDefault(options, name),
    ...(isIdentity ? [`GENERATED ${how} AS IDENTITY`] : []),
  ].join(" ");
}

function isOn(options: Value | undefined, name: string): boolean {
  const value = optionOf(options, name);
  return value !== undefined && truth(value) === true;
}

function written(options: Value | undefined, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = optionOf(options, name);
    if (!isGiven(value)) continue;
    if (value.kind === "number") return value.written;
    return textOf(value, `its ${name}`);
  }
  return null;
}

export function phinxType(name: string, options: Value | undefined): string {
  const known = types.get(name) ?? (name.endsWith("[]") ? name : null);
  if (known === null) throw new NotKnown(`Phinx has no type ${name} for PostgreSQL`);
  const sql = known.toUpperCase();
  const [precision, scale, limit] = [
    written(options, "precision"),
    written(options, "scale"),
    written(options, "limit", "length"),
  ];
  if (known === "decimal")
    return (precision ?? scale) ? `${sql} (${precision ?? "18"}, ${scale ?? "0"})` : sql;
  if (known === "time" || known === "timestamp")
    return `${sql}${precision === null ? "" : ` (${precision})`}${isOn(options, "timezone") ? " WITH TIME ZONE" : ""}`;
  if (/^(?:.*integer|boolean|text|binary)$/.test(name)) return sql;
  const length = limit ?? (name === "string" || name === "char" ? "255" : null);
  return length === null ? sql : `${sql} (${length})`;
}

/** getDefaultValueDefinition */
export function phinxDefault(options: Value | undefined, type: string): readonly string[] {
  const given = optionOf(options, "default");
  if (!isGiven(given)) return [];
  const raw = expressionIn(given);
  if (raw !== null) return [`DEFAULT ${raw}`];
  if (given.kind === "boolean" || (type === "boolean" && given.kind === "number"))
    return [`DEFAULT ${truth(given) ? "TRUE" : "FALSE"}`];
  if (given.kind === "number") return [`DEFAULT ${given.written}`];
  const text = knownText(given);
  if (text === null && !isToldElsewhere(given)) throw new NotKnown("a default is not a literal");
  if (text !== null && /^current_timestamp/i.test(text)) return [`DEFAULT ${text}`];
  return [`DEFAULT ${phinxText(text ?? COMPUTED)}`];
}
