-- case: the second column of a key
-- shows: SELECT to_regclass('visits_host_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, seen timestamptz);
CREATE INDEX visits_host_idx ON visits (host, seen);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN seen;

-- case: a column of INCLUDE
-- shows: SELECT to_regclass('visits_host_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, seen timestamptz);
CREATE INDEX visits_host_idx ON visits (host) INCLUDE (seen);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN IF EXISTS seen CASCADE;

-- case: a column of its WHERE
-- shows: SELECT to_regclass('visits_host_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, seen timestamptz);
CREATE INDEX visits_host_idx ON visits (host) WHERE seen IS NULL;
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN seen;

-- case: a column of an expression behind another key
-- shows: SELECT to_regclass('visits_host_idx') IS NULL
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, agent text);
CREATE INDEX visits_host_idx ON visits (host, lower(agent));
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN agent;
