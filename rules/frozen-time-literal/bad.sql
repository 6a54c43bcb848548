-- case: 'now' beside a timestamp
-- shows: SELECT pg_get_expr(indpred, indrelid) !~ 'now' FROM pg_index WHERE indexrelid = 'orders_recent_idx'::regclass
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE placed_at > 'now';

-- case: 'today' as a cast
-- shows: SELECT pg_get_expr(indpred, indrelid) !~ 'today' FROM pg_index WHERE indexrelid = 'orders_recent_idx'::regclass
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE status = 'new' AND placed_at > 'today'::timestamptz;

-- case: before the operator
-- shows: SELECT pg_get_expr(indpred, indrelid) !~ 'yesterday' FROM pg_index WHERE indexrelid = 'orders_recent_idx'::regclass
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE 'yesterday' < placed_at;

-- case: in a range
-- shows: SELECT pg_get_expr(indpred, indrelid) !~ 'now' FROM pg_index WHERE indexrelid = 'orders_recent_idx'::regclass
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE placed_at BETWEEN '2026-01-01' AND 'now';

-- case: an EXCLUDE constraint
-- shows: SELECT pg_get_expr(indpred, indrelid) !~ 'now' FROM pg_index WHERE indexrelid = 'one_at_a_time'::regclass
CREATE TABLE bookings (room int, ends timestamptz);
ALTER TABLE bookings ADD CONSTRAINT one_at_a_time EXCLUDE USING btree (room WITH =) WHERE (ends > 'now');

-- case: an EXCLUDE constraint of a new table
-- shows: SELECT pg_get_expr(indpred, indrelid) !~ 'today' FROM pg_index WHERE indexrelid = 'one_at_a_time'::regclass
CREATE TABLE bookings (room int, ends timestamptz, CONSTRAINT one_at_a_time EXCLUDE USING btree (room WITH =) WHERE (ends > 'today'::timestamptz));

-- case: on a partitioned table
-- shows: SELECT pg_get_expr(indpred, indrelid) !~ 'now' FROM pg_index WHERE indexrelid = 'bookings_room_idx'::regclass
CREATE TABLE bookings (room int, ends timestamptz) PARTITION BY RANGE (room);
CREATE INDEX bookings_room_idx ON bookings (room) WHERE ends > 'now';
