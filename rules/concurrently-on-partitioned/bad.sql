-- case: a partitioned table
-- fails: 0A000
CREATE INDEX CONCURRENTLY events_id_idx ON events (id);

-- case: ON ONLY makes no difference
-- fails: 0A000
CREATE INDEX CONCURRENTLY events_id_idx ON ONLY events (id);

-- case: a partitioned index
-- fails: 0A000
DROP INDEX CONCURRENTLY events_kind_idx;

-- case: a table partitioned in this migration
-- fails: 0A000
CREATE TABLE visits (at timestamptz) PARTITION BY RANGE (at);
CREATE INDEX CONCURRENTLY visits_at_idx ON visits (at);
