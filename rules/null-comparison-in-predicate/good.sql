-- case: IS NULL
DROP INDEX CONCURRENTLY IF EXISTS customers_unnamed_idx;
CREATE INDEX CONCURRENTLY customers_unnamed_idx ON customers (id) WHERE name IS NULL OR name = '';

-- case: another side of OR may hold
CREATE INDEX CONCURRENTLY customers_unnamed_idx ON customers (id) WHERE name = NULL OR id > 0;
