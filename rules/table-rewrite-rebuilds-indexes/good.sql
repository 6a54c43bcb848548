-- case: every value stays as it is stored
-- history: migrations/0001_visits.sql
CREATE TABLE visits (host varchar(20), price numeric(10, 2), net cidr, at timestamptz(3), note text, tags text[], code char(3));
CREATE INDEX visits_host_idx ON visits (host);
-- file: migrations/0002_wider.sql
SET lock_timeout = '2s';
ALTER TABLE visits ALTER COLUMN host TYPE varchar(40);
ALTER TABLE visits ALTER COLUMN host TYPE text USING host::text;
ALTER TABLE visits ALTER COLUMN price TYPE numeric(12, 2);
ALTER TABLE visits ALTER COLUMN price TYPE numeric;
ALTER TABLE visits ALTER COLUMN net TYPE inet;
ALTER TABLE visits ALTER COLUMN at TYPE timestamptz;
ALTER TABLE visits ALTER COLUMN note TYPE varchar;
ALTER TABLE visits ALTER COLUMN tags TYPE text[], ALTER COLUMN code TYPE char(3);

-- case: a new table
CREATE TABLE visits (id int);
ALTER TABLE visits ALTER COLUMN id TYPE bigint;

-- case: a text of a type that nobody knows
-- outside: CREATE TABLE visits (host varchar(20))
SET lock_timeout = '2s';
ALTER TABLE visits ALTER COLUMN host TYPE text;

-- case: VACUUM beside the traffic
VACUUM (ANALYZE) orders;
VACUUM (FULL off) orders;
ANALYZE orders;

-- case: what is only looked up
ALTER INDEX orders_status_idx SET (fillfactor = 80);

-- case: a new column with one value for all rows
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE orders ADD COLUMN colour text DEFAULT lower('RED');

-- case: the default comes after the column
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN token uuid;
ALTER TABLE orders ALTER COLUMN token SET DEFAULT gen_random_uuid();

-- case: a new column that is computed when it is read
-- postgres: >=18
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (total * 1.19) VIRTUAL;

-- case: the column is there already
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN IF NOT EXISTS id bigint GENERATED ALWAYS AS IDENTITY;

-- case: a function of the migrations, of which it is not known what it gives
CREATE SCHEMA app;
CREATE FUNCTION app.random() RETURNS int LANGUAGE sql IMMUTABLE RETURN 4;
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN dice int DEFAULT app.random();

-- case: a new column of a domain that is not checked, and a list of one that is
CREATE DOMAIN short AS varchar(20) DEFAULT 'a';
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN word short;
ALTER TABLE orders ADD COLUMN points positive[];

-- case: a new column whose check asks what changes with each call
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN share numeric CHECK (share <= random() + 2);

-- case: the rows of a foreign table are somebody else's
-- unproven: only a superuser may make a foreign data wrapper
CREATE FOREIGN TABLE old_orders (id int, note text) SERVER archive;
SET lock_timeout = '2s';
ALTER FOREIGN TABLE old_orders ALTER COLUMN id TYPE bigint;
ALTER FOREIGN TABLE older_orders ALTER COLUMN id TYPE bigint;

-- case: VACUUM FULL switched off
VACUUM (FULL 0) orders;
VACUUM (FULL off) orders;

-- case: another collation, where each index has its own
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text);
CREATE INDEX visits_host_idx ON visits (host COLLATE "C");
CREATE INDEX visits_id_idx ON visits (id) INCLUDE (host);
-- file: migrations/0002_collation.sql
SET lock_timeout = '2s';
ALTER TABLE visits ALTER COLUMN host TYPE text COLLATE "POSIX";

-- case: a limit that every value keeps
CREATE TABLE visits (id bigint, at timestamp, took interval(3), note xml, code int4);
ALTER TABLE visits ALTER at TYPE timestamp(6), ALTER took TYPE interval(6), ALTER note TYPE text;

-- case: the same instant, in a session whose time zone is UTC
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, at timestamp);
-- file: migrations/0002_zone.sql
SET lock_timeout = '2s';
SET timezone = 'UTC';
ALTER TABLE visits ALTER COLUMN at TYPE timestamptz;
RESET timezone;
