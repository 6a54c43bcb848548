import type { Session } from "../../postgres/server.ts";
import { entryWidth } from "../../sql/indexes/btree-size.ts";
import type { ColumnStatistics, Statistics } from "../../types.ts";
import type { CatalogIndex } from "../plans/indexes.ts";
import { attempt } from "../sending/apply.ts";
import { ginKeysOf } from "./gin/keys.ts";
import { type EstimatedSize, type Shape, sizeOf } from "./methods.ts";

/** An index that production has not, as it would be there. */
export interface ProjectedSize extends EstimatedSize {
  readonly shape: Shape;
}

/** From what the planner makes of production's statistics; null: its table has none. */
export async function projected(
  session: Session,
  index: CatalogIndex,
  given: Statistics,
): Promise<ProjectedSize | null> {
  const found = await catalogOf(session, index);
  if (!found || found.pages <= 0) return null;
  const where = index.predicate === null ? "" : ` WHERE ${index.predicate}`;
  const keys = index.keys.map((one) => one.expression).join(", ");
  const tuples = (await estimated(session, `SELECT 1 FROM ${index.table}${where}`))?.rows ?? 0;
  const groups = await estimated(session, `SELECT DISTINCT ${keys} FROM ${index.table}${where}`);
  const widths: number[] = [];
  for (const { expression } of found.columns)
    widths.push((await estimated(session, `SELECT ${expression} FROM ${index.table}`))?.width ?? 32);
  const column = found.column === null ? undefined : statisticsOf(given, found, found.column);
  const shape: Shape = {
    method: index.method,
    tablePages: found.pages,
    tuples,
    width: entryWidth(found.columns.map((column, at) => ({ ...column, width: widths[at] ?? 32 }))),
    nulls: index.predicate === null ? (column?.nullFrac ?? 0) : 0,
    distinct: groups?.rows ?? tuples,
    frequencies: index.predicate === null ? (column?.mostCommonFreqs ?? []) : [],
    deduplicates: found.deduplicates,
    keys: index.method === "gin" && column ? keysIn(index, found, column, { tuples, given }) : null,
    dimensions: found.dimensions,
    m: found.m,
  };
  return { ...sizeOf(shape), shape };
}

/** What default_statistics_target is where nobody has set it, or to nothing that a server would take. */
const DEFAULT_TARGET = 100;

function keysIn(
  { keys }: CatalogIndex,
  { element }: CatalogFacts,
  known: ColumnStatistics,
  { tuples, given }: { readonly tuples: number; readonly given: Statistics },
) {
  const [only, ...more] = keys;
  const target = Number(given.settings.default_statistics_target);
  const listed = 10 * (Number.isInteger(target) && target >= 1 ? target : DEFAULT_TARGET);
  return only && more.length === 0
    ? ginKeysOf({ opclass: only.opclass, element, known, tuples, listed })
    : null;
}

interface CatalogFacts {
  readonly schema: string;
  readonly table: string;
  readonly pages: number;
  /** The only key, where it is a column. */
  readonly column: string | null;
  readonly deduplicates: boolean;
  /** Of its elements, as pg_type.typlen has it. */
  readonly element: number;
  readonly dimensions: number;
  readonly m: number;
  readonly columns: readonly {
    readonly expression: string;
    readonly length: number;
    readonly align: string;
  }[];
}

/** What GIN keeps of a column is of another type than the column. Equal keys share an entry where equal means the same bytes, and the index is neither unique nor carries more columns. */
async function catalogOf(session: Session, { name }: CatalogIndex): Promise<CatalogFacts | null> {
  const { rows } = await session.extended(
    `SELECT jsonb_build_object('schema', n.nspname, 'table', t.relname, 'pages', t.relpages,
       'column', CASE WHEN i.indnkeyatts = 1 THEN (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = i.indkey[0]) END,
       'element', coalesce((SELECT e.typlen FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid JOIN pg_type e ON e.oid = y.typelem
         WHERE a.attrelid = t.oid AND a.attnum = i.indkey[0]), -1),
       'deduplicates', NOT i.indisunique AND i.indnatts = i.indnkeyatts
         AND NOT coalesce(c.reloptions, '{}') @> ARRAY['deduplicate_items=off']
         AND (SELECT bool_and(EXISTS (SELECT 1 FROM pg_opclass o JOIN pg_amproc p ON p.amprocfamily = o.opcfamily AND p.amproclefttype = o.opcintype
             AND p.amprocnum = 4 WHERE o.oid = i.indclass[k]) AND coalesce((SELECT l.collisdeterministic FROM pg_collation l WHERE l.oid = i.indcollation[k]), true))
           FROM generate_series(0, i.indnkeyatts - 1) AS k),
       'dimensions', greatest((SELECT a.atttypmod FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = 1), 1),
       'm', coalesce((SELECT option_value::int FROM pg_options_to_table(c.reloptions) WHERE option_name = 'm'), 16),
       'columns', (SELECT jsonb_agg(jsonb_build_object('expression', pg_get_indexdef(c.oid, a.attnum, false), 'length', CASE WHEN c.relam = (SELECT oid FROM pg_am WHERE amname = 'gin') THEN -1 ELSE a.attlen END,
         'align', a.attalign) ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0))::text AS found
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
       JOIN pg_namespace n ON n.oid = t.relnamespace WHERE c.oid = to_regclass($1) AND c.relkind = 'i'`,
    [name],
  );
  return rows[0] ? JSON.parse(String(rows[0].found)) : null;
}

async function estimated(session: Session, sql: string) {
  let found: { readonly rows: number; readonly width: number } | null = null;
  // What has no order and no hash has no DISTINCT.
  await attempt(async () => {
    const { rows } = await session.extended(`EXPLAIN (FORMAT JSON) ${sql}`);
    const [{ Plan }] = JSON.parse(String(Object.values(rows[0] ?? {})[0]));
    found = { rows: Number(Plan["Plan Rows"]), width: Number(Plan["Plan Width"]) };
  });
  return found as { readonly rows: number; readonly width: number } | null;
}

function statisticsOf({ columns }: Statistics, { schema, table }: CatalogFacts, name: string) {
  return columns.find(
    (one) => one.schema === schema && one.relation === table && one.name === name && !one.inherited,
  );
}
