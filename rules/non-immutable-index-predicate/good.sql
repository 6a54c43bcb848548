-- case: a fixed date
DROP INDEX CONCURRENTLY IF EXISTS orders_recent_idx;
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE placed_at > '2026-01-01 00:00:00+00';

-- case: what the row itself says
DROP INDEX CONCURRENTLY IF EXISTS orders_open_idx;
CREATE INDEX CONCURRENTLY orders_open_idx ON orders (customer_id) WHERE status IN ('new', 'paid') AND total BETWEEN 1 AND 1000;
