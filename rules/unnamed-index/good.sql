-- case: with a name
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: on a new table
CREATE TABLE refunds (id bigint);
CREATE INDEX ON refunds (id);

-- case: on a temporary table
CREATE TEMPORARY TABLE staging (id bigint);
CREATE INDEX ON staging (id);
