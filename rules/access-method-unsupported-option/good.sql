-- case: what btree can
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders USING btree (number DESC NULLS LAST, status) INCLUDE (total);

-- case: one column in a hash index
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders USING hash (number);

-- case: several columns in a gin index
DROP INDEX CONCURRENTLY IF EXISTS products_attributes_idx;
CREATE INDEX CONCURRENTLY products_attributes_idx ON products USING gin (attributes, attributes jsonb_path_ops);

-- case: an access method that nobody here knows
-- unproven: it comes with an extension that PostgreSQL does not ship
CREATE INDEX products_name_idx ON products USING rum (name);

-- case: keys that return columns
CREATE TABLE bookings (room int, at int, PRIMARY KEY (room) INCLUDE (at), EXCLUDE USING hash (at WITH =));
