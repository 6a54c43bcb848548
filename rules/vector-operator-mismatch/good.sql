-- case: the operator of the index
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_cosine_ops);
CREATE FUNCTION nearest(wanted vector, n int) RETURNS SETOF bigint LANGUAGE sql AS $$
  SELECT id FROM pictures WHERE 1 - (embedding <=> wanted) > 0.5 ORDER BY embedding <=> wanted LIMIT n
$$;

-- case: an index for each of two distances
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_l2_idx ON pictures USING hnsw (embedding vector_l2_ops);
CREATE INDEX pictures_cosine_idx ON pictures USING hnsw (embedding vector_cosine_ops);
SELECT id FROM pictures ORDER BY embedding <=> '[1,2,3]' LIMIT 5;

-- case: all rows are wanted
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops);
SELECT id FROM pictures ORDER BY embedding <=> '[1,2,3]';

-- case: no index of vectors
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_id_idx ON pictures (id);
SELECT id FROM pictures ORDER BY embedding <=> '[1,2,3]' LIMIT 5;

-- case: over an expression
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops);
CREATE INDEX pictures_bits_idx ON pictures USING hnsw ((binary_quantize(embedding)::bit(3)) bit_hamming_ops);
SELECT id FROM pictures ORDER BY embedding <=> '[1,2,3]' LIMIT 5;

-- case: by a column
SELECT id FROM orders ORDER BY total LIMIT 5;

-- case: of two tables
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_cosine_ops);
CREATE TABLE wanted (embedding vector(3));
SELECT p.id FROM pictures p, wanted ORDER BY p.embedding <-> wanted.embedding LIMIT 5;

-- case: a btree over the vectors themselves
-- needs: vector
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures (embedding);
SELECT id FROM pictures ORDER BY embedding <=> '[1,2,3]' LIMIT 5;
