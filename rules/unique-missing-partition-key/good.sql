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

-- case: a table that Citus distributes, with its distribution column
-- unproven: Citus is not among the extensions of our servers
CREATE TABLE visits (tenant_id bigint, id bigint);
SELECT create_distributed_table('visits', 'tenant_id');
CREATE UNIQUE INDEX visits_id_key ON visits (id, tenant_id);

-- case: tables that Citus keeps in one shard, or gathers again
-- unproven: Citus is not among the extensions of our servers
CREATE TABLE visits (tenant_id bigint, id bigint);
CREATE TABLE places (id bigint);
CREATE TABLE plans (id bigint);
SELECT create_distributed_table('visits', 'tenant_id'), create_reference_table('places');
SELECT create_distributed_table('plans', null);
SELECT undistribute_table('visits');
CREATE UNIQUE INDEX visits_id_key ON visits (id);
CREATE UNIQUE INDEX places_id_key ON places (id);
CREATE UNIQUE INDEX plans_id_key ON plans (id);

-- case: whoever asks Citus not to look
-- unproven: Citus is not among the extensions of our servers
CREATE TABLE visits (tenant_id bigint, id bigint);
SELECT create_distributed_table('visits', 'tenant_id');
SET citus.allow_unsafe_constraints TO on;
CREATE UNIQUE INDEX visits_id_key ON visits (id);
RESET citus.allow_unsafe_constraints;
