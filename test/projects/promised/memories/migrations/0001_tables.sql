CREATE TABLE memories (
  id int PRIMARY KEY, status text NOT NULL, importance float8 NOT NULL, metadata jsonb NOT NULL, cluster_id int,
  content text NOT NULL, created_at timestamptz NOT NULL, last_accessed_at timestamptz
);
CREATE TABLE clusters (id int PRIMARY KEY, label text NOT NULL, updated_at timestamptz NOT NULL);
