CREATE INDEX CONCURRENTLY idx_memories_access_patterns_consolidated
  ON memories (status, last_accessed_at DESC, importance DESC) WHERE last_accessed_at IS NOT NULL;
CREATE INDEX CONCURRENTLY idx_memories_metadata_optimized ON memories USING gin (metadata jsonb_path_ops);
CREATE INDEX CONCURRENTLY idx_memories_temporal_optimized ON memories (created_at, importance);
CREATE INDEX CONCURRENTLY idx_cluster_members ON memories (cluster_id) WHERE status = 'active';
