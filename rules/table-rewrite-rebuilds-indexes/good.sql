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
