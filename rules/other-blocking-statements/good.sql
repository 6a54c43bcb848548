-- case: no index anywhere
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0);

-- case: a check that is validated beside the traffic, which SET NOT NULL then trusts
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text, seen timestamptz NOT NULL);
-- file: migrations/0002_host.sql
SET lock_timeout = '2s';
ALTER TABLE visits ADD CONSTRAINT visits_host_present CHECK (host IS NOT NULL) NOT VALID;
ALTER TABLE visits VALIDATE CONSTRAINT visits_host_present;
ALTER TABLE visits ALTER COLUMN host SET NOT NULL, ALTER COLUMN seen SET NOT NULL;
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS visits_host_idx;

-- case: what lets writers go on
BEGIN;
LOCK TABLE orders IN ROW SHARE MODE;
COMMIT;
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: a table that is new, and one that the transaction has emptied
BEGIN;
SET LOCAL lock_timeout = '2s';
TRUNCATE order_items;
ALTER TABLE order_items ADD CHECK (line > 0);
CREATE TABLE refunds (id bigint, note text);
LOCK TABLE refunds IN EXCLUSIVE MODE;
ALTER TABLE refunds ALTER COLUMN note SET NOT NULL;
CREATE INDEX refunds_id_idx ON refunds (id);
COMMIT;

-- case: in a function, and of a foreign table
-- unproven: there is no other server
CREATE FUNCTION locked() RETURNS void LANGUAGE plpgsql AS $$ BEGIN LOCK TABLE orders; END $$;
ALTER FOREIGN TABLE remote ADD CHECK (id > 0);
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
