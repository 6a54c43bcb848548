-- case: every partition is attached
SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS events_2026_id_idx;
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id);
ALTER INDEX events_id_idx ATTACH PARTITION events_2026_id_idx;
DROP INDEX CONCURRENTLY IF EXISTS events_2027_id_idx;
CREATE INDEX CONCURRENTLY events_2027_id_idx ON events_2027 (id);
ALTER INDEX events_id_idx ATTACH PARTITION events_2027_id_idx;

-- case: of a table without partitions
CREATE TABLE visits (id bigint, at date) PARTITION BY RANGE (at);
CREATE INDEX visits_id_idx ON ONLY visits (id);

-- case: dropped again
SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);
DROP INDEX IF EXISTS events_id_idx;

-- case: without ONLY the partitions get theirs
CREATE TABLE visits (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX visits_id_idx ON visits (id);

-- case: ON ONLY a table that others inherit from
CREATE TABLE visits (id bigint);
CREATE TABLE late_visits () INHERITS (visits);
CREATE INDEX visits_id_idx ON ONLY visits (id);

-- case: ONLY a table that has no partitions, as pg_dump writes it
CREATE TABLE refunds (id bigint, order_id bigint);
ALTER TABLE ONLY refunds ADD CONSTRAINT refunds_pkey PRIMARY KEY (id);

-- case: a constraint of a new partitioned table with its partitions
CREATE TABLE visits (id bigint NOT NULL, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY (id, at);
