-- case: too many for a vector
-- needs: vector
-- fails: 54000
CREATE TABLE pictures (id bigint, embedding vector(3072));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops);

-- case: for ivfflat too
-- needs: vector
-- fails: 54000
CREATE TABLE pictures (id bigint, embedding vector(4096));
CREATE INDEX pictures_embedding_idx ON pictures USING ivfflat (embedding);

-- case: too many even in half precision
-- needs: vector
-- fails: 54000
CREATE TABLE pictures (id bigint, embedding halfvec(4096));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding halfvec_l2_ops);

-- case: without a number
-- needs: vector
-- fails: 22023
CREATE TABLE pictures (id bigint, embedding vector);
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops);

-- case: a cast without a number
-- needs: vector
-- fails: 22023
CREATE TABLE pictures (id bigint, embedding vector(3072));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw ((embedding::halfvec) halfvec_l2_ops);
