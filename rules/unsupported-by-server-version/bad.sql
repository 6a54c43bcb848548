-- case: a unique index over nulls that are not distinct
-- postgres: <15
-- fails: 42601
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number) NULLS NOT DISTINCT;

-- case: as a constraint of a new table
-- postgres: <15
-- fails: 42601
CREATE TABLE coupons (code text, UNIQUE NULLS NOT DISTINCT (code));

-- case: as a constraint of a column
-- postgres: <15
-- fails: 42601
ALTER TABLE orders ADD COLUMN code text UNIQUE NULLS NOT DISTINCT;

-- case: REINDEX DATABASE without a name
-- postgres: <16
-- fails: 42601
REINDEX DATABASE;

-- case: an exclusion constraint on a partitioned table
-- postgres: <17
-- fails: 0A000
ALTER TABLE events ADD CONSTRAINT events_excl EXCLUDE USING btree (at WITH =);

-- case: another expression for a generated column
-- postgres: <17
-- fails: 42601
ALTER TABLE orders ALTER COLUMN total SET EXPRESSION AS (id * 2);

-- case: a virtual generated column
-- postgres: <18
-- fails: 42601
CREATE TABLE boxes (width int, area int GENERATED ALWAYS AS (width * width));

-- case: a period that does not overlap
-- postgres: <18
-- fails: 42601
CREATE TABLE bookings (room int, during tstzrange, PRIMARY KEY (room, during WITHOUT OVERLAPS));

-- case: NOT NULL that is not validated
-- postgres: <18
-- fails: 42601
ALTER TABLE order_items ADD CONSTRAINT order_items_line_not_null NOT NULL line NOT VALID;

-- case: a foreign key of a partitioned table that is not validated
-- postgres: <18
-- fails: 42809
SET lock_timeout = '2s';
ALTER TABLE events ADD CONSTRAINT events_id_fkey FOREIGN KEY (id) REFERENCES orders NOT VALID;

-- case: MERGE
-- postgres: <15
-- fails: 42601
MERGE INTO orders USING customers ON orders.customer_id = customers.id WHEN MATCHED THEN DELETE;

-- case: MERGE that gives rows back
-- postgres: <17
-- fails: 42601
MERGE INTO orders USING customers ON orders.customer_id = customers.id WHEN MATCHED THEN DELETE RETURNING orders.id;

-- case: MERGE of what the source has not
-- postgres: <17
-- fails: 42601
MERGE INTO orders USING customers ON orders.customer_id = customers.id WHEN NOT MATCHED BY SOURCE THEN DELETE;

-- case: rows as they were before
-- postgres: <18
-- fails: 42601
UPDATE orders SET number = number RETURNING WITH (OLD AS was) was.number;

-- case: columns that a foreign key sets to null
-- postgres: <15
-- fails: 42601
CREATE TABLE refunds (tenant int, order_id bigint REFERENCES orders ON DELETE SET NULL (order_id));

-- case: a foreign key over periods
-- postgres: <18
-- fails: 42601
CREATE TABLE stays (guest int, during tstzrange, FOREIGN KEY (guest, PERIOD during) REFERENCES bookings (room, PERIOD during));

-- case: a constraint that is not enforced
-- postgres: <18
-- fails: 42601
CREATE TABLE refunds (id bigint, total int, CONSTRAINT refunds_total CHECK (total > 0) NOT ENFORCED);

-- case: a foreign key of a column that is not enforced
-- postgres: <18
-- fails: 42601
CREATE TABLE refunds (order_id bigint REFERENCES orders NOT ENFORCED);

-- case: a constraint that is enforced no more
-- postgres: <18
-- fails: 42601
ALTER TABLE order_items ALTER CONSTRAINT order_items_order_id_fkey NOT ENFORCED;

-- case: another access method for a table
-- postgres: <15
-- fails: 42601
ALTER TABLE orders SET ACCESS METHOD heap;

-- case: a role that does not inherit
-- postgres: <16
-- unproven: no migration may grant a role on a throwaway server
GRANT pg_monitor TO CURRENT_USER WITH INHERIT FALSE;
