import type { Session } from "../../../postgres/server.ts";
import { inQuotes } from "../../../sql/grammar/name.ts";
import type { ExtendedStatistics } from "../../../types.ts";

/** A statistics object of this database. */
export interface MadeStatistics {
  readonly oid: string;
  /** As written in SQL. */
  readonly table: string;
  readonly schema: string;
  readonly bare: string;
  readonly partitioned: boolean;
  readonly kinds: readonly string[];
  /** In the order of their numbers. */
  readonly columns: readonly { readonly name: string; readonly number: number }[];
  /** As the server prints them. */
  readonly expressions: readonly string[];
}

/** The same one here; made where the migrations do not make it. A ServerError where the server cannot. */
export async function madeLike(session: Session, given: ExtendedStatistics): Promise<MadeStatistics | null> {
  const there = await objectNamed(session, given);
  if (there) return there;
  await session.extended(definitionOf(given));
  return objectNamed(session, given);
}

async function objectNamed(
  session: Session,
  { schema, name }: ExtendedStatistics,
): Promise<MadeStatistics | null> {
  const { rows } = await session.extended(
    `SELECT jsonb_build_object('oid', x.oid::text, 'table', format('%I.%I', t.nspname, c.relname), 'schema', t.nspname,
       'bare', c.relname, 'partitioned', c.relkind = 'p', 'kinds', to_jsonb(x.stxkind),
       'columns', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', a.attname, 'number', a.attnum) ORDER BY k.at), '[]')
         FROM unnest(x.stxkeys) WITH ORDINALITY AS k (num, at)
           JOIN pg_attribute a ON a.attrelid = x.stxrelid AND a.attnum = k.num),
       'expressions', coalesce(to_jsonb(pg_get_statisticsobjdef_expressions(x.oid)), '[]'))::text AS found
     FROM pg_statistic_ext x JOIN pg_namespace n ON n.oid = x.stxnamespace JOIN pg_class c ON c.oid = x.stxrelid
       JOIN pg_namespace t ON t.oid = c.relnamespace
     WHERE n.nspname = $1 AND x.stxname = $2`,
    [schema, name],
  );
  return rows[0] ? JSON.parse(String(rows[0].found)) : null;
}

const kinds = { d: "ndistinct", f: "dependencies", m: "mcv", e: null };

/**
 * An expression is SQL that a file brings along: it goes by the extended protocol, which takes one statement, and what
 * came of it is looked at.
 */
function definitionOf(given: ExtendedStatistics): string {
  const wanted = given.kinds.flatMap((one) => kinds[one] ?? []);
  const several = given.columns.length + given.expressions.length > 1;
  const only = several && wanted.length > 0 ? ` (${wanted.join(", ")})` : "";
  const on = [...given.columns.map(inQuotes), ...given.expressions.map(({ sql }) => `(${sql})`)].join(", ");
  const [object, table] = [
    [given.schema, given.name],
    [given.tableSchema, given.table],
  ].map((name) => name.map(inQuotes).join("."));
  return `CREATE STATISTICS ${object}${only} ON ${on} FROM ${table}`;
}

/**
 * For each place of what is given, its place here, columns first; null: what is here is over other columns, or over
 * another table.
 */
export function placesHere(given: ExtendedStatistics, made: MadeStatistics): readonly number[] | null {
  if (made.schema !== given.tableSchema || made.bare !== given.table) return null;
  const [columns, expressions] = [made.columns.map((one) => one.name), made.expressions];
  const here = [
    ...given.columns.map((name) => columns.indexOf(name)),
    ...given.expressions.map(({ sql }) => {
      const at = expressions.indexOf(sql);
      return at < 0 ? -1 : columns.length + at;
    }),
  ];
  const all = columns.length + expressions.length;
  return !here.includes(-1) && new Set(here).size === all && here.length === all ? here : null;
}

/** What items of statistics call a place: a column's number, and -1, -2, … for expressions. */
export function numberOf({ columns }: MadeStatistics, place: number): number {
  return columns[place]?.number ?? columns.length - 1 - place;
}
