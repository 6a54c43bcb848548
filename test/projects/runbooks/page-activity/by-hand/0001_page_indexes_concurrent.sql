CREATE INDEX CONCURRENTLY IF NOT EXISTS activity_page_idx ON activity (page_id);
CREATE INDEX CONCURRENTLY IF NOT EXISTS activity_day_idx ON activity (day);
