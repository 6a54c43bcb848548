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
