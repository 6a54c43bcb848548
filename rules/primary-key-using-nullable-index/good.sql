-- case: columns that are never null
DROP INDEX CONCURRENTLY IF EXISTS order_items_pkey;
CREATE UNIQUE INDEX CONCURRENTLY order_items_pkey ON order_items (order_id, line);
SET lock_timeout = '2s';
ALTER TABLE order_items ADD CONSTRAINT order_items_pkey PRIMARY KEY USING INDEX order_items_pkey;

-- case: a check that has been validated
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, at timestamptz);
-- file: migrations/0002_key.sql
SET lock_timeout = '2s';
ALTER TABLE visits ADD CONSTRAINT visits_id_present CHECK (id IS NOT NULL) NOT VALID;
ALTER TABLE visits VALIDATE CONSTRAINT visits_id_present;
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS visits_pkey;
CREATE UNIQUE INDEX CONCURRENTLY visits_pkey ON visits (id);
SET lock_timeout = '2s';
ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY USING INDEX visits_pkey;

-- case: a unique constraint may have nulls
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, at timestamptz);
-- file: migrations/0002_key.sql
DROP INDEX CONCURRENTLY IF EXISTS visits_id_key;
CREATE UNIQUE INDEX CONCURRENTLY visits_id_key ON visits (id);
SET lock_timeout = '2s';
ALTER TABLE visits ADD CONSTRAINT visits_id_key UNIQUE USING INDEX visits_id_key;

-- case: a new table
CREATE TABLE visits (id bigint);
CREATE UNIQUE INDEX visits_pkey ON visits (id);
ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY USING INDEX visits_pkey;
