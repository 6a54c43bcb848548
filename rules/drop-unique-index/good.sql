-- case: another takes its place
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text);
CREATE UNIQUE INDEX visits_host_key ON visits (host);
-- file: migrations/0002_swap.sql
DROP INDEX CONCURRENTLY IF EXISTS visits_host_new_key;
CREATE UNIQUE INDEX CONCURRENTLY visits_host_new_key ON visits (host);
DROP INDEX CONCURRENTLY IF EXISTS visits_host_key;

-- case: the table goes as well
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text);
CREATE UNIQUE INDEX visits_host_key ON visits (host);
-- file: migrations/0002_drop.sql
DROP INDEX CONCURRENTLY IF EXISTS visits_host_key;
DROP TABLE visits;

-- case: an index that is not unique
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: of a new table
CREATE TABLE refunds (id bigint);
CREATE UNIQUE INDEX refunds_id_key ON refunds (id);
DROP INDEX refunds_id_key;

-- case: the constraint over an index that is built first
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text CONSTRAINT visits_host_key UNIQUE);
-- file: migrations/0002_swap.sql
DROP INDEX CONCURRENTLY IF EXISTS visits_host_new_key;
CREATE UNIQUE INDEX CONCURRENTLY visits_host_new_key ON visits (host);
SET lock_timeout = '2s';
ALTER TABLE visits DROP CONSTRAINT visits_host_key, ADD CONSTRAINT visits_host_key UNIQUE USING INDEX visits_host_new_key;

-- case: a column that is the whole key
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text CONSTRAINT visits_host_key UNIQUE);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN host;

-- case: a foreign key
SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

-- case: a column that is the whole key, in an expression
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text);
CREATE UNIQUE INDEX visits_host_key ON visits (lower(host));
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN host;
