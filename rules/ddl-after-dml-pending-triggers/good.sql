-- case: checked in between
BEGIN;
CREATE TABLE refunds (id bigint, order_id bigint REFERENCES orders DEFERRABLE INITIALLY DEFERRED);
INSERT INTO refunds SELECT 1, id FROM orders;
SET CONSTRAINTS ALL IMMEDIATE;
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
COMMIT;

-- case: in transactions of their own
CREATE TABLE refunds (id bigint, order_id bigint REFERENCES orders DEFERRABLE INITIALLY DEFERRED);
INSERT INTO refunds SELECT 1, id FROM orders;
CREATE INDEX refunds_order_id_idx ON refunds (order_id);

-- case: checked at once
BEGIN;
CREATE TABLE refunds (id bigint, order_id bigint REFERENCES orders DEFERRABLE);
INSERT INTO refunds SELECT 1, id FROM orders;
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
COMMIT;

-- case: rows of another table
BEGIN;
CREATE TABLE refunds (id bigint, order_id bigint REFERENCES orders DEFERRABLE INITIALLY DEFERRED);
INSERT INTO products (sku, name, price) VALUES ('1', 'x', 1);
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
COMMIT;

-- case: in one transaction after the other
BEGIN;
CREATE TABLE refunds (id bigint, order_id bigint REFERENCES orders DEFERRABLE INITIALLY DEFERRED);
INSERT INTO refunds SELECT 1, id FROM orders;
COMMIT;
BEGIN;
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
COMMIT;
