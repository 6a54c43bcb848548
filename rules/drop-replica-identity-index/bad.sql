-- case: an earlier migration made it the identity
-- shows: SELECT relreplident = 'i' AND NOT EXISTS (SELECT FROM pg_index WHERE indrelid = c.oid AND indisreplident) FROM pg_class c WHERE relname = 'visits'
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint NOT NULL);
CREATE UNIQUE INDEX visits_id_key ON visits (id);
ALTER TABLE visits REPLICA IDENTITY USING INDEX visits_id_key;
-- file: migrations/0002_drop.sql
DROP INDEX CONCURRENTLY IF EXISTS visits_id_key;

-- case: with its constraint
-- shows: SELECT relreplident = 'i' AND NOT EXISTS (SELECT FROM pg_index WHERE indrelid = c.oid AND indisreplident) FROM pg_class c WHERE relname = 'visits'
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint NOT NULL, CONSTRAINT visits_id_key UNIQUE (id));
ALTER TABLE visits REPLICA IDENTITY USING INDEX visits_id_key;
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP CONSTRAINT visits_id_key;

-- case: with one of its columns
-- shows: SELECT relreplident = 'i' AND NOT EXISTS (SELECT FROM pg_index WHERE indrelid = c.oid AND indisreplident) FROM pg_class c WHERE relname = 'visits'
-- also: drop-column-drops-index
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint NOT NULL, host bigint NOT NULL);
CREATE UNIQUE INDEX visits_id_key ON visits (id, host);
ALTER TABLE visits REPLICA IDENTITY USING INDEX visits_id_key;
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN host;
