-- case: the table's schema is not on search_path
-- severity: notice
-- shows: SELECT to_regclass('app.invoices_number_idx') IS NOT NULL
CREATE SCHEMA app;
CREATE TABLE app.invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON app.invoices (number);
DROP INDEX CONCURRENTLY IF EXISTS invoices_number_idx;

-- case: of several
-- severity: notice
-- also: drop-index-not-concurrent
-- shows: SELECT to_regclass('app.invoices_number_idx') IS NOT NULL
CREATE SCHEMA app;
CREATE TABLE app.invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON app.invoices (number);
DROP INDEX IF EXISTS orders_status_idx, invoices_number_idx;

-- case: the migration says where names are looked up
-- shows: SELECT to_regclass('app.invoices_number_idx') IS NOT NULL
CREATE SCHEMA app;
SET search_path = public;
CREATE TABLE app.invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON app.invoices (number);
DROP INDEX CONCURRENTLY IF EXISTS invoices_number_idx;

-- case: Flyway says where names are looked up
-- shows: SELECT to_regclass('public.invoices_total_idx') IS NULL AND to_regclass('sales.invoices_total_idx') IS NOT NULL
-- history: src/main/resources/application.properties
spring.datasource.url=jdbc:postgresql://db.example.com/shop
spring.flyway.schemas=app,sales
-- history: src/main/resources/db/migration/V1__invoices.sql
CREATE TABLE sales.invoices (id bigint, total numeric);
CREATE INDEX invoices_total_idx ON sales.invoices (total);
-- file: src/main/resources/db/migration/V2__drop.sql
DROP INDEX CONCURRENTLY IF EXISTS invoices_total_idx;
