CREATE TABLE messages (id bigint PRIMARY KEY, sender_id bigint NOT NULL, sent_at timestamptz NOT NULL);
CREATE TABLE posts (id bigint PRIMARY KEY, author_id bigint NOT NULL, published_at timestamptz NOT NULL);
INSERT INTO messages SELECT n, n % 50, '2026-01-01'::timestamptz + n * interval '1 min' FROM generate_series(1, 3000) n;
INSERT INTO posts SELECT n, n % 40, '2026-01-01'::timestamptz + n * interval '1 min' FROM generate_series(1, 3000) n;
