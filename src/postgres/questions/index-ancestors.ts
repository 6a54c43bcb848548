/**
 * The indexes of partitioned tables that indexes are part of, for any role, on PostgreSQL 14 to 18. $1: names with their
 * schemas, as JSON, a list of { number, schema, name }.
 *
 * number; schema, name … of an index that it is part of, however far up.
 */
export const indexAncestorsQuery = `WITH RECURSIVE up AS (
  SELECT w.number, c.oid FROM pg_catalog.jsonb_to_recordset($1::jsonb) AS w (number int, schema name, name name)
    JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = w.name
  UNION ALL SELECT u.number, h.inhparent FROM up u JOIN pg_catalog.pg_inherits h ON h.inhrelid = u.oid
)
SELECT u.number, n.nspname AS schema, c.relname AS name FROM up u JOIN pg_catalog.pg_class c ON c.oid = u.oid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace ORDER BY u.number, c.oid`;
