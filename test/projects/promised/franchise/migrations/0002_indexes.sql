SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_fr_overview_org_period ON franchise_overview (org_id, period);
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_fr_rankings_org_metric_period ON franchise_rankings (org_id, metric, period);
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_fr_budgets_org_cc_period ON franchise_budgets (org_id, cost_center, period);
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_inv_batches_org_sku ON inventory_batches (org_id, sku);
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_po_org_status_created ON purchase_orders (org_id, status, created_at);
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_payments_org_status_created ON payments (org_id, status, created_at);
