-- case: one at a time, beside the traffic
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: the index of a table that is new here
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
DROP INDEX refunds_id_idx;

-- case: the index of a temporary table
CREATE TEMPORARY TABLE staging (id bigint);
CREATE INDEX staging_id_idx ON staging (id);
DROP INDEX staging_id_idx;

-- case: a table is no index
DROP TABLE order_items;

-- case: the first migration of all has nothing to drop
-- file: db/migrations/00001_shop.sql
-- +goose Up
CREATE TABLE coupons (id bigint, code text);
DROP INDEX IF EXISTS coupons_code_idx;
CREATE INDEX coupons_code_idx ON coupons (code);
-- +goose Down
DROP TABLE coupons;

-- case: just before its table goes
DROP INDEX orders_status_idx;
DROP TABLE orders CASCADE;

-- case: the transaction has locked the table already
BEGIN;
LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;
DROP INDEX IF EXISTS orders_status_idx;
COMMIT;

-- case: of a new table, which the index that replaces it names
CREATE TABLE parcels (id bigint, code text);
DROP INDEX IF EXISTS parcels_code_idx;
CREATE INDEX parcels_code_idx ON parcels (code);

-- case: in the first migration, where there is nothing yet
-- file: db/migrations/00001_first.sql
-- +goose Up
DROP INDEX IF EXISTS parcels_code_idx;
CREATE TABLE parcels (id bigint, code text);
-- +goose Down
DROP TABLE parcels;

-- case: taken back with its table already
-- file: db/migrations/00001_first.sql
-- +goose Up
CREATE TABLE parcels (id bigint, code text);
-- +goose Down
DROP TABLE parcels;
-- file: db/migrations/00002_second.sql
-- +goose Up
CREATE TABLE letters (id bigint, code text);
CREATE INDEX letters_code_idx ON letters (code);
-- +goose Down
DROP TABLE letters;
DROP INDEX IF EXISTS letters_code_idx;
