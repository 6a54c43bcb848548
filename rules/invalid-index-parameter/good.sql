-- case: parameters that the access methods take
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number) WITH (fillfactor = 70, deduplicate_items = off);
CREATE INDEX CONCURRENTLY products_attributes_idx ON products USING gin (attributes) WITH (fastupdate = off, gin_pending_list_limit = '4096');
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders USING brin (placed_at) WITH (pages_per_range = 32, autosummarize);

-- case: as many candidates as the links want
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops) WITH (m = 32, ef_construction = 64);

-- case: no parameters
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: an access method that nobody here knows
-- unproven: it comes with an extension that PostgreSQL does not ship
CREATE INDEX products_name_idx ON products USING rum (name) WITH (attach = 'at');

-- case: an extension's own parameters
-- unproven: only a superuser may create bloom
CREATE EXTENSION bloom;
CREATE INDEX CONCURRENTLY orders_bloom_idx ON orders USING bloom (status) WITH (length = 80, col1 = 2);

-- case: a parameter of an extension
-- unproven: TimescaleDB is not part of PostgreSQL
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at) WITH (timescaledb.transaction_per_chunk);

-- case: changed within bounds
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
ALTER INDEX refunds_id_idx SET (fillfactor = 70);
ALTER TABLE refunds ADD CONSTRAINT refunds_id_key UNIQUE (id) WITH (fillfactor = 70);
