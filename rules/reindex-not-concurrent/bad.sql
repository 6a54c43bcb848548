-- case: one index
REINDEX INDEX orders_status_idx;

-- case: all indexes of a table
REINDEX TABLE orders;

-- case: a whole schema
REINDEX SCHEMA public;

-- case: CONCURRENTLY switched off
REINDEX (CONCURRENTLY false) TABLE orders;

-- case: with another option
REINDEX (VERBOSE) INDEX orders_status_idx;

-- case: inside a transaction
BEGIN;
REINDEX INDEX orders_status_idx;
COMMIT;
