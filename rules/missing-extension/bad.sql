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
