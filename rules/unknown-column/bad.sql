-- case: a slip of the pen
-- fails: 42703
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX refunds_order_idx ON refunds (oder_id);

-- case: in INCLUDE, in spite of IF NOT EXISTS
-- fails: 42703
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX IF NOT EXISTS refunds_order_idx ON refunds (order_id) INCLUDE (amount);

-- case: created in quotes
-- fails: 42703
CREATE TABLE refunds ("orderId" bigint);
CREATE INDEX refunds_order_idx ON refunds (orderId);

-- case: renamed by another migration
-- fails: 42703
-- history: db/migrations/00001_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint, order_id bigint);
ALTER TABLE refunds RENAME COLUMN order_id TO sale_id;
-- +goose Down
DROP TABLE refunds;
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY refunds_order_id_idx ON refunds (order_id);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS refunds_order_id_idx;

-- case: in a unique key of a new table
-- fails: 42703
CREATE TABLE refunds (id bigint, order_id bigint, UNIQUE (oder_id));

-- case: in a primary key
-- fails: 42703
CREATE TABLE refunds (id bigint, order_id bigint);
ALTER TABLE refunds ADD PRIMARY KEY (order_id, line);

-- case: returned by a key that a new column has behind it
-- fails: 42703
CREATE TABLE refunds (id bigint);
ALTER TABLE refunds ADD COLUMN order_id bigint, ADD CONSTRAINT refunds_key UNIQUE (order_id) INCLUDE (amount);

-- case: excluded
-- fails: 42703
CREATE TABLE refunds (id bigint, EXCLUDE USING btree (order_id WITH =));

-- case: of a partitioned table
-- fails: 42703
CREATE TABLE refunds (id bigint, at date) PARTITION BY RANGE (at);
CREATE INDEX refunds_order_idx ON refunds (order_id);

-- case: in numbered scripts that nobody records
-- severity: warning
-- fails: 42703
-- history: scripts/0001_refunds.sql
CREATE TABLE refunds (id bigint, order_id bigint);
-- file: scripts/0002_index.sql
CREATE INDEX CONCURRENTLY refunds_amount_idx ON refunds (amount);
