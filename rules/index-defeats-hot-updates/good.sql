-- case: BRIN
-- postgres: >=16
-- history: migrations/0001_jobs.sql
CREATE TABLE jobs (id int PRIMARY KEY, updated_at timestamptz, state text) WITH (fillfactor = 40);
CREATE TABLE twins (id int PRIMARY KEY, updated_at timestamptz, state text) WITH (fillfactor = 40);
INSERT INTO jobs SELECT generate_series(1, 5000);
INSERT INTO twins SELECT generate_series(1, 5000);
-- file: migrations/0002_index.sql
CREATE INDEX CONCURRENTLY jobs_updated_at_idx ON jobs USING brin (updated_at);

-- case: another index has ended it before
-- history: migrations/0001_jobs.sql
CREATE TABLE jobs (id int PRIMARY KEY, updated_at timestamptz);
CREATE INDEX jobs_updated_at_idx ON jobs (updated_at);
-- file: migrations/0002_index.sql
CREATE INDEX CONCURRENTLY jobs_updated_at_id_idx ON jobs (updated_at, id);

-- case: a new table
CREATE TABLE jobs (id int PRIMARY KEY, updated_at timestamptz);
CREATE INDEX jobs_updated_at_idx ON jobs (updated_at);

-- case: a column that stays
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);
