-- case: a type takes its column along
-- shows: SELECT to_regclass('visits_state_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE TYPE visit_state AS ENUM ('open', 'closed');
CREATE TABLE visits (id bigint, state visit_state);
CREATE INDEX visits_state_idx ON visits (state);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP TYPE visit_state CASCADE;

-- case: of an array of the type, behind another key
-- shows: SELECT to_regclass('visits_host_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE TYPE visit_state AS ENUM ('open', 'closed');
CREATE TABLE visits (id bigint, host text, states visit_state[]);
CREATE INDEX visits_host_idx ON visits (host, states);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP TYPE IF EXISTS visit_state CASCADE;

-- case: a cast to the type
-- shows: SELECT to_regclass('visits_open_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE TYPE visit_state AS ENUM ('open', 'closed');
CREATE TABLE visits (id bigint, host text, states visit_state[]);
CREATE INDEX visits_open_idx ON visits (host) WHERE NULL::visit_state IS NULL;
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP TYPE visit_state CASCADE;

-- case: a domain
-- shows: SELECT to_regclass('visits_host_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE DOMAIN host_name AS text;
CREATE TABLE visits (id bigint, host host_name);
CREATE INDEX visits_host_idx ON visits (host);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP DOMAIN host_name CASCADE;

-- case: a function in an expression
-- shows: SELECT to_regclass('visits_host_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE FUNCTION bare_host(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower($1) $$;
CREATE TABLE visits (id bigint, host text);
CREATE INDEX visits_host_idx ON visits (bare_host(host));
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP FUNCTION bare_host(text) CASCADE;

-- case: a function in WHERE, and a second index
-- shows: SELECT to_regclass('visits_host_idx') IS NULL AND to_regclass('visits_id_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE FUNCTION is_bare(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT $1 <> '' $$;
CREATE TABLE visits (id bigint, host text);
CREATE INDEX visits_host_idx ON visits (host) WHERE is_bare(host);
CREATE INDEX visits_id_idx ON visits (id) WHERE public.is_bare(host);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP ROUTINE is_bare CASCADE;

-- case: a collation of a column
-- shows: SELECT to_regclass('visits_host_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE COLLATION host_order (provider = icu, locale = 'de');
CREATE TABLE visits (id bigint, host text COLLATE host_order);
CREATE INDEX visits_host_idx ON visits (host);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP COLLATION host_order CASCADE;

-- case: a collation of a key
-- shows: SELECT to_regclass('visits_host_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE COLLATION host_order (provider = icu, locale = 'de');
CREATE TABLE visits (id bigint, host text);
CREATE INDEX visits_host_idx ON visits (host COLLATE host_order);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP COLLATION host_order CASCADE;

-- case: an operator class
-- unproven: only a superuser makes one
-- history: migrations/0001_visits.sql
CREATE OPERATOR CLASS id_order FOR TYPE bigint USING btree AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint8cmp(bigint, bigint);
CREATE TABLE visits (id bigint);
CREATE INDEX visits_id_idx ON visits (id id_order);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
DROP OPERATOR CLASS id_order USING btree CASCADE;
