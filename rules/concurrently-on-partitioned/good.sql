-- case: partition by partition
SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS events_id_idx ON ONLY events (id);
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS events_2026_id_idx;
CREATE INDEX CONCURRENTLY events_2026_id_idx ON events_2026 (id);
ALTER INDEX events_id_idx ATTACH PARTITION events_2026_id_idx;

-- case: a partitioned table may be reindexed concurrently
REINDEX TABLE CONCURRENTLY events;

-- case: a plain drop of a partitioned index
SET lock_timeout = '2s';
DROP INDEX events_kind_idx;

-- case: before the table becomes a hypertable
-- unproven: TimescaleDB is not among the extensions of our servers
CREATE INDEX CONCURRENTLY orders_number_total_idx ON orders (number, total);
SELECT create_hypertable('orders', by_range('placed_at'), migrate_data => true);
