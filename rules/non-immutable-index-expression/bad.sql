-- case: the day of a point in time depends on the time zone
-- fails: 42P17
CREATE INDEX CONCURRENTLY orders_day_idx ON orders (date_trunc('day', placed_at));

-- case: as a cast
-- fails: 42P17
CREATE INDEX CONCURRENTLY orders_day_idx ON orders ((placed_at::date));

-- case: as a function of the type's name
-- fails: 42P17
CREATE INDEX CONCURRENTLY orders_day_idx ON orders (date(placed_at));

-- case: a text made of it
-- fails: 42P17
CREATE INDEX CONCURRENTLY orders_month_idx ON orders (to_char(placed_at, 'YYYY-MM'));

-- case: full text search without a configuration
-- fails: 42P17
CREATE INDEX CONCURRENTLY products_search_idx ON products USING gin (to_tsvector(name));

-- case: concat looks up how each type is written
-- fails: 42P17
CREATE INDEX CONCURRENTLY customers_label_idx ON customers (concat(name, email));

-- case: a date inside a document
-- fails: 42P17
CREATE INDEX CONCURRENTLY products_since_idx ON products (((attributes ->> 'since')::date));

-- case: deep inside another expression
-- fails: 42P17
CREATE INDEX CONCURRENTLY orders_age_idx ON orders (coalesce(extract(year FROM placed_at), 0));

-- case: a date is taken for midnight of the session's time zone
-- fails: 42P17
CREATE TABLE holidays (day date NOT NULL);
CREATE INDEX holidays_day_idx ON holidays (date_trunc('month', day));

-- case: an enum's label
-- fails: 42P17
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE diary (mood mood);
CREATE INDEX diary_mood_idx ON diary ((mood::text));

-- case: unaccent reads a dictionary
-- fails: 42P17
CREATE EXTENSION unaccent;
CREATE INDEX CONCURRENTLY customers_name_idx ON customers (unaccent(name));

-- case: a random value
-- fails: 42P17
CREATE INDEX CONCURRENTLY orders_sample_idx ON orders (random());

-- case: in a given time zone, before PostgreSQL 16
-- postgres: <16
-- fails: 42P17
CREATE INDEX CONCURRENTLY orders_day_idx ON orders (date_trunc('day', placed_at, 'UTC'));

-- case: an EXCLUDE constraint
-- fails: 42P17
CREATE TABLE bookings (begins timestamptz);
ALTER TABLE bookings ADD CONSTRAINT one_at_a_time EXCLUDE USING gist (tstzrange(begins, now()) WITH &&);

-- case: an EXCLUDE constraint of a new table
-- fails: 42P17
CREATE TABLE bookings (begins timestamptz, EXCLUDE USING gist (tstzrange(begins, now()) WITH &&));

-- case: on a partitioned table
-- fails: 42P17
CREATE TABLE bookings (begins timestamptz, id int) PARTITION BY RANGE (id);
CREATE INDEX bookings_begins_idx ON bookings (tstzrange(begins, now()));
