-- case: a date
DROP INDEX CONCURRENTLY IF EXISTS orders_recent_idx;
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE placed_at > '2026-01-01'::timestamptz;

-- case: a text that happens to be that word
DROP INDEX CONCURRENTLY IF EXISTS orders_urgent_idx;
CREATE INDEX CONCURRENTLY orders_urgent_idx ON orders (customer_id) WHERE status IN ('now', 'today');
