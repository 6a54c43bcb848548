-- case: dbmate wants no blank
-- also: concurrently-in-transaction
-- fails: 25001
-- file: db/migrations/20260101000000_index.sql
-- migrate:up transaction: false
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- migrate:down transaction:false
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: the marker of another tool
-- also: concurrently-in-transaction
-- fails: 25001
-- file: db/migrations/20260101000000_index.sql
-- atlas:txmode none
-- migrate:up
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- migrate:down transaction:false
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
