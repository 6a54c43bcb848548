-- case: nothing takes its place
-- shows: SELECT count(*) = 0 FROM pg_index WHERE indrelid = 'visits'::regclass AND indisunique
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text);
CREATE UNIQUE INDEX visits_host_key ON visits (host);
-- file: migrations/0002_drop.sql
DROP INDEX CONCURRENTLY IF EXISTS visits_host_key;

-- case: it goes with its constraint
-- shows: SELECT count(*) = 0 FROM pg_index WHERE indrelid = 'visits'::regclass AND indisunique
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text CONSTRAINT visits_host_key UNIQUE);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP CONSTRAINT visits_host_key;

-- case: it goes with the primary key
-- shows: SELECT count(*) = 0 FROM pg_index WHERE indrelid = 'visits'::regclass AND indisunique
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint PRIMARY KEY, host text);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP CONSTRAINT IF EXISTS visits_pkey;

-- case: it goes with a column of INCLUDE
-- shows: SELECT count(*) = 0 FROM pg_index WHERE indrelid = 'visits'::regclass AND indisunique
-- also: drop-column-drops-index
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, seen timestamptz);
CREATE UNIQUE INDEX visits_host_key ON visits (host) INCLUDE (seen);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN seen;
