DROP INDEX CONCURRENTLY IF EXISTS documents_embedding_search;
DROP INDEX CONCURRENTLY IF EXISTS documents_properties_search;
