import { itemsOf, NotKnown } from "../../code/call-arguments.ts";
import { type CodeCall, type Handle, handle, knownText, type Value } from "../../code/value.ts";

/** What `knex.raw` and `knex.fn.now` give: SQL as it stands. */
export class RawSql implements Handle {
  readonly sendsNothing = true;
  readonly sql: string;
  readonly #withdraw: () => void;

  constructor(sql: string, withdraw: () => void = () => {}) {
    this.sql = sql;
    this.#withdraw = withdraw;
  }

  /** It is part of another statement, and is not sent by itself. */
  taken(): string {
    this.#withdraw();
    return this.sql;
  }

  call({ name }: CodeCall): Value | null {
    return keptCalls.test(name) ? handle(this) : null;
  }
}

/** What leaves a statement what it is, or gives its text. */
export const keptCalls = /^(?:toQuery|toString|transacting|queryContext|timeout)$/;

export function rawIn(value: Value | undefined): RawSql | null {
  return value?.kind === "handle" && value.handle instanceof RawSql ? value.handle : null;
}

/** A name as Knex quotes it: each part between dots (lib/formatter/wrappingFormatter.js). */
export function quoteName(name: string): string {
  return name
    .split(".")
    .map((part) => (part === "*" ? part : `"${part.trim().replaceAll('"', '""')}"`))
    .join(".");
}

/** One column or several, each a name or SQL. */
export function columnize(value: Value | undefined): string {
  const items = value?.kind === "list" ? itemsOf(value, "the list of columns") : [value];
  return items
    .map((column) => {
      const raw = rawIn(column);
      if (raw) return raw.taken();
      const name = knownText(column);
      if (name === null) throw new NotKnown("a column's name is not a literal");
      return quoteName(name);
    })
    .join(", ");
}

/** `customers_email_index`, as Knex names what has no name (lib/schema/tablecompiler.js, _indexCommand). */
export function defaultName(kind: string, table: string, columns: Value | undefined): string {
  const items = columns?.kind === "list" ? itemsOf(columns, "the list of columns") : [columns];
  const names = items.map((one) => knownText(one) ?? rawIn(one)?.sql ?? null);
  if (names.includes(null)) throw new NotKnown("a column's name is not a literal");
  return `${table.replace(/\.|-/g, "_")}_${names.join("_")}_${kind}`.toLowerCase();
}

/** A value in SQL, as `client._escapeBinding` writes it. */
export function literal(value: Value | undefined): string {
  const raw = rawIn(value);
  if (raw) return raw.taken();
  switch (value?.kind) {
    case "text":
      if (value.holes) break;
      return value.text.includes("\\")
        ? ` E'${value.text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`
        : `'${value.text.replaceAll("'", "''")}'`;
    case "number":
      return value.written;
    case "boolean":
      return String(value.value);
    case "null":
      return "NULL";
    default:
  }
  throw new NotKnown("a value is not a literal");
}
