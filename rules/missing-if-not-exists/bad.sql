-- case: a later statement may fail
-- also: create-index-not-concurrent
CREATE INDEX orders_number_idx ON orders (number);
ANALYZE orders;

-- case: dropped, and then something fails
-- also: drop-index-not-concurrent
DROP INDEX orders_status_idx;
ANALYZE orders;

-- case: a concurrent drop too
DROP INDEX CONCURRENTLY orders_status_idx;
ANALYZE orders;

-- case: where the tool rolls everything back it is worth a word
-- severity: notice
-- also: create-index-not-concurrent
-- execution: transaction
CREATE INDEX orders_number_idx ON orders (number);
ANALYZE orders;

-- case: alone in its migration it trips over nothing of its own
-- severity: notice
DROP INDEX CONCURRENTLY orders_status_idx;

-- case: a migration tool that is not known may wrap it in a transaction
-- severity: notice
-- also: create-index-not-concurrent
-- file: migrations/0002_index.up.sql
CREATE INDEX orders_number_idx ON orders (number);
ALTER TABLE orders ADD COLUMN note text;
