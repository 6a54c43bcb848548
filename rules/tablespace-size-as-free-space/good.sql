-- case: called what it is
SELECT pg_size_pretty(pg_tablespace_size('pg_default')) AS used, pg_database_size(current_database()) AS size;

-- case: something else that is free
SELECT pg_size_pretty(pg_relation_size('orders')) AS available, 100 AS free_slots;

-- case: what a quota leaves
SELECT 107374182400 - pg_database_size(current_database()) AS free_of_quota;
