-- case: the parent and all its partitions
CREATE INDEX events_id_idx ON events (id);

-- case: some partitions have it already
-- also: missing-if-not-exists
DROP INDEX CONCURRENTLY IF EXISTS events_2026_id_idx;
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id);
CREATE INDEX events_id_idx ON events (id);
ANALYZE events;

-- case: partitions that no migration names, but somebody knows
-- severity: notice
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, at date) PARTITION BY RANGE (at);
DO $$ BEGIN EXECUTE format('CREATE TABLE visits_%s PARTITION OF visits DEFAULT', 1 + 0); END $$;
-- file: migrations/0002_index.sql
DROP INDEX CONCURRENTLY IF EXISTS visits_1_id_idx;
CREATE INDEX CONCURRENTLY visits_1_id_idx ON visits_1 (id);
CREATE INDEX IF NOT EXISTS visits_id_idx ON visits (id);
