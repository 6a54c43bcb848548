-- case: equal to NULL
-- outside: INSERT INTO customers (email, name) SELECT '', '' FROM generate_series(1, 10)
-- shows: SELECT reltuples = 0 FROM pg_class WHERE relname = 'customers_unnamed_idx'
CREATE INDEX CONCURRENTLY customers_unnamed_idx ON customers (id) WHERE name = NULL;

-- case: unequal to NULL
-- outside: INSERT INTO customers (email, name) SELECT '', '' FROM generate_series(1, 10)
-- shows: SELECT reltuples = 0 FROM pg_class WHERE relname = 'customers_named_idx'
CREATE INDEX CONCURRENTLY customers_named_idx ON customers (id) WHERE name <> NULL;

-- case: the other way round, and one of several conditions
-- outside: INSERT INTO customers (email, name) SELECT '', '' FROM generate_series(1, 10)
-- shows: SELECT reltuples = 0 FROM pg_class WHERE relname = 'customers_named_idx'
CREATE UNIQUE INDEX CONCURRENTLY customers_named_idx ON customers (email) WHERE id > 0 AND NULL != name;

-- case: an EXCLUDE constraint
-- outside: CREATE TABLE bookings (room int, ends date)
-- outside: INSERT INTO bookings SELECT n FROM generate_series(1, 10) AS n
-- shows: SELECT reltuples = 0 FROM pg_class WHERE relname = 'one_at_a_time'
-- also: constraint-builds-index
ALTER TABLE bookings ADD CONSTRAINT one_at_a_time EXCLUDE USING btree (room WITH =) WHERE (ends = NULL);

-- case: an EXCLUDE constraint of a new table
-- shows: SELECT pg_relation_size('one_at_a_time') = 8192
CREATE TABLE bookings (room int, ends date, CONSTRAINT one_at_a_time EXCLUDE USING btree (room WITH =) WHERE (ends = NULL));
INSERT INTO bookings SELECT n FROM generate_series(1, 10) AS n;

-- case: on a partitioned table
-- shows: SELECT reltuples <= 0 FROM pg_class WHERE relname = 'bookings_room_idx'
CREATE TABLE bookings (room int, ends date) PARTITION BY RANGE (room);
CREATE INDEX bookings_room_idx ON bookings (room) WHERE ends = NULL;
