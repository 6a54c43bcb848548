-- case: dbmate, which passes the second over
-- history: db/migrations/20260101_orders.sql
-- migrate:up
CREATE TABLE orders (id bigint);
-- migrate:down
DROP TABLE orders;
-- file: db/migrations/20260101_refunds.sql
-- migrate:up
CREATE TABLE refunds (id bigint);
-- migrate:down
DROP TABLE refunds;

-- case: goose, with zeros before the number or without
-- history: db/migrations/7_orders.sql
-- +goose Up
CREATE TABLE orders (id bigint);
-- +goose Down
DROP TABLE orders;
-- file: db/migrations/007_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint);
-- +goose Down
DROP TABLE refunds;

-- case: golang-migrate
-- history: go.mod
module m
require github.com/golang-migrate/migrate/v4 v4.18.0
-- history: migrations/0001_orders.up.sql
CREATE TABLE orders (id bigint);
-- history: migrations/0001_orders.down.sql
DROP TABLE orders;
-- file: migrations/0001_refunds.up.sql
CREATE TABLE refunds (id bigint);
-- history: migrations/0001_refunds.down.sql
DROP TABLE refunds;

-- case: sqlx
-- history: Cargo.toml
[dependencies]
sqlx = "0.8"
-- history: migrations/20260101_orders.sql
CREATE TABLE orders (id bigint);
-- file: migrations/20260101_refunds.sql
CREATE TABLE refunds (id bigint);

-- case: Flyway
-- history: flyway.conf
flyway.url=jdbc:postgresql://localhost/shop
-- history: sql/V1_2__orders.sql
CREATE TABLE orders (id bigint);
-- file: sql/V1.2__refunds.sql
CREATE TABLE refunds (id bigint);
