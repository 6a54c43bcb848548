-- case: as a key
-- shows: SELECT pg_relation_size('jobs_pkey') > pg_relation_size('twins_pkey')
-- history: migrations/0001_jobs.sql
CREATE TABLE jobs (id int PRIMARY KEY, updated_at timestamptz, state text) WITH (fillfactor = 40);
CREATE TABLE twins (id int PRIMARY KEY, updated_at timestamptz, state text) WITH (fillfactor = 40);
INSERT INTO jobs SELECT generate_series(1, 5000);
INSERT INTO twins SELECT generate_series(1, 5000);
-- file: migrations/0002_index.sql
CREATE INDEX CONCURRENTLY jobs_updated_at_idx ON jobs (updated_at);
UPDATE jobs SET updated_at = now();
UPDATE twins SET updated_at = now();

-- case: in INCLUDE
-- shows: SELECT pg_relation_size('jobs_pkey') > pg_relation_size('twins_pkey')
-- history: migrations/0001_jobs.sql
CREATE TABLE jobs (id int PRIMARY KEY, updated_at timestamptz, state text) WITH (fillfactor = 40);
CREATE TABLE twins (id int PRIMARY KEY, updated_at timestamptz, state text) WITH (fillfactor = 40);
INSERT INTO jobs SELECT generate_series(1, 5000);
INSERT INTO twins SELECT generate_series(1, 5000);
-- file: migrations/0002_index.sql
CREATE INDEX CONCURRENTLY jobs_state_idx ON jobs (state) INCLUDE (updated_at);
UPDATE jobs SET updated_at = now();
UPDATE twins SET updated_at = now();

-- case: in WHERE
-- shows: SELECT pg_relation_size('jobs_pkey') > pg_relation_size('twins_pkey')
-- history: migrations/0001_jobs.sql
CREATE TABLE jobs (id int PRIMARY KEY, updated_at timestamptz, state text) WITH (fillfactor = 40);
CREATE TABLE twins (id int PRIMARY KEY, updated_at timestamptz, state text) WITH (fillfactor = 40);
INSERT INTO jobs SELECT generate_series(1, 5000);
INSERT INTO twins SELECT generate_series(1, 5000);
-- file: migrations/0002_index.sql
CREATE INDEX CONCURRENTLY jobs_state_idx ON jobs (state) WHERE updated_at IS NOT NULL;
UPDATE jobs SET updated_at = now();
UPDATE twins SET updated_at = now();

-- case: in an expression
-- shows: SELECT pg_relation_size('jobs_pkey') > pg_relation_size('twins_pkey')
-- history: migrations/0001_jobs.sql
CREATE TABLE jobs (id int PRIMARY KEY, updated_at timestamptz, state text) WITH (fillfactor = 40);
CREATE TABLE twins (id int PRIMARY KEY, updated_at timestamptz, state text) WITH (fillfactor = 40);
INSERT INTO jobs SELECT generate_series(1, 5000);
INSERT INTO twins SELECT generate_series(1, 5000);
-- file: migrations/0002_index.sql
CREATE INDEX CONCURRENTLY jobs_updated_at_idx ON jobs (date_trunc('day', updated_at AT TIME ZONE 'UTC'));
UPDATE jobs SET updated_at = now();
UPDATE twins SET updated_at = now();

-- case: BRIN
-- postgres: <16
-- shows: SELECT pg_relation_size('jobs_pkey') > pg_relation_size('twins_pkey')
-- history: migrations/0001_jobs.sql
CREATE TABLE jobs (id int PRIMARY KEY, updated_at timestamptz, state text) WITH (fillfactor = 40);
CREATE TABLE twins (id int PRIMARY KEY, updated_at timestamptz, state text) WITH (fillfactor = 40);
INSERT INTO jobs SELECT generate_series(1, 5000);
INSERT INTO twins SELECT generate_series(1, 5000);
-- file: migrations/0002_index.sql
CREATE INDEX CONCURRENTLY jobs_updated_at_idx ON jobs USING brin (updated_at);
UPDATE jobs SET updated_at = now();
UPDATE twins SET updated_at = now();
