-- case: twice among the keys
-- shows: SELECT indkey::text = '3 2 3' FROM pg_index WHERE indexrelid = 'orders_customer_id_idx'::regclass
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id, number, customer_id DESC);

-- case: a key once more in INCLUDE
-- shows: SELECT indkey::text = '3 6 3' FROM pg_index WHERE indexrelid = 'orders_customer_id_idx'::regclass
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id) INCLUDE (total, customer_id);

-- case: a key with an operator class once more in INCLUDE
-- shows: SELECT indkey::text = '2 2' FROM pg_index WHERE indexrelid = 'orders_number_idx'::regclass
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number text_pattern_ops) INCLUDE (number);

-- case: a unique key that returns its own column
-- shows: SELECT indkey::text = '1 1' FROM pg_index WHERE indexrelid = 'refunds_key'::regclass
CREATE TABLE refunds (id bigint);
ALTER TABLE refunds ADD CONSTRAINT refunds_key UNIQUE (id) INCLUDE (id);

-- case: a unique key of a new table that returns its own column
-- shows: SELECT indkey::text = '1 1' FROM pg_index WHERE indexrelid = 'refunds_key'::regclass
CREATE TABLE refunds (id bigint, CONSTRAINT refunds_key UNIQUE (id) INCLUDE (id));

-- case: on a partitioned table
-- shows: SELECT indkey::text = '1 1' FROM pg_index WHERE indexrelid = 'refunds_idx'::regclass
CREATE TABLE refunds (id bigint, at date) PARTITION BY RANGE (at);
CREATE INDEX refunds_idx ON refunds (id) INCLUDE (id);
