-- case: an index after new rows
-- fails: 55006
BEGIN;
CREATE TABLE refunds (id bigint, order_id bigint REFERENCES orders DEFERRABLE INITIALLY DEFERRED);
INSERT INTO refunds VALUES (1, 1);
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
COMMIT;

-- case: a new column after new rows, in the tool's transaction
-- execution: transaction
-- fails: 55006
CREATE TABLE refunds (id bigint, order_id bigint REFERENCES orders DEFERRABLE INITIALLY DEFERRED);
INSERT INTO refunds VALUES (1, 1);
SET CONSTRAINTS ALL DEFERRED;
ALTER TABLE refunds ADD COLUMN note text;

-- case: a constraint trigger that waits
-- fails: 55006
BEGIN;
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE FUNCTION checked() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER refunds_checked AFTER INSERT OR DELETE ON refunds DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION checked();
INSERT INTO refunds VALUES (1, 1);
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
DELETE FROM refunds;
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
COMMIT;

-- case: a column of the key has changed
-- fails: 55006
BEGIN;
CREATE TABLE refunds (id bigint, order_id bigint CONSTRAINT refunds_key REFERENCES orders DEFERRABLE INITIALLY DEFERRED);
INSERT INTO refunds VALUES (1, NULL);
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
UPDATE refunds SET id = 2, order_id = 1;
CREATE INDEX refunds_order_id_idx ON refunds (order_id);
COMMIT;
