CREATE INDEX CONCURRENTLY idx_messages_sender_created ON messages (sender_id, created_at DESC)
  WHERE deleted_at IS NULL;
CREATE INDEX CONCURRENTLY idx_posts_user_created ON posts (user_id, created_at DESC)
  WHERE deleted_at IS NULL;
