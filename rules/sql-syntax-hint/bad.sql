-- case: CONCURRENTLY before INDEX
CREATE CONCURRENTLY INDEX orders_number_idx ON orders (number);

-- case: CONCURRENTLY after IF NOT EXISTS
CREATE INDEX IF NOT EXISTS CONCURRENTLY orders_number_idx ON orders (number);

-- case: CONCURRENTLY before what is reindexed
REINDEX CONCURRENTLY INDEX orders_status_idx;

-- case: CONCURRENTLY after IF EXISTS
DROP INDEX IF EXISTS CONCURRENTLY orders_status_idx;

-- case: a table in DROP INDEX
DROP INDEX orders_status_idx ON orders;

-- case: a command of another database
SHOW INDEXES FROM orders;

-- case: a kind of index of another database
CREATE FULLTEXT INDEX products_name_idx ON products (name);

-- case: IF NOT EXISTS without a name
CREATE INDEX IF NOT EXISTS ON orders (number);

-- case: a name with a schema
CREATE UNIQUE INDEX public.orders_number_key ON orders (number);

-- case: USING behind the columns
CREATE INDEX products_attributes_idx ON products (attributes) USING gin;

-- case: WHERE before INCLUDE
CREATE INDEX orders_number_idx ON orders (number) WHERE total > 0 INCLUDE (status);

-- case: an expression without parentheses of its own
CREATE INDEX products_colour_idx ON products (attributes->>'colour');

-- case: a privilege that does not exist
GRANT CREATE INDEX ON orders TO PUBLIC;
