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

-- case: rows that were there when the key was made
BEGIN;
CREATE TABLE refunds (id bigint, order_id bigint);
INSERT INTO refunds SELECT 1, id FROM orders LIMIT 1;
ALTER TABLE refunds ADD CONSTRAINT refunds_key FOREIGN KEY (order_id) REFERENCES orders DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE refunds ADD COLUMN note text;
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
COMMIT;

-- case: rows whose key is left as it was
CREATE TABLE refunds (id bigint, order_id bigint CONSTRAINT refunds_key REFERENCES orders DEFERRABLE INITIALLY DEFERRED);
INSERT INTO refunds SELECT 1, id FROM orders LIMIT 1;
BEGIN;
UPDATE refunds SET id = 2;
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
COMMIT;
