-- case: only the parent
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);

-- case: every partition has it already, so that it is only attached
DROP INDEX CONCURRENTLY IF EXISTS events_2026_id_idx;
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id);
DROP INDEX CONCURRENTLY IF EXISTS events_2027_id_idx;
CREATE INDEX CONCURRENTLY events_2027_id_idx ON events_2027 (id);
CREATE INDEX IF NOT EXISTS events_id_idx ON events (id);

-- case: a new partitioned table
CREATE TABLE visits (at timestamptz) PARTITION BY RANGE (at);
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX visits_at_idx ON visits (at);

-- case: concurrently it fails: concurrently-on-partitioned speaks instead
-- fails: 0A000
CREATE INDEX CONCURRENTLY events_id_idx ON events (id);

-- case: a table without partitions
CREATE INDEX orders_number_idx ON orders (number);
