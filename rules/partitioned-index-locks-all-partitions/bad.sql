-- case: the parent and all its partitions
CREATE INDEX events_id_idx ON events (id);

-- case: some partitions have it already
-- also: missing-if-not-exists
DROP INDEX CONCURRENTLY IF EXISTS events_2026_id_idx;
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id);
CREATE INDEX events_id_idx ON events (id);
ANALYZE events;
