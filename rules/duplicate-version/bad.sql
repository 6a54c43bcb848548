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

-- case: Atlas
-- history: migrations/atlas.sum
h1:abc=
-- history: migrations/20260101_orders.sql
CREATE TABLE orders (id bigint);
-- file: migrations/20260101_refunds.sql
CREATE TABLE refunds (id bigint);

-- case: Diesel, which takes dashes for nothing
-- history: diesel.toml
[print_schema]
-- history: migrations/2026-01-01-000000_orders/up.sql
CREATE TABLE orders (id bigint);
-- file: migrations/20260101000000_refunds/up.sql
CREATE TABLE refunds (id bigint);

-- case: morph
-- history: go.mod
module m
require github.com/mattermost/morph v1.1.0
-- history: migrations/000001_orders.up.sql
CREATE TABLE orders (id bigint);
-- file: migrations/000001_refunds.up.sql
CREATE TABLE refunds (id bigint);

-- case: morph, which knows what it has applied by the titles
-- history: go.mod
module m
require github.com/mattermost/morph v1.1.0
-- history: migrations/000001_orders.up.sql
CREATE TABLE orders (id bigint);
-- file: migrations/000002_orders.up.sql
CREATE TABLE refunds (id bigint);

-- case: Supabase
-- history: supabase/config.toml
project_id = "shop"
-- history: supabase/migrations/20260101000000_orders.sql
CREATE TABLE orders (id bigint);
-- file: supabase/migrations/20260101000000_refunds.sql
CREATE TABLE refunds (id bigint);

-- case: postgres-migrations
-- history: package.json
{ "dependencies": { "postgres-migrations": "5.3.0" } }
-- history: migrations/1_orders.sql
CREATE TABLE orders (id bigint);
-- file: migrations/1_refunds.sql
CREATE TABLE refunds (id bigint);

-- case: graphile-migrate, where two follow the same one
-- history: committed/000001.sql
--! Previous: -
--! Hash: sha1:a

CREATE TABLE orders (id bigint);
-- history: committed/000002.sql
--! Previous: sha1:a
--! Hash: sha1:b

CREATE TABLE crates (id bigint);
-- file: committed/000003.sql
--! Previous: sha1:a
--! Hash: sha1:c

CREATE TABLE refunds (id bigint);

-- case: Drizzle, which goes by the time in its journal
-- history: drizzle/meta/_journal.json
{ "dialect": "postgresql", "entries": [ { "idx": 0, "when": 1767225600000, "tag": "0000_orders" }, { "idx": 1, "when": 1767225600000, "tag": "0001_refunds" } ] }
-- history: drizzle/0000_orders.sql
CREATE TABLE orders (id bigint);
-- file: drizzle/0001_refunds.sql
CREATE TABLE refunds (id bigint);

-- case: sql-migrate, which runs both
-- severity: warning
-- history: migrations/1_orders.sql
-- +migrate Up
CREATE TABLE orders (id bigint);
-- +migrate Down
DROP TABLE orders;
-- file: migrations/1_refunds.sql
-- +migrate Up
CREATE TABLE refunds (id bigint);
-- +migrate Down
DROP TABLE refunds;

-- case: node-pg-migrate, which runs both
-- severity: warning
-- history: package.json
{ "dependencies": { "node-pg-migrate": "8.0.0" } }
-- history: migrations/1767225600000_orders.sql
-- Up Migration
CREATE TABLE orders (id bigint);
-- Down Migration
DROP TABLE orders;
-- file: migrations/1767225600000_refunds.sql
-- Up Migration
CREATE TABLE refunds (id bigint);
-- Down Migration
DROP TABLE refunds;

-- case: Prisma, which runs both
-- severity: warning
-- history: prisma/migrations/migration_lock.toml
provider = "postgresql"
-- history: prisma/migrations/20260101000000_orders/migration.sql
CREATE TABLE orders (id bigint);
-- file: prisma/migrations/20260101000000_refunds/migration.sql
CREATE TABLE refunds (id bigint);

-- case: Liquibase, with two changesets of one author and id in a file
-- file: db/changelog/orders.sql
--liquibase formatted sql
--changeset ann:1
CREATE TABLE invoices (id bigint);
--rollback DROP TABLE invoices;
--changeset bob:1
CREATE TABLE refunds (id bigint);
--rollback DROP TABLE refunds;
--changeset "ann":1
CREATE TABLE payments (id bigint);
--rollback DROP TABLE payments;

-- case: Liquibase, with one logical path for two files
-- history: db/changelog/2025.sql
--liquibase formatted sql logicalFilePath:shop.sql
--changeset ann:1
CREATE TABLE invoices (id bigint);
--rollback DROP TABLE invoices;
-- file: db/changelog/2026.sql
--liquibase formatted sql
--changeset ann:1 logicalFilePath:/shop.sql
CREATE TABLE refunds (id bigint);
--rollback DROP TABLE refunds;

-- case: Liquibase, with a context that the first is left out of nowhere
-- file: db/changelog/orders.sql
--liquibase formatted sql
--changeset ann:1
CREATE TABLE invoices (id bigint);
--rollback DROP TABLE invoices;
--changeset ann:1 context:test
CREATE TABLE refunds (id bigint);
--rollback DROP TABLE refunds;
