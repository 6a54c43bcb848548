-- case: a tablespace
SELECT pg_size_pretty(pg_tablespace_size('pg_default')) AS available;

-- case: in a subquery
SELECT tablename, (SELECT pg_size_pretty(pg_tablespace_size('pg_default'))) AS available_space FROM pg_tables WHERE tablename = 'orders';

-- case: a database
SELECT pg_database_size(current_database()) AS disk_free;
