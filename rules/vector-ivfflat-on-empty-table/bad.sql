-- case: a new table
-- needs: vector
-- shows: SELECT count(*) = 0 FROM pictures
CREATE TABLE pictures (id bigint, embedding vector(3));
CREATE INDEX pictures_embedding_idx ON pictures USING ivfflat (embedding vector_l2_ops) WITH (lists = 10);

-- case: rows for another table
-- needs: vector
-- shows: SELECT count(*) = 0 FROM pictures
CREATE TABLE pictures (id bigint, embedding vector(3));
INSERT INTO customers (email, name) VALUES ('', '');
CREATE INDEX pictures_embedding_idx ON pictures USING ivfflat (embedding);
