-- case: within the limit
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(1536), hash bit(64), rare sparsevec(5000));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops);
CREATE INDEX pictures_hash_idx ON pictures USING hnsw (hash bit_hamming_ops);
CREATE INDEX pictures_rare_idx ON pictures USING hnsw (rare sparsevec_l2_ops);
CREATE INDEX pictures_id_idx ON pictures (id);

-- case: in half precision
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(3072));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw ((embedding::halfvec(3072)) halfvec_l2_ops);

-- case: another access method
CREATE TABLE pictures (id bigint, hash bit(80000));
CREATE INDEX pictures_hash_idx ON pictures (hash);
