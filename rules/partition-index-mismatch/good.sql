-- case: alike
SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id, lower(kind) DESC) WHERE kind <> '';
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS events_2026_id_idx;
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id, lower(kind) DESC) WHERE kind <> '';
ALTER INDEX events_id_idx ATTACH PARTITION events_2026_id_idx;

-- case: an index that no migration has made
-- outside: CREATE INDEX events_2026_id_idx ON events_2026 (id)
SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);
ALTER INDEX events_id_idx ATTACH PARTITION events_2026_id_idx;

-- case: a table is attached by ALTER TABLE
CREATE TABLE events_2028 (LIKE events);
CREATE INDEX events_2028_idx ON events_2028 (id);
SET lock_timeout = '2s';
ALTER TABLE events ATTACH PARTITION events_2028 FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');

-- case: the parent's was made by hand
-- outside: CREATE INDEX events_id_idx ON ONLY events (id)
DROP INDEX CONCURRENTLY IF EXISTS events_2026_id_idx;
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id);
SET lock_timeout = '2s';
ALTER INDEX events_id_idx ATTACH PARTITION events_2026_id_idx;
