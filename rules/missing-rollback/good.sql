-- case: down drops what up makes
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: with its table
-- file: db/migrations/00002_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
-- +goose Down
DROP TABLE refunds;

-- case: with its column
-- file: db/migrations/00002_note.sql
-- +goose NO TRANSACTION
-- +goose Up
ALTER TABLE orders ADD COLUMN note text;
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);
-- +goose Down
ALTER TABLE orders DROP COLUMN note;

-- case: in a commented block at the end
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- Rollback:
-- DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: in a file beside it
-- file: migrations/0002_index.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- file: migrations/0002_index_rollback.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: what the migration itself takes back
-- file: db/migrations/00002_try.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
-- +goose Down
SELECT 1;

-- case: a constraint by its name
-- file: db/migrations/00002_check.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
-- +goose Down
ALTER TABLE orders DROP CONSTRAINT orders_total_check;

-- case: made anew, and the old one brought back
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
CREATE INDEX orders_number_idx ON orders (number);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_index.sql
-- +goose Up
DROP INDEX orders_number_idx;
CREATE INDEX orders_number_idx ON orders (lower(number));
-- +goose Down
DROP INDEX orders_number_idx;
CREATE INDEX orders_number_idx ON orders (number);

-- case: a constraint that up itself drops again
-- file: db/migrations/00002_not_null.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT number_is_there CHECK (number IS NOT NULL) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT number_is_there;
ALTER TABLE orders ALTER COLUMN number SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT number_is_there;
-- +goose Down
ALTER TABLE orders ALTER COLUMN number DROP NOT NULL;

-- case: indexes of partitions go with the index of their parent
-- history: db/migrations/00001_visits.sql
-- +goose Up
CREATE TABLE visits (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- +goose Down
DROP TABLE visits;
-- file: db/migrations/00002_visits_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS visits_2026_id_idx;
CREATE INDEX CONCURRENTLY visits_2026_id_idx ON visits_2026 (id);
CREATE INDEX IF NOT EXISTS visits_id_idx ON visits (id);
-- +goose Down
DROP INDEX IF EXISTS visits_id_idx;

-- case: what a function would make, if it ran
-- file: db/migrations/00002_function.sql
-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION index_orders() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
  REFRESH MATERIALIZED VIEW CONCURRENTLY daily_sales;
END
$$;
-- +goose StatementEnd
-- +goose Down
DROP FUNCTION index_orders;

-- case: a temporary table ends with its session
-- file: db/migrations/00002_staging.sql
-- +goose Up
CREATE TEMPORARY TABLE staging (id bigint);
CREATE INDEX staging_id_idx ON staging (id);
-- +goose Down
SELECT 1;

-- case: the way back is a program
-- history: migrations/0002_index.down.go
package migrations
-- file: migrations/0002_index.up.sql
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: the way back takes a materialized view away with the view that it reads
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text, total int);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_large.sql
-- +goose Up
CREATE VIEW large AS SELECT * FROM orders WHERE total > 1000;
CREATE MATERIALIZED VIEW largest AS SELECT * FROM large WHERE total > 10000;
CREATE UNIQUE INDEX largest_id_idx ON largest (id);
-- +goose Down
DROP VIEW large CASCADE;

-- case: the way back gives the new table the old one's name again, and its constraint too
-- history: db/migrations/00001_follows.sql
-- +goose Up
CREATE TABLE person (id bigint PRIMARY KEY);
CREATE TABLE follows (person_id bigint CONSTRAINT follows_person_fkey REFERENCES person, since date);
-- +goose Down
DROP TABLE follows, person;
-- file: db/migrations/00002_actions.sql
-- +goose Up
CREATE TABLE actions AS SELECT person_id, since FROM follows;
ALTER TABLE actions ADD CONSTRAINT actions_person_fkey FOREIGN KEY (person_id) REFERENCES person;
DROP TABLE follows;
-- +goose Down
ALTER TABLE actions RENAME TO follows;
ALTER TABLE follows RENAME CONSTRAINT actions_person_fkey TO follows_person_fkey;

-- case: the table is gone after the way back, by whatever name it goes
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text, total int);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_invoices.sql
-- +goose Up
CREATE TABLE invoices AS SELECT * FROM orders;
ALTER TABLE invoices ADD CONSTRAINT invoices_total_check CHECK (total >= 0);
-- +goose Down
ALTER TABLE invoices RENAME TO bills;
DROP TABLE bills;

-- case: an index built anew as it was
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
CREATE INDEX orders_number_idx ON orders (number);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose Down
SELECT 1;

-- case: a check that takes another's name, and gives it back
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, total int);
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total > 0);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_total.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_total_new CHECK (total >= 0) NOT VALID;
ALTER TABLE orders DROP CONSTRAINT orders_total_check;
ALTER TABLE orders RENAME CONSTRAINT orders_total_new TO orders_total_check;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_total_check;
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total > 0) NOT VALID;

-- case: an index that up has kept under another name comes back
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number text);
CREATE INDEX orders_number_idx ON orders (number);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_new;
CREATE INDEX CONCURRENTLY orders_number_new ON orders (lower(number));
ANALYZE orders;
ALTER INDEX orders_number_idx RENAME TO orders_number_old;
ALTER INDEX orders_number_new RENAME TO orders_number_idx;
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
ALTER INDEX orders_number_old RENAME TO orders_number_idx;

-- case: made again as pg_get_indexdef prints it, with casts and a schema that nobody wrote at first
-- history: db/migrations/00001_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint, number varchar(20), state varchar(20));
CREATE INDEX orders_number_idx ON orders (lower(number)) WHERE state = 'open';
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (lower(number), id) WHERE state = 'open';
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON public.orders USING btree (pg_catalog.lower((number)::text)) WHERE ((orders.state)::text = 'open'::text);

-- case: a key that comes back under the name that it has since
-- history: db/migrations/00001_crates.sql
-- +goose Up
CREATE TABLE crates (id bigint PRIMARY KEY, code text UNIQUE);
-- +goose Down
DROP TABLE crates;
-- file: db/migrations/00002_case.sql
-- +goose Up
ALTER TABLE crates DROP CONSTRAINT crates_code_key;
ALTER TABLE crates ADD CONSTRAINT crates_code_uniq UNIQUE (code);
-- +goose Down
ALTER TABLE crates DROP CONSTRAINT crates_code_uniq;
ALTER TABLE crates ADD CONSTRAINT crates_code_uniq UNIQUE (code);

-- case: an index goes with the constraint that has taken it over
-- file: db/migrations/00002_key.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_number_key;

-- case: an index goes with a constraint of another name
-- file: db/migrations/00002_key.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_unique UNIQUE USING INDEX orders_number_key;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_number_unique;

-- case: an index that was renamed goes with the constraint that has taken its new name
-- file: db/migrations/00002_key.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
SET lock_timeout = '2s';
ALTER INDEX orders_number_key RENAME TO orders_number_unique;
ALTER TABLE orders ADD UNIQUE USING INDEX orders_number_unique;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_number_unique;

-- case: the index that a constraint takes over is taken back by the version of the same change that makes it
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
-- file: db/migrations/00003_key.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_number_key;

-- case: of an index of the same change it is right, too, to build it again
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
-- file: db/migrations/00003_key.sql
-- +goose NO TRANSACTION
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_number_key;
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS orders_number_key;
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);

-- case: an older index that a constraint has taken over is built again
-- history: db/migrations/00001_crates.sql
-- +goose Up
CREATE TABLE crates (id bigint NOT NULL, code text NOT NULL);
CREATE UNIQUE INDEX crates_code_key ON crates (code);
-- +goose Down
DROP TABLE crates;
-- file: db/migrations/00002_key.sql
-- +goose Up
SET lock_timeout = '2s';
ALTER TABLE crates ADD CONSTRAINT crates_code_unique UNIQUE USING INDEX crates_code_key;
-- +goose Down
CREATE UNIQUE INDEX crates_code_key ON crates (code);
ALTER TABLE crates DROP CONSTRAINT crates_code_unique;
