-- case: one partition is left out
-- shows: SELECT NOT indisvalid FROM pg_index WHERE indexrelid = 'events_id_idx'::regclass
SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS events_2026_id_idx;
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id);
ALTER INDEX events_id_idx ATTACH PARTITION events_2026_id_idx;

-- case: all are, so far
-- severity: notice
-- shows: SELECT NOT indisvalid FROM pg_index WHERE indexrelid = 'events_id_idx'::regclass
SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);

-- case: the index of a constraint
-- severity: notice
-- shows: SELECT NOT indisvalid FROM pg_index WHERE indexrelid = 'events_id_at_key'::regclass
SET lock_timeout = '2s';
ALTER TABLE ONLY events ADD CONSTRAINT events_id_at_key UNIQUE (id, at);
