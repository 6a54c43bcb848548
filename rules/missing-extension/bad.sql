-- case: created only afterwards
-- fails: 42704
CREATE INDEX CONCURRENTLY products_name_idx ON products USING gin (name gin_trgm_ops);
CREATE EXTENSION pg_trgm;

-- case: a function of an extension that is created only afterwards
-- fails: 42883
CREATE INDEX CONCURRENTLY products_name_idx ON products (lower(soundex(name)));
CREATE EXTENSION fuzzystrmatch;

-- case: an access method that is created only afterwards
-- fails: 42704
CREATE INDEX CONCURRENTLY orders_bloom_idx ON orders USING bloom (number, status);
CREATE EXTENSION bloom;

-- case: no migration creates it
-- severity: notice
-- fails: 42704
CREATE INDEX CONCURRENTLY products_name_idx ON products USING gin (name gin_trgm_ops);

-- case: dropped before
-- severity: notice
-- fails: 42704
CREATE EXTENSION pg_trgm;
DROP EXTENSION pg_trgm;
CREATE INDEX CONCURRENTLY products_name_idx ON products USING gin (name gin_trgm_ops);

-- case: its name needs quotes
-- severity: notice
-- fails: 42883
CREATE INDEX CONCURRENTLY products_key_idx ON products (uuid_generate_v3(uuid_ns_dns(), sku));

-- case: an EXCLUDE constraint
-- fails: 42704
CREATE TABLE bookings (name text);
ALTER TABLE bookings ADD CONSTRAINT one_of_a_name EXCLUDE USING gist (name gist_trgm_ops WITH %);
CREATE EXTENSION pg_trgm;

-- case: an EXCLUDE constraint of a new table
-- fails: 42704
CREATE TABLE bookings (name text, EXCLUDE USING gist (name gist_trgm_ops WITH %));
CREATE EXTENSION pg_trgm;

-- case: on a partitioned table
-- fails: 42704
CREATE TABLE bookings (name text, id int) PARTITION BY RANGE (id);
CREATE INDEX bookings_name_idx ON bookings USING gin (name gin_trgm_ops);
CREATE EXTENSION pg_trgm;

-- case: a runbook takes it for granted
-- severity: notice
-- file: runbooks/index.md
```sql
SELECT query, calls FROM pg_stat_statements ORDER BY mean_exec_time DESC LIMIT 10;
```
