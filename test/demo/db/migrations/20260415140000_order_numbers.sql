-- migrate:up transaction:false
SET lock_timeout = '5s';
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_number_key ON orders (number);

-- migrate:down transaction:false
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
