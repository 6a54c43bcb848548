import { btreeBytes, entryWidth } from "../sql/indexes/btree-size.ts";

/** What a new build would take, in bytes; or why nobody can tell: another method, no statistics, or old ones. */
export type ExpectedSize =
  | { readonly bytes: number }
  | { readonly unknown: "method" | "statistics" | "changed" };

/** A column of an index, as postgres/questions/btree-entries.ts gives it. */
interface KnownColumn {
  readonly key: boolean;
  /** pg_attribute.attlen; -1 where it varies. */
  readonly length: number;
  readonly align: string;
  /** null: nothing is known of it. */
  readonly width: number | null;
  readonly nulls: number | null;
  /** As pg_stats.n_distinct: a share of the rows where it is negative. */
  readonly distinct: number | null;
  readonly frequencies: readonly number[] | null;
}

/** Rows that have changed since ANALYZE, over all rows: beyond this its figures say too little. */
const MOST_CHANGED = 0.2;
/** What a build leaves of a leaf is a tenth, unless the index says otherwise (nbtree.h, BTREE_DEFAULT_FILLFACTOR). */
const DEFAULT_FILL = 90;

/**
 * From a row of btree-entries.ts; undefined: it is no btree, or not valid. Where the statistics leave several sizes
 * possible it takes the largest, so that nothing counts as bloated that may not be.
 */
export function expectedSize(row: Readonly<Record<string, unknown>> | undefined): ExpectedSize {
  if (!row) return { unknown: "method" };
  const [tuples, rows] = [Number(row.tuples), Number(row.rows)];
  const columns = JSON.parse(String(row.columns)) as readonly KnownColumn[];
  if (tuples < 0 || rows < 0) return { unknown: "statistics" };
  if (Number(row.changed) > Math.max(1000, MOST_CHANGED * rows)) return { unknown: "changed" };
  if (tuples > 0 && columns.some(({ length, width }) => length < 0 && width === null))
    return { unknown: "statistics" };
  const keys = columns.filter(({ key }) => key);
  if (row.deduplicates === "t" && tuples > 0 && keys.some(({ distinct }) => distinct === null))
    return { unknown: "statistics" };
  const [only, ...more] = columns;
  // Of a partial index the statistics say little: it may hold what is rare in the table.
  const whole = tuples > 0.95 * rows;
  const single = whole && only && more.length === 0 ? only : null;
  const bytes = btreeBytes({
    tuples,
    width: entryWidth(columns.map(({ width, ...kind }) => ({ ...kind, width: width ?? 0 }))),
    // Of several columns one that is null still leaves the others room.
    nulls: single?.nulls ?? 0,
    distinct: distinctOf(keys, { tuples, rows }),
    frequencies: single?.frequencies ?? [],
    deduplicates: row.deduplicates === "t",
  });
  return { bytes: Math.round((bytes * DEFAULT_FILL) / Number(row.fillfactor)) };
}

/** At most as many as there are combinations, and as there are rows. */
function distinctOf(
  keys: readonly KnownColumn[],
  { tuples, rows }: { readonly tuples: number; readonly rows: number },
): number {
  const all = keys.reduce((product, { distinct }) => {
    const known = distinct ?? -1;
    return product * Math.max(1, known < 0 ? -known * rows : known);
  }, 1);
  return Math.min(Math.max(1, tuples), all);
}
