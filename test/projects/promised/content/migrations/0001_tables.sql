CREATE TABLE users (
  id int PRIMARY KEY, email text NOT NULL, password_hash text NOT NULL, refresh_token text NOT NULL,
  preferences jsonb NOT NULL, is_active boolean NOT NULL, last_login timestamptz
);
CREATE TABLE scraped_content (
  id int PRIMARY KEY, source text NOT NULL, category text NOT NULL, title text NOT NULL, content text NOT NULL,
  tags jsonb NOT NULL, is_paywall boolean NOT NULL, difficulty int NOT NULL, published_date timestamptz NOT NULL
);
CREATE TABLE user_vocabulary (
  id int PRIMARY KEY, user_id int NOT NULL REFERENCES users, vocabulary_id int NOT NULL, mastery int NOT NULL,
  next_review timestamptz
);
CREATE TABLE intelligence_alerts (
  id int PRIMARY KEY, type text NOT NULL, severity text NOT NULL, status text NOT NULL, acknowledged_by int,
  title text NOT NULL, message text NOT NULL, created_at timestamptz NOT NULL
);
