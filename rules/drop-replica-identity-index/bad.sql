-- case: an earlier migration made it the identity
-- shows: SELECT relreplident = 'i' AND NOT EXISTS (SELECT FROM pg_index WHERE indrelid = c.oid AND indisreplident) FROM pg_class c WHERE relname = 'visits'
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint NOT NULL);
CREATE UNIQUE INDEX visits_id_key ON visits (id);
ALTER TABLE visits REPLICA IDENTITY USING INDEX visits_id_key;
-- file: migrations/0002_drop.sql
DROP INDEX CONCURRENTLY IF EXISTS visits_id_key;
