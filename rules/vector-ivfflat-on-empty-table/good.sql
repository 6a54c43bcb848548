-- case: filled before
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(3));
INSERT INTO pictures SELECT n, ARRAY[n, n, n]::vector(3) FROM generate_series(1, 100) AS n;
CREATE INDEX pictures_embedding_idx ON pictures USING ivfflat (embedding);

-- case: made from a query
-- needs: vector
CREATE TABLE pictures AS SELECT n AS id, ARRAY[n, n, n]::vector(3) AS embedding FROM generate_series(1, 100) AS n;
CREATE INDEX pictures_embedding_idx ON pictures USING ivfflat (embedding);

-- case: hnsw
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops);

-- case: a table that holds rows
-- needs: vector
-- history: migrations/0001_pictures.sql
CREATE TABLE pictures (id bigint, embedding vector(3));
-- file: migrations/0002_index.sql
DROP INDEX CONCURRENTLY IF EXISTS pictures_embedding_idx;
CREATE INDEX CONCURRENTLY pictures_embedding_idx ON pictures USING ivfflat (embedding);
