-- case: another distance
-- needs: vector
-- shows: EXPLAIN SELECT id FROM pictures ORDER BY embedding <=> '[1,2,3]' LIMIT 5
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_l2_ops);
CREATE FUNCTION nearest(wanted vector, n int) RETURNS SETOF bigint LANGUAGE sql AS $$
  SELECT id FROM pictures ORDER BY embedding <=> wanted LIMIT n
$$;

-- case: what ivfflat is for unless told otherwise
-- needs: vector
-- shows: EXPLAIN SELECT id FROM pictures ORDER BY embedding <#> '[1,2,3]' LIMIT 5
-- also: vector-ivfflat-on-empty-table
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE FUNCTION nearest(wanted vector, n int) RETURNS SETOF bigint LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT p.id FROM pictures p ORDER BY wanted <#> p.embedding LIMIT n;
END
$$;
CREATE INDEX pictures_embedding_idx ON pictures USING ivfflat (embedding);

-- case: in descending order
-- needs: vector
-- shows: EXPLAIN SELECT id FROM pictures ORDER BY embedding <=> '[1,2,3]' DESC LIMIT 5
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_cosine_ops);
SELECT id FROM pictures ORDER BY embedding <=> '[1,2,3]' DESC LIMIT 5;

-- case: by the similarity that is made of the distance
-- needs: vector
-- shows: EXPLAIN SELECT id, 1 - (embedding <=> '[1,2,3]') AS similarity FROM pictures ORDER BY similarity DESC LIMIT 5
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING hnsw (embedding vector_cosine_ops);
SELECT id, 1 - (embedding <=> '[1,2,3]') AS similarity FROM pictures ORDER BY similarity DESC LIMIT 5;
