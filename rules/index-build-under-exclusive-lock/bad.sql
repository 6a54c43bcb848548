-- case: a millisecond becomes the whole build
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX orders_note_idx ON orders (note);
COMMIT;

-- case: another table waits
BEGIN;
ALTER TABLE customers ADD COLUMN phone text;
CREATE INDEX orders_number_idx ON orders (number);
COMMIT;

-- case: a constraint builds an index too
BEGIN;
ALTER TABLE customers ADD COLUMN phone text;
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE (number);
COMMIT;

-- case: a scan is as long as a build
BEGIN;
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_check;
COMMIT;

-- case: LOCK TABLE
BEGIN;
LOCK TABLE customers;
CREATE INDEX orders_number_idx ON orders (number);
COMMIT;

-- case: the tool's transaction
-- file: db/migrations/00002_note.sql
-- +goose Up
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX orders_note_idx ON orders (note);
-- +goose Down
ALTER TABLE orders DROP COLUMN note;

-- case: said once for each transaction, at the first build
-- also: create-index-not-concurrent
BEGIN;
ALTER TABLE customers ADD COLUMN phone text;
CREATE INDEX IF NOT EXISTS orders_number_idx ON orders (number);
CREATE INDEX IF NOT EXISTS orders_placed_at_idx ON orders (placed_at);
COMMIT;

-- case: emptied, and filled again before the index is built
BEGIN;
SET LOCAL lock_timeout = '2s';
TRUNCATE order_items;
INSERT INTO order_items SELECT 1, n, 1, 1 FROM generate_series(1, 9) AS n WHERE false;
CREATE INDEX order_items_product_id_idx ON order_items (product_id);
COMMIT;

-- case: a key behind a new column builds an index too
BEGIN;
ALTER TABLE customers ADD COLUMN phone text;
ALTER TABLE orders ADD COLUMN code text UNIQUE;
COMMIT;

-- case: an earlier migration clusters the table by the index that is dropped
-- also: drop-index-not-concurrent, missing-rollback
-- outside: CREATE TABLE parcels (id bigint, number bigint)
-- outside: CREATE INDEX parcels_id_idx ON parcels (id)
-- history: db/migrations/00001_cluster.sql
-- +goose Up
ALTER TABLE parcels CLUSTER ON parcels_id_idx;
-- file: db/migrations/00002_case.sql
-- +goose Up
DROP INDEX parcels_id_idx;
CREATE INDEX parcels_number_idx ON parcels (number);
