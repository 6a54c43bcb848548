-- case: the table's schema is not on search_path
-- shows: SELECT to_regclass('app.invoices_number_idx') IS NOT NULL
CREATE SCHEMA app;
CREATE TABLE app.invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON app.invoices (number);
DROP INDEX CONCURRENTLY IF EXISTS invoices_number_idx;

-- case: of several
-- also: drop-index-not-concurrent
-- shows: SELECT to_regclass('app.invoices_number_idx') IS NOT NULL
CREATE SCHEMA app;
CREATE TABLE app.invoices (id bigint, number text);
CREATE INDEX invoices_number_idx ON app.invoices (number);
DROP INDEX IF EXISTS orders_status_idx, invoices_number_idx;
