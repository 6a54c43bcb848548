-- case: attached in the same migration
-- also: partition-index-not-attached, timeout-with-concurrent-index
-- fails: 2BP01
SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id);
ALTER INDEX events_id_idx ATTACH PARTITION events_2026_id_idx;
DROP INDEX events_2026_id_idx;

-- case: taken over by the parent's
-- also: partitioned-index-locks-all-partitions
-- fails: 2BP01
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id);
CREATE INDEX IF NOT EXISTS events_id_idx ON events (id);
DROP INDEX CONCURRENTLY IF EXISTS events_2026_id_idx;
