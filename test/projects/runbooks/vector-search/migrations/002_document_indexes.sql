CREATE INDEX CONCURRENTLY documents_properties_search ON documents USING gin (properties jsonb_path_ops);
CREATE INDEX CONCURRENTLY documents_embedding_search ON documents USING hnsw (embedding vector_cosine_ops);
