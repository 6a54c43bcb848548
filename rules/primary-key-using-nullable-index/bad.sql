-- case: a column that may be null
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, at timestamptz);
-- file: migrations/0002_key.sql
CREATE UNIQUE INDEX CONCURRENTLY visits_pkey ON visits (id);
SET lock_timeout = '2s';
ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY USING INDEX visits_pkey;

-- case: a check that is not validated yet
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, at timestamptz);
-- file: migrations/0002_key.sql
CREATE UNIQUE INDEX CONCURRENTLY visits_pkey ON visits (id);
SET lock_timeout = '2s';
ALTER TABLE visits ADD CONSTRAINT visits_id_present CHECK (id IS NOT NULL) NOT VALID;
ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY USING INDEX visits_pkey;
