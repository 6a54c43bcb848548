CREATE TABLE messages (id bigint PRIMARY KEY, sender_id bigint NOT NULL, sent_at timestamptz NOT NULL, deleted_at timestamptz);
CREATE TABLE posts (id bigint PRIMARY KEY, author_id bigint NOT NULL, published_at timestamptz);
