import type { Session } from "../../src/prove/server/server.ts";

/** What a database holds, as text to compare: tables and columns, indexes and their validity, constraints. */
export async function snapshot(session: Session): Promise<readonly string[]> {
  const { rows } = await session.extended(`
    SELECT 'table ' || c.oid::regclass || ' ' || c.relkind::text || ' ' || coalesce(string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END, ', ' ORDER BY a.attnum), '') AS line
    FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p', 'm', 'v') AND c.relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_(catalog|toast)' OR nspname = 'information_schema')
    GROUP BY c.oid, c.relkind
    UNION ALL
    SELECT 'index ' || pg_get_indexdef(i.indexrelid) || ' ' || i.indisvalid::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_(catalog|toast)')
    UNION ALL
    SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid <> 0
      AND connamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_' OR nspname = 'information_schema')`);
  return rows.map(({ line }) => String(line)).sort();
}
