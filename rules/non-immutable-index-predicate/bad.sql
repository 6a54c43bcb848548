-- case: what is recent changes with the clock
-- fails: 42P17
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE placed_at > now() - interval '30 days';

-- case: the current date
-- fails: 42P17
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE placed_at > CURRENT_DATE;

-- case: the current user
-- fails: 42P17
CREATE INDEX CONCURRENTLY customers_mine_idx ON customers (id) WHERE name = current_user;

-- case: a cast by the session's time zone
-- fails: 42P17
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE placed_at::date > '2026-01-01';

-- case: one of several conditions
-- fails: 42P17
CREATE UNIQUE INDEX CONCURRENTLY orders_open_key ON orders (customer_id) WHERE status = 'new' AND NOT placed_at < clock_timestamp();

-- case: an EXCLUDE constraint
-- fails: 42P17
CREATE TABLE bookings (room int, begins timestamptz);
ALTER TABLE bookings ADD CONSTRAINT one_at_a_time EXCLUDE USING btree (room WITH =) WHERE (begins > now());

-- case: an EXCLUDE constraint of a new table
-- fails: 42P17
CREATE TABLE bookings (room int, begins timestamptz, EXCLUDE USING btree (room WITH =) WHERE (begins > now()));

-- case: on a partitioned table
-- fails: 42P17
CREATE TABLE bookings (room int, begins timestamptz) PARTITION BY RANGE (room);
CREATE INDEX bookings_room_idx ON bookings (room) WHERE begins > now();
