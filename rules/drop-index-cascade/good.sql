-- case: without CASCADE
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: nothing relies on an index that is not unique
DROP INDEX IF EXISTS orders_status_idx CASCADE;

-- case: a table's
DROP TABLE order_items CASCADE;

-- case: concurrently it is refused
-- fails: 0A000
DROP INDEX CONCURRENTLY orders_none_idx CASCADE;

-- case: RESTRICT
DROP INDEX IF EXISTS orders_none_idx RESTRICT;

-- case: of a constraint, without CASCADE
-- fails: 2BP01
ALTER TABLE customers DROP CONSTRAINT customers_pkey;

-- case: of a constraint without an index
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey CASCADE;

-- case: of a new table
CREATE TABLE refunds (id bigint CONSTRAINT refunds_id_key UNIQUE);
ALTER TABLE refunds DROP CONSTRAINT refunds_id_key CASCADE;

-- case: a column that has the name of a constraint
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint CONSTRAINT label UNIQUE, label text);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN label CASCADE;
