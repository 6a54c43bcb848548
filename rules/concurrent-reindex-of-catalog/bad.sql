-- case: a catalog, to whoever may rebuild it
-- unproven: the migration's role may not, and is told so first
REINDEX TABLE CONCURRENTLY pg_catalog.pg_class;

-- case: an index of a catalog, named without its schema
-- unproven: the migration's role may not, and is told so first
REINDEX INDEX CONCURRENTLY pg_class_oid_index;

-- case: all of them
-- fails: 0A000
REINDEX (CONCURRENTLY) SYSTEM shop;
