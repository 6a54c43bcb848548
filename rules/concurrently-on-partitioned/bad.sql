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

-- case: a later statement shows that the table has partitions
-- fails: 0A000
-- outside: CREATE TABLE parcels (id bigint, at date) PARTITION BY RANGE (at)
CREATE INDEX CONCURRENTLY parcels_id_idx ON parcels (id);
CREATE TABLE parcels_2026 PARTITION OF parcels FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

-- case: an earlier migration attaches a partition
-- fails: 0A000
-- outside: CREATE TABLE parcels (id bigint, at date) PARTITION BY RANGE (at)
-- history: migrations/0001_first.sql
CREATE TABLE parcels_2025 (id bigint, at date);
ALTER TABLE parcels ATTACH PARTITION parcels_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
-- file: migrations/0002_index.sql
CREATE INDEX CONCURRENTLY parcels_id_idx ON parcels (id);

-- case: a hypertable
-- fails: 0A000
-- unproven: TimescaleDB is not among the extensions of our servers
CREATE TABLE conditions (at timestamptz NOT NULL, value float);
SELECT create_hypertable('conditions', by_range('at'));
CREATE INDEX CONCURRENTLY conditions_value_idx ON conditions (value);

-- case: a table that is made as a hypertable
-- fails: 0A000
-- unproven: TimescaleDB is not among the extensions of our servers
CREATE TABLE conditions (at timestamptz NOT NULL, value float) WITH (tsdb.hypertable, tsdb.partition_column = 'at');
CREATE INDEX CONCURRENTLY conditions_value_idx ON conditions (value);
