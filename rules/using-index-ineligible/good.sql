-- case: as the constraint would have built it
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number text_ops) INCLUDE (total);
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: nulls that are not distinct are fine for UNIQUE
-- postgres: >=15
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number) NULLS NOT DISTINCT;
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: in the column's own collation
CREATE TABLE tags (name text COLLATE "C");
CREATE UNIQUE INDEX tags_name_key ON tags (name COLLATE "C");
ALTER TABLE tags ADD CONSTRAINT tags_name_key UNIQUE USING INDEX tags_name_key;

-- case: an index that no migration has made
-- outside: CREATE UNIQUE INDEX orders_number_key ON orders (number)
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;
