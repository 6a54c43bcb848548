CREATE INDEX CONCURRENTLY messages_sender_sent_idx ON messages (sender_id, sent_at DESC);
CREATE INDEX CONCURRENTLY posts_author_published_idx ON posts (author_id, published_at DESC);
