-- case: with its index
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders);
CREATE INDEX refunds_order_id_idx ON refunds (order_id, id);

-- case: the primary key begins with it
CREATE TABLE labels (order_id bigint REFERENCES orders, label text, PRIMARY KEY (order_id, label));

-- case: its columns in another order
CREATE TABLE parts (order_id bigint, line int, PRIMARY KEY (order_id, line));
CREATE TABLE deliveries (line int, order_id bigint, FOREIGN KEY (order_id, line) REFERENCES parts);
CREATE INDEX deliveries_part_idx ON deliveries (line, order_id);

-- case: rows without it need no index
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
CREATE INDEX refunds_order_id_idx ON refunds (order_id) WHERE order_id IS NOT NULL;

-- case: dropped again
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
DROP TABLE refunds;

-- case: a table that no migration has made
-- outside: CREATE TABLE visits (customer_id bigint)
SET lock_timeout = '2s';
ALTER TABLE visits ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;

-- case: in the body of a function it does not run yet
CREATE FUNCTION check_items() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  REFRESH MATERIALIZED VIEW CONCURRENTLY daily_sales;
  ALTER TABLE order_items ADD FOREIGN KEY (product_id) REFERENCES products;
END
$$;

-- case: the foreign key goes again
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint CONSTRAINT refunds_order_fkey REFERENCES orders);
ALTER TABLE refunds DROP CONSTRAINT refunds_order_fkey;
