-- name: overview
SELECT * FROM overview WHERE org_id = $1 AND period = $2;
-- name: ranking
SELECT * FROM rankings WHERE org_id = $1 AND metric = $2 ORDER BY value DESC LIMIT 50;
-- name: open payments
SELECT * FROM payments WHERE org_id = $1 AND settled_at IS NULL;
