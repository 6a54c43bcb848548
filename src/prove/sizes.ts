import type { IndexStmt } from "libpg-query";
import type { Mark } from "./stalls.ts";
import { rounded } from "./stalls.ts";
import type { Copy } from "./subject.ts";

export interface Size {
  readonly bytes: number;
  readonly tableBytes: number;
  /** Of the statement that says its name. */
  readonly buildMs?: number;
}

/** The indexes of tables with rows in them, by name as written in SQL. */
export async function sizesIn(copy: Copy, marks: readonly Mark[]): Promise<ReadonlyMap<string, Size>> {
  const session = await copy.connect();
  const { rows } = await session.extended(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relname AS bare, pg_relation_size(c.oid) AS bytes,
       pg_table_size(i.indrelid) AS table_bytes
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname !~ '^pg_' AND c.relkind = 'i' AND pg_table_size(i.indrelid) > 0
       AND (SELECT reltuples FROM pg_class WHERE oid = i.indrelid) > 0`,
  );
  const built = new Map(marks.flatMap((mark) => namedIn(mark)));
  return new Map(
    rows.map(({ name, bare, bytes, table_bytes }) => {
      const buildMs = built.get(String(bare));
      const size = { bytes: Number(bytes), tableBytes: Number(table_bytes) };
      return [String(name), buildMs === undefined ? size : { ...size, buildMs }];
    }),
  );
}

function namedIn({ statement, duration }: Mark): readonly (readonly [string, number])[] {
  const name = (statement.node as { IndexStmt?: IndexStmt }).IndexStmt?.idxname;
  return name === undefined || duration === null ? [] : [[name, rounded(duration)]];
}
