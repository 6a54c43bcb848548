-- case: the names that the view has
SELECT relname, indexrelname, idx_scan FROM pg_stat_user_indexes ORDER BY idx_scan DESC;

-- case: validity of an index by its name
SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid;

-- case: a table of one's own beside the catalog
SELECT status, relname FROM pg_class, orders;

-- case: WITH gives the name
WITH pg_stat_user_indexes AS (SELECT 1 AS indexname) SELECT indexname FROM pg_stat_user_indexes;

-- case: a query gives the name, and columns after it are renamed
SELECT indexname, extra FROM (SELECT indexrelname, idx_scan FROM pg_stat_user_indexes) AS s (indexname, extra);

-- case: sorted by the name that the output has
SELECT indexrelname AS indexname FROM pg_stat_user_indexes ORDER BY indexname;

-- case: a whole row, and system columns
SELECT c, c.xmin, c.tableoid, c.oid FROM pg_class c WHERE c.relname = 'orders';

-- case: a query within another sees what is round it
SELECT relname, (SELECT count(*) FROM pg_index WHERE indrelid = pg_class.oid AND relkind = 'r') FROM pg_class;

-- case: another schema's table of that name
CREATE SCHEMA monitoring;
CREATE TABLE monitoring.pg_stat_user_indexes (indexname text);
SELECT indexname FROM monitoring.pg_stat_user_indexes;

-- case: all columns of a query within
SELECT indexrelname FROM (SELECT * FROM pg_stat_user_indexes) AS s;

-- case: a join that has an alias, beside a table that is no catalog's
CREATE TABLE pg_own_statistics (queryid bigint);
SELECT queryid, j.relname FROM (pg_class JOIN pg_index ON indexrelid = oid) AS j, pg_own_statistics;

-- case: a union, sorted by the first query's name
SELECT indexrelname AS name FROM pg_stat_user_indexes UNION SELECT indexname FROM pg_indexes ORDER BY name;

-- case: a function with its arguments, and some that have defaults
SELECT pid, pg_blocking_pids(pid), pg_terminate_backend(pid), pg_size_pretty(pg_database_size('postgres')) FROM pg_stat_activity WHERE false;

-- case: no catalog at all
SELECT status FROM orders;

-- case: variables of a body
DO $$
DECLARE idx_name text := 'orders_status_idx'; n int;
BEGIN
  SELECT count(*) INTO n FROM pg_class WHERE relname = idx_name;
END $$;

-- case: sorted by the names that calls have
SELECT relkind, count(*) FROM pg_class GROUP BY relkind ORDER BY count DESC;
SELECT relname, pg_relation_size(oid) FROM pg_class WHERE relkind = 'i' ORDER BY pg_relation_size DESC LIMIT 1;
SELECT usename, max(backend_start) FROM pg_stat_activity GROUP BY 1 ORDER BY max;

-- case: VALUES, and columns that an alias renames
SELECT column1, relname FROM pg_class, (VALUES ('a')) AS v WHERE relname = 'orders';
SELECT nspacl FROM pg_namespace AS n (id, name);

-- case: WITH has the name of a later view
-- postgres: <16
WITH pg_stat_io AS (SELECT 1 AS reads) SELECT reads FROM pg_stat_io;
