-- case: alone
-- execution: pipeline
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: first after COMMIT
-- execution: pipeline
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
