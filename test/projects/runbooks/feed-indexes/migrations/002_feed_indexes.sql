CREATE INDEX CONCURRENTLY messages_sender_idx ON messages (sender_id, sent_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX CONCURRENTLY posts_author_idx ON posts (author_id, published_at DESC);
