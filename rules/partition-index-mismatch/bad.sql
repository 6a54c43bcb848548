-- case: over other columns
-- also: timeout-with-concurrent-index, partition-index-not-attached
-- fails: 42P17
SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id, kind);
ALTER INDEX events_id_idx ATTACH PARTITION events_2026_id_idx;

-- case: not unique
-- also: timeout-with-concurrent-index, partition-index-not-attached
-- fails: 42P17
SET lock_timeout = '2s';
CREATE UNIQUE INDEX IF NOT EXISTS events_key ON ONLY events (id, at);
CREATE INDEX CONCURRENTLY events_2026_key ON events_2026 (id, at);
ALTER INDEX events_key ATTACH PARTITION events_2026_key;

-- case: partial
-- also: timeout-with-concurrent-index, partition-index-not-attached
-- fails: 42P17
SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id) WHERE kind = 'sale';
ALTER INDEX events_id_idx ATTACH PARTITION events_2026_id_idx;
