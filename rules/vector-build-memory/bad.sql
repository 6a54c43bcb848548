-- case: rows that are there
-- needs: vector
-- history: migrations/0001_pictures.sql
CREATE TABLE pictures (id bigint, embedding vector(3));
-- file: migrations/0002_index.sql
DROP INDEX CONCURRENTLY IF EXISTS pictures_embedding_idx;
CREATE INDEX CONCURRENTLY pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops);

-- case: set back before
-- needs: vector
-- history: migrations/0001_pictures.sql
CREATE TABLE pictures (id bigint, embedding vector(3));
-- file: migrations/0002_index.sql
SET maintenance_work_mem = '1GB';
RESET maintenance_work_mem;
DROP INDEX CONCURRENTLY IF EXISTS pictures_embedding_idx;
CREATE INDEX CONCURRENTLY pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops);
