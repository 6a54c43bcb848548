-- case: alone
-- execution: pipeline
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: first after COMMIT
-- execution: pipeline
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;

-- case: plain statements may share a pipeline
-- execution: pipeline
CREATE INDEX orders_number_idx ON orders (number);
CREATE INDEX orders_placed_at_idx ON orders (placed_at);

-- case: sent by itself
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
