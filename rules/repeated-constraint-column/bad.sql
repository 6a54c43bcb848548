-- case: unique over the same column twice
-- fails: 42701
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE (number, number);

-- case: a primary key over the same column twice, in a new table
-- fails: 42701
CREATE TABLE refunds (id bigint, order_id bigint, PRIMARY KEY (id, order_id, id));

-- case: beside another constraint
-- fails: 42701
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint, UNIQUE (order_id, order_id) INCLUDE (id));
