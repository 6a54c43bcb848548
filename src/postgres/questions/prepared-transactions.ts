/**
 * Prepared transactions of this database with the relations that they have locked, for any role, on PostgreSQL 14 to 18.
 * A concurrent build waits for those that have written its table, until somebody ends them.
 *
 * gid, owner, prepared … as pg_prepared_xacts has them; relation … schema and name as printed. Its row in pg_locks has no
 * process; its relations are found by the virtual transaction that the lock on its own transaction id names.
 */
export const preparedTransactionsQuery = `SELECT p.gid, p.owner, p.prepared, pg_catalog.format('%I.%I', n.nspname, c.relname) AS relation
FROM pg_catalog.pg_prepared_xacts p
  JOIN pg_catalog.pg_locks x ON x.locktype = 'transactionid' AND x.transactionid = p.transaction AND x.pid IS NULL
  JOIN pg_catalog.pg_locks r ON r.locktype = 'relation' AND r.virtualtransaction = x.virtualtransaction AND r.pid IS NULL
  JOIN pg_catalog.pg_class c ON c.oid = r.relation JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE p.database = pg_catalog.current_database() AND c.relkind IN ('r', 'p', 'm')
ORDER BY p.prepared, p.gid, relation`;
