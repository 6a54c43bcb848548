-- case: with its schema
CREATE SCHEMA app;
CREATE TABLE app.invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON app.invoices (number);
DROP INDEX CONCURRENTLY IF EXISTS app.invoices_number_idx;

-- case: its schema is on search_path
CREATE SCHEMA app;
SET search_path = app, public;
CREATE TABLE invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON invoices (number);
DROP INDEX CONCURRENTLY IF EXISTS invoices_number_idx;

-- case: there are two of that name
CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint, status text);
CREATE INDEX orders_status_idx ON app.orders (status);
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: there are two of that name, in two other schemas
CREATE SCHEMA app;
CREATE SCHEMA old;
CREATE TABLE app.invoices (id bigint, number text);
CREATE TABLE old.invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON app.invoices (number);
CREATE INDEX invoices_number_idx ON old.invoices (number);
DROP INDEX CONCURRENTLY IF EXISTS invoices_number_idx;

-- case: it is gone already
CREATE SCHEMA app;
CREATE TABLE app.invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON app.invoices (number);
DROP INDEX app.invoices_number_idx;
DROP INDEX CONCURRENTLY IF EXISTS invoices_number_idx;

-- case: a table
CREATE SCHEMA app;
CREATE TABLE app.invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON app.invoices (number);
DROP TABLE IF EXISTS invoices_number_idx;

-- case: without IF EXISTS PostgreSQL says so itself
-- fails: 42704
CREATE SCHEMA app;
CREATE TABLE app.invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON app.invoices (number);
DROP INDEX CONCURRENTLY invoices_number_idx;

-- case: in a rollback it is found by what is left
-- file: db/migrations/00001_invoices.sql
-- +goose Up
CREATE SCHEMA app;
CREATE TABLE app.invoices (id bigint, number text);
-- +goose Down
DROP SCHEMA app CASCADE;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY invoices_number_idx ON app.invoices (number);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS invoices_number_idx;

-- case: the schema is filled in, and so may search_path be
-- outside: CREATE SCHEMA "{{ .Namespace }}"
-- history: migrations/0001_invoices.sql
CREATE TABLE "{{ .Namespace }}".invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON "{{ .Namespace }}".invoices (number);
-- file: migrations/0002_drop.sql
DROP INDEX CONCURRENTLY IF EXISTS invoices_number_idx;

-- case: its schema is Flyway's default one
-- history: flyway.toml
[environments.default]
url = "jdbc:postgresql://db.example.com/shop"
schemas = ["app"]

[flyway]
locations = ["filesystem:sql"]
-- history: sql/V1__invoices.sql
CREATE TABLE invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON app.invoices (number);
-- file: sql/V2__drop.sql
DROP INDEX CONCURRENTLY IF EXISTS invoices_number_idx;
