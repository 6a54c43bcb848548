import type { IndexStmt } from "libpg-query";
import type { Session } from "../../postgres/server.ts";
import { attempt } from "../sending/apply.ts";
import { isComputed } from "../statistics/methods.ts";
import type { Copy } from "../version-under-test.ts";
import { rounded, type WaitMark } from "../waits/wait-attribution.ts";

export interface MeasuredSize {
  readonly bytes: number;
  readonly tableBytes: number;
  /** Of the statement that says its name, which read so much of the table and made so many entries. */
  readonly buildMs?: number;
  readonly built?: { readonly pages: number; readonly entries: number };
  /** Absent where it can be computed, too. */
  readonly sample?: Sample;
}

/** What an index was built over, when it took so many bytes. */
export interface Sample {
  readonly rows: number;
  /** Of its table. */
  readonly pages: number;
}

/** The indexes of tables with rows in them, by name as written in SQL. */
export async function sizesIn(
  copy: Copy,
  marks: readonly WaitMark[],
): Promise<ReadonlyMap<string, MeasuredSize>> {
  const session = await copy.connect();
  const { rows } = await session.extended(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relname AS bare, pg_relation_size(c.oid) AS bytes,
       pg_table_size(i.indrelid) AS table_bytes, pg_relation_size(i.indrelid) / 8192 AS pages, a.amname AS method,
       greatest(c.reltuples, 0)::bigint AS entries,
       'FROM ' || i.indrelid::regclass || coalesce(' WHERE ' || pg_get_expr(i.indpred, i.indrelid), '') AS of
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_am a ON a.oid = c.relam
     WHERE n.nspname !~ '^pg_' AND c.relkind = 'i' AND pg_table_size(i.indrelid) > 0
       AND (SELECT reltuples FROM pg_class WHERE oid = i.indrelid) > 0`,
  );
  const built = new Map(marks.flatMap((mark) => namedIn(mark)));
  const sizes = new Map<string, MeasuredSize>();
  for (const { name, bare, bytes, table_bytes, pages, entries, method, of } of rows) {
    const buildMs = built.get(String(bare));
    const told = buildMs === undefined || isComputed({ method: String(method) });
    const counted = told ? null : await countOf(session, String(of));
    sizes.set(String(name), {
      ...{ bytes: Number(bytes), tableBytes: Number(table_bytes) },
      ...(buildMs === undefined
        ? {}
        : { buildMs, built: { pages: Number(pages), entries: Number(entries) } }),
      ...(counted === null ? {} : { sample: { rows: counted, pages: Number(pages) } }),
    });
  }
  return sizes;
}

async function countOf(session: Session, of: string): Promise<number | null> {
  let count: number | null = null;
  await attempt(async () => {
    const { rows } = await session.extended(`SELECT count(*) AS count ${of}`);
    count = Number(rows[0]?.count);
  });
  return count;
}

function namedIn({ statement, duration }: WaitMark): readonly (readonly [string, number])[] {
  const name = (statement.node as { IndexStmt?: IndexStmt }).IndexStmt?.idxname;
  return name === undefined || duration === null ? [] : [[name, rounded(duration)]];
}
