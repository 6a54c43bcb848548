-- case: IS NULL
DROP INDEX CONCURRENTLY IF EXISTS customers_unnamed_idx;
CREATE INDEX CONCURRENTLY customers_unnamed_idx ON customers (id) WHERE name IS NULL OR name = '';

-- case: another side of OR may hold
CREATE INDEX CONCURRENTLY customers_unnamed_idx ON customers (id) WHERE name = NULL OR id > 0;

-- case: no comparison with NULL at all
DROP INDEX CONCURRENTLY IF EXISTS orders_new_idx;
CREATE INDEX CONCURRENTLY orders_new_idx ON orders (id) WHERE status = 'new' AND total IS NOT NULL;

-- case: a comparison that takes NULL for a value
DROP INDEX CONCURRENTLY IF EXISTS customers_named_idx;
CREATE INDEX CONCURRENTLY customers_named_idx ON customers (id) WHERE name IS DISTINCT FROM NULL;

-- case: an operator of the migrations, which may take it for one too
CREATE FUNCTION is_same(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 IS NOT DISTINCT FROM $2';
CREATE OPERATOR === (FUNCTION = is_same, LEFTARG = text, RIGHTARG = text);
DROP INDEX CONCURRENTLY IF EXISTS customers_unnamed_idx;
CREATE INDEX CONCURRENTLY customers_unnamed_idx ON customers (id) WHERE name === NULL;
