-- case: a unique index
-- fails: 0A000
CREATE UNIQUE INDEX events_id_key ON events (id);

-- case: ON ONLY the parent
-- fails: 0A000
CREATE UNIQUE INDEX events_id_key ON ONLY events (id);

-- case: a primary key
-- fails: 0A000
ALTER TABLE events ADD PRIMARY KEY (id);

-- case: a new column
-- fails: 0A000
ALTER TABLE events ADD COLUMN number bigint UNIQUE;

-- case: in a new table
-- fails: 0A000
CREATE TABLE visits (id bigint PRIMARY KEY, at date) PARTITION BY RANGE (at);

-- case: as a constraint of a new table
-- fails: 0A000
CREATE TABLE visits (id bigint, region text, at date, UNIQUE (id, at)) PARTITION BY LIST (region);

-- case: partitioned by an expression
-- fails: 0A000
CREATE TABLE visits (id bigint, email text, UNIQUE (id, email)) PARTITION BY HASH (lower(email));

-- case: a table that Citus distributes
-- fails: 0A000
-- unproven: Citus is not among the extensions of our servers
CREATE TABLE visits (tenant_id bigint, id bigint);
SELECT create_distributed_table('visits', 'tenant_id');
CREATE UNIQUE INDEX visits_id_key ON visits (id);

-- case: an earlier migration has distributed it
-- fails: 0A000
-- unproven: Citus is not among the extensions of our servers
-- history: migrations/0001_first.sql
SELECT create_distributed_table_concurrently(distribution_column => 'tenant_id', table_name => 'visits');
-- file: migrations/0002_key.sql
ALTER TABLE visits ADD CONSTRAINT visits_key UNIQUE (id);
