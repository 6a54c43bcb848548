-- case: an index over what stays, built first
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, seen timestamptz);
CREATE INDEX visits_host_idx ON visits (host, seen);
-- file: migrations/0002_drop.sql
DROP INDEX CONCURRENTLY IF EXISTS visits_host_only_idx;
CREATE INDEX CONCURRENTLY visits_host_only_idx ON visits (host);
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN seen;

-- case: the first key
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, seen timestamptz);
CREATE INDEX visits_host_idx ON visits (host, seen);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN host;

-- case: an expression over it
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, seen timestamptz);
CREATE INDEX visits_host_idx ON visits (lower(host), seen);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN host;

-- case: the table goes as well
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, seen timestamptz);
CREATE INDEX visits_host_idx ON visits (host, seen);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN seen;
DROP TABLE visits;

-- case: a table of its own
CREATE TABLE refunds (id bigint, order_id bigint, note text);
CREATE INDEX refunds_order_id_idx ON refunds (order_id, note);
ALTER TABLE refunds DROP COLUMN note;

-- case: with its constraint
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, CONSTRAINT visits_id_host_excl EXCLUDE (id WITH =, host WITH =));
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP CONSTRAINT visits_id_host_excl;

-- case: the way back takes along what the way there has made
-- file: db/migrations/00001_visits.sql
-- +goose Up
CREATE TABLE visits (id bigint, host text);
-- +goose Down
DROP TABLE visits;
-- file: db/migrations/00002_seen.sql
-- +goose NO TRANSACTION
-- +goose Up
ALTER TABLE visits ADD COLUMN seen timestamptz;
DROP INDEX CONCURRENTLY IF EXISTS visits_host_idx;
CREATE INDEX CONCURRENTLY visits_host_idx ON visits (host, seen);
-- +goose Down
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN seen;
RESET lock_timeout;

-- case: the columns go together
-- history: db/migrations/00001_parcels.sql
-- +goose Up
CREATE TABLE parcels (id bigint, code text, weight int);
CREATE INDEX parcels_code_weight_idx ON parcels (code, weight);
-- +goose Down
DROP TABLE parcels;
-- file: db/migrations/00002_plain.sql
-- +goose Up
SET LOCAL lock_timeout = '2s';
ALTER TABLE parcels DROP COLUMN code, DROP COLUMN weight;
-- +goose Down
SELECT 1;

-- case: the first key goes with it, and another column takes over its name
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, new_host text, seen timestamptz);
CREATE INDEX visits_host_idx ON visits (host, seen);
-- file: migrations/0002_drop.sql
SET lock_timeout = '2s';
ALTER TABLE visits DROP COLUMN seen, DROP COLUMN host;
ALTER TABLE visits RENAME COLUMN new_host TO host;
