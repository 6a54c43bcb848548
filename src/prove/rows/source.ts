import type { AcceptedValues } from "./accepted-values.ts";
import { baseTypeOf, isWhole } from "./between-values.ts";
import type { TableColumn } from "./columns.ts";
import { type DrawingPlace, referencedKeys } from "./keys.ts";
import { literalsIn } from "./literals.ts";
import { type Drawing, drawnRows, drawOf, orNull } from "./sampler.ts";
import type { Demands } from "./table-demands.ts";
import { isText, namedBy } from "./texts.ts";
import { seldom, share, skewed, type ValueType, valueFor } from "./values.ts";

/** What is known of a table's rows besides its demands. */
export interface MadeRows {
  /** How many there are to be. */
  readonly rows: number;
  /** How many have been made before, so that no key comes twice. */
  readonly after?: number;
  /** Columns that are drawn, as statistics say. */
  readonly drawings?: ReadonlyMap<string, Drawing>;
}

/**
 * The statement that fills a table; null: a column demands a value of a type that nothing is known of. Rows are made with
 * the constants that its checks and its partition bounds name, then only those are kept that satisfy them.
 */
export function insertInto(table: string, demands: Demands, made: MadeRows): string | null {
  const rows = rowsFromSource(demands, made);
  const names = demands.columns.map((one) => one.name).join(", ");
  return (
    rows &&
    `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE
    SELECT ${names} FROM ${rows} AS made WHERE ${keptBy(demands)}`
  );
}

/** Whether a row may stand in the table. */
export function keptBy({ checks }: Demands): string {
  return checks.length > 0 ? checks.map((check) => `coalesce(${check}, true)`).join(" AND ") : "true";
}

/** The rows, whatever its checks say; `every` so many, for a sample. */
export function rowsFromSource(demands: Demands, made: MadeRows, every = 1): string | null {
  const { rows, after = 0, drawings = new Map<string, Drawing>() } = made;
  const drawn = [...drawings.keys()];
  const spreads = [...drawings.values()].map(({ spread }) => spread);
  const draw = (name: string): DrawingPlace | null => {
    const drawing = drawings.get(name);
    return drawing ? { drawing, at: drawn.indexOf(name) } : null;
  };
  const keys = referencedKeys(demands, draw, after);
  const values: string[] = [];
  for (const column of demands.columns) {
    const own = draw(column.name);
    const value = keys.values.get(column.name) ?? (own ? drawnBy(own) : expressionFor(column, demands, rows));
    if (value === null) return null;
    const before = own ? undefined : demands.later.get(column.name);
    values.push(
      `${before === undefined ? value : sinceAdded(value, before, after + rows)} AS ${column.name}`,
    );
  }
  const sources = [drawnRows(spreads, after + 1, after + rows, every), ...keys.joins];
  const lists = keys.lists.length > 0 ? `WITH ${keys.lists.join(",\n    ")}\n    ` : "";
  return `(${lists}SELECT ${values.join(", ")} FROM ${sources.join("\n    ")})`;
}

/** Of twenty rows nineteen stood there when the column came. */
function sinceAdded(value: string, before: string, last: number): string {
  return `CASE WHEN n > ${Math.floor(0.95 * last)} THEN ${value} ELSE ${before} END`;
}

/** The first column that demands a value of a type that nothing is known of; null: there is none. */
export function columnWithoutValue(demands: Demands, rows: number): TableColumn | null {
  const { values } = referencedKeys(demands, () => null, 0);
  return (
    demands.columns.find((one) => !values.has(one.name) && expressionFor(one, demands, rows) === null) ?? null
  );
}

function drawnBy({ drawing: { spread, make }, at }: DrawingPlace): string {
  return orNull(spread, at, make(drawOf(spread, at)));
}

function expressionFor(column: TableColumn, demands: Demands, rows: number): string | null {
  const { name, notNull, type } = column;
  const bound = demands.bounds.find((one) => one.column === name);
  const within = bound && fromBound(bound, column, rows);
  if (within) return within;
  // A tree's root, of which all could be one.
  const self = demands.references.some((one) => one.self && one.columns.includes(name));
  if (self && !notNull) return `NULL::${type.written}`;
  const accepted = demands.accepted.get(name);
  const value = accepted
    ? acceptedFor(type, accepted)
    : isText(column)
      ? textFor(column, demands)
      : isFlag(type)
        ? flagFor(column, demands)
        : demands.carriers.includes(name) && baseTypeOf(type).name === "date"
          ? `(date '2020-01-01' + n::int)::${type.written}`
          : valueFor(type);
  if (value === null) return notNull ? null : `NULL::${type.written}`;
  return notNull ? value : `CASE WHEN n % 10 > 0 THEN ${value} END`;
}

/** Independent of the flags beside it. */
function flagFor({ name, type }: TableColumn, { columns }: Demands): string {
  const flags = columns.filter((one) => isFlag(one.type)).map((one) => one.name);
  return `${seldom("n", flags.indexOf(name))}::${type.written}`;
}

function isFlag(type: ValueType): boolean {
  return baseTypeOf(type).name === "bool";
}

function acceptedFor(type: ValueType, accepted: AcceptedValues): string | null {
  if (accepted.kind === "some") return oneOf(accepted.values, type.written);
  if (accepted.kind === "long")
    return `(${valueFor({ ...baseTypeOf(type), length: accepted.length })})::${type.written}`;
  const { from, to } = accepted;
  if (isWhole(type)) return `(${from} + n % ${to - from + 1})::${type.written}`;
  return `(${from} + ${to - from} * (${share("n")}))::${type.written}`;
}

/** Any text; in one row of five one that a partial index is made for, or else one of ten that come often. */
function textFor({ name, type }: TableColumn, { predicates, carriers }: Demands): string | null {
  const wanted = [...new Set(namedBy(predicates, name))];
  const any = valueFor(type);
  if (any === null || carriers.includes(name)) return any;
  const often = wanted.length > 0 ? oneOf(wanted, type.written) : valueFor(type, skewed("10", "n", 3));
  return `CASE WHEN n % 5 = 0 THEN ${often} ELSE ${any} END`;
}

function oneOf(literals: readonly string[], type: string): string {
  return `(ARRAY[${literals.join(", ")}])[${skewed(String(literals.length))}]::${type}`;
}

/** A list names its values; a range is walked from its lower bound to its upper one. */
function fromBound(
  { range, words }: Demands["bounds"][number],
  { type }: TableColumn,
  rows: number,
): string | null {
  const literals = literalsIn(words);
  const [from, to] = literals;
  if (!range) return literals.length > 0 ? oneOf(literals, type.written) : null;
  if (from === undefined || to === undefined) return null;
  const share = `(n::float8 / ${rows + 1})`;
  const [low, high] = [`${from}::${type.written}`, `${to}::${type.written}`];
  if (type.name.startsWith("timestamp")) return `(${low} + (${high} - ${low}) * ${share})`;
  if (["date", "int2", "int4", "int8", "numeric"].includes(type.name)) {
    const step = type.name === "date" ? "int" : type.written;
    return `(${low} + floor((${high} - ${low}) * ${share})::${step})`;
  }
  return null;
}
