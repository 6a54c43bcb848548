-- case: a table that held rows
-- history: migrations/0001_events.sql
CREATE TABLE events (id bigint NOT NULL, at timestamptz NOT NULL, kind text NOT NULL) PARTITION BY RANGE (at);
CREATE INDEX events_kind_idx ON events (kind);
CREATE TABLE old_events (id bigint NOT NULL, at timestamptz NOT NULL, kind text NOT NULL);
-- file: migrations/0002_attach.sql
SET lock_timeout = '2s';
ALTER TABLE events ATTACH PARTITION old_events FOR VALUES FROM ('2020-01-01') TO ('2026-01-01');

-- case: with one of two
-- history: migrations/0001_events.sql
CREATE TABLE events (id bigint NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE INDEX events_at_idx ON events (at);
CREATE TABLE old_events (id bigint NOT NULL, at timestamptz NOT NULL);
CREATE INDEX old_events_at_idx ON old_events (at);
-- file: migrations/0002_attach.sql
SET lock_timeout = '2s';
ALTER TABLE events ATTACH PARTITION old_events FOR VALUES FROM ('2020-01-01') TO ('2026-01-01');
