-- case: nothing takes its place
-- shows: SELECT count(*) = 0 FROM pg_index WHERE indrelid = 'visits'::regclass AND indisunique
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text);
CREATE UNIQUE INDEX visits_host_key ON visits (host);
-- file: migrations/0002_drop.sql
DROP INDEX CONCURRENTLY IF EXISTS visits_host_key;
