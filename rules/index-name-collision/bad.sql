-- case: twice in one script
-- fails: 42P07
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX refunds_idx ON refunds (id);
CREATE INDEX refunds_idx ON refunds (order_id);

-- case: on another table
-- fails: 42P07
CREATE TABLE refunds (id bigint);
CREATE TABLE coupons (id bigint);
CREATE INDEX by_id ON refunds (id);
CREATE INDEX by_id ON coupons (id);

-- case: a table's name
-- fails: 42P07
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds ON refunds (id);

-- case: a constraint's index
-- fails: 42P07
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint);
ALTER TABLE refunds ADD CONSTRAINT refunds_pkey UNIQUE (order_id);

-- case: alike in its first 63 bytes
-- also: index-name-truncated
-- fails: 42P07
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_of_orders_that_customers_have_sent_back_within_thirty_days_1 ON refunds (id);
CREATE INDEX refunds_of_orders_that_customers_have_sent_back_within_thirty_days_2 ON refunds (id);

-- case: made by an earlier migration
-- fails: 42P07
-- history: db/migrations/00001_refunds.sql
-- +goose Up
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX refunds_idx ON refunds (id);
-- +goose Down
DROP TABLE refunds;
-- file: db/migrations/00002_refunds.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY refunds_idx ON refunds (order_id);
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS refunds_idx;

-- case: a constraint behind a new column
-- fails: 42P07
CREATE TABLE refunds (id bigint);
CREATE TABLE coupons (id bigint);
ALTER TABLE coupons ADD COLUMN code text CONSTRAINT refunds UNIQUE;

-- case: a constraint of a new table
-- fails: 42P07
CREATE TABLE refunds (id bigint);
CREATE TABLE coupons (code text CONSTRAINT refunds UNIQUE);

-- case: an index that is given another name
-- fails: 42P07
CREATE TABLE refunds (id bigint PRIMARY KEY);
CREATE INDEX refunds_id_idx ON refunds (id DESC);
ALTER INDEX refunds_id_idx RENAME TO refunds_pkey;

-- case: a constraint with an index that is given another name
-- fails: 42P07
CREATE TABLE refunds (id bigint CONSTRAINT refunds_id UNIQUE);
ALTER TABLE refunds RENAME CONSTRAINT refunds_id TO refunds;

-- case: on a partitioned table
-- fails: 42P07
CREATE TABLE refunds (id bigint) PARTITION BY RANGE (id);
CREATE INDEX refunds ON refunds (id);
