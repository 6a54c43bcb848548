CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE documents (id bigint PRIMARY KEY, body text, properties jsonb, embedding vector(1536));
