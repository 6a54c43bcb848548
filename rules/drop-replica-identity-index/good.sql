-- case: another identity first
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint NOT NULL);
CREATE UNIQUE INDEX visits_id_key ON visits (id);
ALTER TABLE visits REPLICA IDENTITY USING INDEX visits_id_key;
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits REPLICA IDENTITY FULL;
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS visits_id_key;

-- case: another index, and one that nobody knows
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
DROP INDEX CONCURRENTLY IF EXISTS orders_none_idx;

-- case: another identity in the same statement
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint NOT NULL, CONSTRAINT visits_id_key UNIQUE (id));
ALTER TABLE visits REPLICA IDENTITY USING INDEX visits_id_key;
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP CONSTRAINT visits_id_key, REPLICA IDENTITY FULL;
