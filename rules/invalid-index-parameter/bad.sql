-- case: a parameter of another access method
-- fails: 22023
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number) WITH (fastupdate = off);

-- case: out of bounds
-- fails: 22023
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number) WITH (fillfactor = 5);

-- case: more than there is
-- fails: 22023
CREATE INDEX CONCURRENTLY orders_number_idx ON orders USING hash (number) WITH (fillfactor = '200');

-- case: a slip of the pen
-- fails: 22023
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders USING brin (placed_at) WITH (page_per_range = 32);

-- case: ivfflat's parameter on hnsw
-- needs: vector
-- fails: 22023
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops) WITH (lists = 100);

-- case: too few candidates for so many links
-- needs: vector
-- fails: 22023
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops) WITH (m = 48);

-- case: fewer candidates than twice the links
-- needs: vector
-- fails: 22023
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops) WITH (ef_construction = 20);

-- case: of a primary key
-- fails: 22023
CREATE TABLE refunds (id bigint PRIMARY KEY WITH (fastupdate = on));

-- case: of a unique key
-- fails: 22023
CREATE TABLE refunds (id bigint);
ALTER TABLE refunds ADD CONSTRAINT refunds_id_key UNIQUE (id) WITH (fillfactor = 5);

-- case: of a key behind a new column
-- fails: 22023
CREATE TABLE refunds (id bigint);
ALTER TABLE refunds ADD COLUMN number text UNIQUE WITH (fillfactors = 70);

-- case: changed later
-- fails: 22023
CREATE TABLE refunds (id bigint);
CREATE INDEX refunds_id_idx ON refunds (id);
ALTER INDEX refunds_id_idx SET (fillfactor = 5);

-- case: on a partitioned table
-- fails: 22023
CREATE TABLE refunds (id bigint, at date) PARTITION BY RANGE (at);
CREATE INDEX refunds_id_idx ON refunds (id) WITH (fillfactor = 5);
