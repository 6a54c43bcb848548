CREATE TABLE users (id uuid PRIMARY KEY, name text NOT NULL);

CREATE TABLE follows (
  follower_id uuid NOT NULL,
  followee_id uuid NOT NULL,
  PRIMARY KEY (follower_id, followee_id)
);

CREATE TABLE posts (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users,
  content text NOT NULL,
  created_at timestamptz NOT NULL,
  deleted_at timestamptz
);

CREATE TABLE messages (
  id uuid PRIMARY KEY,
  sender_id uuid NOT NULL,
  conversation_id bigint NOT NULL,
  content text NOT NULL,
  created_at timestamptz NOT NULL,
  deleted_at timestamptz
);
CREATE INDEX messages_conversation ON messages (conversation_id, created_at);
