SET lock_timeout = '5s';
SET statement_timeout = '30min';
CREATE INDEX CONCURRENTLY IF NOT EXISTS branch_sales_idx ON branch_sales (branch_id, period);
CREATE INDEX CONCURRENTLY IF NOT EXISTS branch_stock_idx ON branch_stock (branch_id, article_id);
