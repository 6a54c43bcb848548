-- name: overview of a period
-- claimed: "10-50x faster, Index Scan using idx_fr_overview_org_period"
-- budget: speedup >= 10x
-- $1: 'ORG_123'
-- $2: '2025-11'
SELECT * FROM franchise_overview WHERE org_id = $1 AND period = $2 LIMIT 50;

-- name: rankings by value
-- claimed: "10-50x faster, Index Scan using idx_fr_rankings_org_metric_period"
-- budget: speedup >= 10x
-- $1: 'ORG_123'
-- $2: 'sales'
-- $3: '2025-11'
SELECT branch_id, value FROM franchise_rankings
WHERE org_id = $1 AND metric = $2 AND period = $3 ORDER BY value DESC LIMIT 50;

-- name: best of a period in all organisations
-- claimed: "10-50x faster ranking queries by metric and period"
-- budget: speedup >= 10x
-- $1: 'sales'
-- $2: '2025-11'
SELECT org_id, max(value) FROM franchise_rankings WHERE metric = $1 AND period = $2 GROUP BY org_id;

-- name: budget of a cost center
-- claimed: "10-50x faster, Index Scan using idx_fr_budgets_org_cc_period"
-- budget: speedup >= 10x
-- $1: 'ORG_123'
-- $2: 'ops'
-- $3: '2025-10'
SELECT * FROM franchise_budgets WHERE org_id = $1 AND cost_center = $2 AND period = $3;

-- name: batches of an article
-- claimed: "faster batch lookups, transfers"
-- budget: speedup >= 2x
-- $1: 'ORG_123'
-- $2: 'SKU-3813'
SELECT id, quantity, expires_at FROM inventory_batches WHERE org_id = $1 AND sku = $2 ORDER BY expires_at;

-- name: open purchase orders
-- claimed: "faster filtering by status"
-- budget: speedup >= 2x
-- $1: 'ORG_120'
SELECT id, total, created_at FROM purchase_orders
WHERE org_id = $1 AND status = 'open' ORDER BY created_at DESC LIMIT 50;

-- name: purchase orders of two states, newest first
-- claimed: "faster filtering by status"
-- budget: speedup >= 2x
-- $1: 'ORG_120'
SELECT id, total, created_at FROM purchase_orders
WHERE org_id = $1 AND status IN ('open', 'received') ORDER BY created_at DESC LIMIT 50;

-- name: pending payments
-- claimed: "faster filtering by status"
-- budget: speedup >= 2x
-- $1: 'ORG_120'
SELECT id, amount, created_at FROM payments
WHERE org_id = $1 AND status = 'pending' ORDER BY created_at DESC LIMIT 50;

-- name: sum of the largest organisation's settled payments
-- claimed: "faster filtering by status"
-- budget: speedup >= 2x
-- $1: 'ORG_1'
SELECT sum(amount) FROM payments WHERE org_id = $1 AND status = 'settled';
