-- case: one after the other
-- history: db/migrations/20260101_orders.sql
-- migrate:up
CREATE TABLE orders (id bigint);
-- migrate:down
DROP TABLE orders;
-- file: db/migrations/20260102_refunds.sql
-- migrate:up
CREATE TABLE refunds (id bigint);
-- migrate:down
DROP TABLE refunds;

-- case: the way there and the way back
-- history: go.mod
module m
require github.com/golang-migrate/migrate/v4 v4.18.0
-- file: migrations/0001_refunds.up.sql
CREATE TABLE refunds (id bigint);
-- file: migrations/0001_refunds.down.sql
DROP TABLE refunds;

-- case: plain scripts, which nobody records
-- history: sql/0001_orders.sql
CREATE TABLE orders (id bigint);
-- file: sql/0001_refunds.sql
CREATE TABLE refunds (id bigint);

-- case: Flyway's repeatable migrations have no version
-- history: flyway.conf
flyway.url=jdbc:postgresql://localhost/shop
-- history: sql/R__a.sql
CREATE OR REPLACE VIEW a AS SELECT 1 AS b;
-- file: sql/R__c.sql
CREATE OR REPLACE VIEW c AS SELECT 1 AS b;

-- case: Drizzle with two times, and one number
-- history: drizzle/meta/_journal.json
{ "dialect": "postgresql", "entries": [ { "idx": 0, "when": 1767225600000, "tag": "0000_orders" }, { "idx": 1, "when": 1767229200000, "tag": "0000_refunds" } ] }
-- history: drizzle/0000_orders.sql
CREATE TABLE orders (id bigint);
-- file: drizzle/0000_refunds.sql
CREATE TABLE refunds (id bigint);

-- case: two Diesel folders
-- history: diesel.toml
[print_schema]
-- history: migrations/2026-01-01-000000_orders/up.sql
CREATE TABLE orders (id bigint);
-- file: migrations/2026-01-01-000001_refunds/up.sql
CREATE TABLE refunds (id bigint);

-- case: two days of one year, for a tool that goes by names
-- history: migrations/2026-01-05.0-orders.sql
-- +migrate Up
CREATE TABLE orders (id bigint);
-- +migrate Down
DROP TABLE orders;
-- file: migrations/2026-01-05.1-refunds.sql
-- +migrate Up
CREATE TABLE refunds (id bigint);
-- +migrate Down
DROP TABLE refunds;

-- case: Liquibase, with an id in each of two files
-- history: db/changelog/2025.sql
--liquibase formatted sql
--changeset ann:1
CREATE TABLE invoices (id bigint);
--rollback DROP TABLE invoices;
-- file: db/changelog/2026.sql
--liquibase formatted sql
--changeset ann:1
CREATE TABLE refunds (id bigint);
--rollback DROP TABLE refunds;

-- case: Liquibase, with one id for each of two contexts, and of two labels
-- file: db/changelog/orders.sql
--liquibase formatted sql
--changeset ann:1 context:test
CREATE TABLE samples (id bigint);
--rollback DROP TABLE samples;
--changeset ann:1 contextFilter:"production"
CREATE TABLE invoices (id bigint);
--rollback DROP TABLE invoices;
--changeset ann:2 labels:"a,b"
CREATE TABLE refunds (id bigint);
--rollback DROP TABLE refunds;
--changeset ann:2 labels:c
CREATE TABLE payments (id bigint);
--rollback DROP TABLE payments;

-- case: Liquibase, with one id for each of two databases
-- file: db/changelog/orders.sql
--liquibase formatted sql
--changeset ann:1 dbms:postgresql
CREATE TABLE invoices (id bigint);
--rollback DROP TABLE invoices;
--changeset ann:1 dbms:mysql
CREATE TABLE invoices (id int);
--rollback DROP TABLE invoices;
