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

-- case: constraint triggers that other changes fire, that do not wait, or that are gone
BEGIN;
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE FUNCTION checked() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER refunds_deleted AFTER DELETE ON refunds DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION checked();
CREATE CONSTRAINT TRIGGER refunds_at_once AFTER INSERT ON refunds DEFERRABLE
  FOR EACH ROW EXECUTE FUNCTION checked();
CREATE CONSTRAINT TRIGGER refunds_gone AFTER INSERT ON refunds DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION checked();
DROP TRIGGER refunds_gone ON refunds;
INSERT INTO refunds VALUES (1, 1);
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
COMMIT;

-- case: rows that a transaction of their own has written
CREATE TABLE refunds (id bigint, order_id bigint REFERENCES orders DEFERRABLE INITIALLY DEFERRED);
INSERT INTO refunds SELECT 1, id FROM orders LIMIT 1;
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
