ALTER TABLE orders ADD COLUMN note text;
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);
