-- case: with the partition key
CREATE TABLE visits (id bigint, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE UNIQUE INDEX visits_at_id_key ON visits (at, id);
CREATE INDEX visits_id_idx ON visits (id);

-- case: a partition
DROP INDEX CONCURRENTLY IF EXISTS events_2026_id_key;
CREATE UNIQUE INDEX CONCURRENTLY events_2026_id_key ON events_2026 (id);

-- case: a table that is not partitioned
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint UNIQUE);

-- case: constraints that make nothing unique
CREATE TABLE visits (id bigint NOT NULL, at date CHECK (at > '2000-01-01'), CHECK (id > 0), LIKE order_items) PARTITION BY RANGE (at);

-- case: an index that takes over, which is refused for another reason
-- fails: 55000
CREATE UNIQUE INDEX events_id_key ON ONLY events (id, at);
ALTER TABLE events ADD CONSTRAINT events_id_key UNIQUE USING INDEX events_id_key;
