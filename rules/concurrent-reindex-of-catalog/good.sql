-- case: a table
REINDEX TABLE CONCURRENTLY orders;

-- case: a catalog, by the plain form
-- unproven: it belongs to the superuser
REINDEX TABLE pg_catalog.pg_class;
