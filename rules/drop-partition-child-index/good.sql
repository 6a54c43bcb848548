-- case: the parent's index
SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id);
ALTER INDEX events_id_idx ATTACH PARTITION events_2026_id_idx;
DROP INDEX events_id_idx;

-- case: not attached
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id);
DROP INDEX CONCURRENTLY IF EXISTS events_2026_id_idx;
