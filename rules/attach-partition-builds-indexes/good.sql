-- case: built first
-- history: migrations/0001_events.sql
CREATE TABLE events (id bigint NOT NULL, at timestamptz NOT NULL, kind text NOT NULL) PARTITION BY RANGE (at);
CREATE INDEX events_kind_idx ON events (kind);
CREATE TABLE old_events (id bigint NOT NULL, at timestamptz NOT NULL, kind text NOT NULL);
-- file: migrations/0002_attach.sql
DROP INDEX CONCURRENTLY IF EXISTS old_events_kind_idx;
CREATE INDEX CONCURRENTLY old_events_kind_idx ON old_events (kind);
SET lock_timeout = '2s';
ALTER TABLE events ATTACH PARTITION old_events FOR VALUES FROM ('2020-01-01') TO ('2026-01-01');

-- case: a new table
CREATE TABLE events_2028 (LIKE events);
SET lock_timeout = '2s';
ALTER TABLE events ATTACH PARTITION events_2028 FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');

-- case: a table that no migration has made
-- outside: CREATE TABLE old_events (LIKE events)
SET lock_timeout = '2s';
ALTER TABLE events ATTACH PARTITION old_events FOR VALUES FROM ('2020-01-01') TO ('2026-01-01');

-- case: detached
SET lock_timeout = '2s';
ALTER TABLE events DETACH PARTITION events_2027;
