-- case: equal to NULL
-- outside: INSERT INTO customers (email, name) SELECT '', '' FROM generate_series(1, 10)
-- shows: SELECT reltuples = 0 FROM pg_class WHERE relname = 'customers_unnamed_idx'
CREATE INDEX CONCURRENTLY customers_unnamed_idx ON customers (id) WHERE name = NULL;

-- case: unequal to NULL
-- outside: INSERT INTO customers (email, name) SELECT '', '' FROM generate_series(1, 10)
-- shows: SELECT reltuples = 0 FROM pg_class WHERE relname = 'customers_named_idx'
CREATE INDEX CONCURRENTLY customers_named_idx ON customers (id) WHERE name <> NULL;

-- case: the other way round, and one of several conditions
-- outside: INSERT INTO customers (email, name) SELECT '', '' FROM generate_series(1, 10)
-- shows: SELECT reltuples = 0 FROM pg_class WHERE relname = 'customers_named_idx'
CREATE UNIQUE INDEX CONCURRENTLY customers_named_idx ON customers (email) WHERE id > 0 AND NULL != name;
