import type { Session } from "../../postgres/server.ts";
import { acceptedBy } from "./accepted-values.ts";
import { columnsOf } from "./columns.ts";
import { underOwnSearchPath } from "./own-search-path.ts";
import type { Demands, Reference } from "./table-demands.ts";
import { uniqueKeyOf, uniqueKeys, withKeys } from "./unique.ts";

export async function demandsOf(session: Session, table: string): Promise<Demands> {
  const asked = async (sql: string) => (await session.extended(sql, [table])).rows;
  const strings = async (sql: string): Promise<readonly string[]> =>
    (await asked(sql)).flatMap(({ found }) => (found === null ? [] : [String(found)]));
  const bounds = await asked(chained);
  const unique = await asked(uniqueKeys("i.indrelid = $1::regclass"));
  const columns = await columnsOf(session, table);
  const checks = await strings(
    `SELECT pg_get_expr(conbin, conrelid) AS found FROM pg_constraint WHERE contype = 'c' AND conrelid = $1::regclass
       UNION ALL SELECT pg_get_partition_constraintdef(oid) FROM pg_class WHERE oid = $1::regclass AND relispartition`,
  );
  return withKeys({
    columns,
    references: (await asked(foreignKeys)).map(referenceOf),
    checks,
    accepted: await underOwnSearchPath(session, () => acceptedBy(session, columns, checks)),
    predicates: await strings(
      "SELECT DISTINCT pg_get_expr(indpred, indrelid) AS found FROM pg_index WHERE indrelid = $1::regclass ORDER BY 1",
    ),
    keys: unique.map(uniqueKeyOf),
    later: new Map(),
    bounds: bounds.map(({ column, range, words }) => ({
      column: column === null ? null : String(column),
      range: range === "t",
      words: String(words),
    })),
  });
}

function referenceOf(row: Readonly<Record<string, unknown>>): Reference {
  return {
    columns: JSON.parse(String(row.columns)),
    target: String(row.target),
    keys: JSON.parse(String(row.keys)),
    fixed: row.fixed === "t",
    self: row.self === "t",
    unique: false,
  };
}

const foreignKeys = `SELECT k.confrelid::regclass::text AS target, k.confrelid = k.conrelid AS self,
       (SELECT jsonb_agg(quote_ident(a.attname) ORDER BY u.at) FROM unnest(k.conkey) WITH ORDINALITY u (num, at)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num)::text AS columns,
       (SELECT jsonb_agg(quote_ident(a.attname) ORDER BY u.at) FROM unnest(k.confkey) WITH ORDINALITY u (num, at)
          JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num)::text AS keys,
       (SELECT bool_and(a.attlen > 0) FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = ANY (k.confkey)) AS fixed
     FROM (SELECT DISTINCT ON (k.conkey) k.* FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       WHERE k.contype = 'f' AND k.conrelid = $1::regclass AND (k.conparentid = 0 OR c.relispartition)
       ORDER BY k.conkey, k.oid) k`;

/** A partition's own bound, and those of what it stands in. */
const chained = `WITH RECURSIVE chain (oid) AS (SELECT $1::regclass::oid
       UNION ALL SELECT i.inhparent FROM pg_inherits i JOIN chain ON i.inhrelid = chain.oid)
     SELECT pg_get_expr(c.relpartbound, c.oid) AS words, p.partstrat = 'r' AS range,
       CASE WHEN p.partnatts = 1 THEN (SELECT quote_ident(a.attname) FROM pg_attribute a
         WHERE a.attrelid = p.partrelid AND a.attnum = p.partattrs[0]) END AS column
     FROM chain JOIN pg_class c ON c.oid = chain.oid AND c.relispartition
       JOIN pg_inherits i ON i.inhrelid = c.oid JOIN pg_partitioned_table p ON p.partrelid = i.inhparent`;
