CREATE INDEX CONCURRENTLY idx_scraped_content_source ON scraped_content (source);
CREATE INDEX CONCURRENTLY idx_scraped_content_source_category_published
  ON scraped_content (source, category, published_date DESC);
CREATE INDEX CONCURRENTLY idx_scraped_content_paywall ON scraped_content (is_paywall) WHERE is_paywall;
CREATE INDEX CONCURRENTLY idx_scraped_content_text
  ON scraped_content USING gin (to_tsvector('spanish', title || ' ' || content));
CREATE INDEX CONCURRENTLY idx_scraped_content_tags ON scraped_content USING gin (tags);
CREATE INDEX CONCURRENTLY idx_users_email_lower ON users (lower(email));
CREATE INDEX CONCURRENTLY idx_users_active ON users (is_active) WHERE is_active;
CREATE INDEX CONCURRENTLY idx_user_vocabulary_review ON user_vocabulary (user_id, next_review)
  WHERE next_review IS NOT NULL;
CREATE INDEX CONCURRENTLY idx_user_vocabulary_user ON user_vocabulary (user_id);
CREATE INDEX CONCURRENTLY idx_alerts_type_severity_created ON intelligence_alerts (type, severity, created_at DESC);
CREATE INDEX CONCURRENTLY idx_alerts_acknowledged_by ON intelligence_alerts (acknowledged_by)
  WHERE acknowledged_by IS NOT NULL;
