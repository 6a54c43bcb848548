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
