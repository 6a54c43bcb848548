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

-- case: the system catalogs
-- unproven: it names the database it runs in, and belongs to the superuser
REINDEX SYSTEM shop;

-- case: the database it runs in, not named
-- postgres: >=16
-- unproven: it belongs to the owner of the database
REINDEX DATABASE;
