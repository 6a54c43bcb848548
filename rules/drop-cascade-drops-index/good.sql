-- case: without CASCADE, after the column
-- history: migrations/0001_visits.sql
CREATE TYPE visit_state AS ENUM ('open', 'closed');
CREATE TABLE visits (id bigint, state visit_state);
CREATE INDEX visits_state_idx ON visits (state);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN state;
DROP TYPE visit_state;

-- case: what no index is made of
-- history: migrations/0001_visits.sql
CREATE TYPE visit_state AS ENUM ('open', 'closed');
CREATE TABLE visits (id bigint, state visit_state);
CREATE INDEX visits_id_idx ON visits (id);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP TYPE visit_state CASCADE;

-- case: a column that has the name of the function
-- history: migrations/0001_visits.sql
CREATE FUNCTION host(bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1::text $$;
CREATE TABLE visits (id bigint, host text);
CREATE INDEX visits_host_idx ON visits (lower(host));
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP FUNCTION host(bigint) CASCADE;

-- case: a table that is made in the same migration
CREATE TYPE visit_state AS ENUM ('open', 'closed');
CREATE TABLE visits (id bigint, state visit_state);
CREATE INDEX visits_state_idx ON visits (state);
DROP TYPE visit_state CASCADE;

-- case: a table that is gone before
-- history: migrations/0001_visits.sql
CREATE TYPE visit_state AS ENUM ('open', 'closed');
CREATE TABLE visits (id bigint, state visit_state);
CREATE INDEX visits_state_idx ON visits (state);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP TABLE visits;
DROP TYPE visit_state CASCADE;

-- case: an index by its name
-- also: drop-index-not-concurrent
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text);
CREATE INDEX visits_host_idx ON visits (host);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP INDEX visits_host_idx CASCADE;
