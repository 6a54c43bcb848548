-- case: a constraint takes over an index
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;

-- case: a foreign key of a new table locks the table it points to
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);

-- case: a check that is not validated
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;

-- case: an index of the parent only
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);

-- case: SET LOCAL outside a transaction does nothing
-- also: set-local-outside-transaction
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders REPLICA IDENTITY FULL;

-- case: once is enough
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
ALTER TABLE customers ADD CONSTRAINT customers_email_check CHECK (email LIKE '%@%') NOT VALID;

-- case: TRUNCATE, whose lock an index is then built under
BEGIN;
TRUNCATE order_items;
CREATE INDEX order_items_product_id_idx ON order_items (product_id);
COMMIT;

-- case: an index that goes with its constraint
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text CONSTRAINT visits_host_key UNIQUE);
-- file: migrations/0002_drop.sql
ALTER TABLE visits DROP CONSTRAINT visits_host_key;

-- case: ONLY a partitioned table
ALTER TABLE ONLY events ADD CONSTRAINT events_id_at_key UNIQUE (id, at);
