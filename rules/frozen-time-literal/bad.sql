-- case: 'now' beside a timestamp
-- shows: SELECT pg_get_expr(indpred, indrelid) !~ 'now' FROM pg_index WHERE indexrelid = 'orders_recent_idx'::regclass
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE placed_at > 'now';

-- case: 'today' as a cast
-- shows: SELECT pg_get_expr(indpred, indrelid) !~ 'today' FROM pg_index WHERE indexrelid = 'orders_recent_idx'::regclass
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE status = 'new' AND placed_at > 'today'::timestamptz;

-- case: before the operator
-- shows: SELECT pg_get_expr(indpred, indrelid) !~ 'yesterday' FROM pg_index WHERE indexrelid = 'orders_recent_idx'::regclass
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE 'yesterday' < placed_at;

-- case: in a range
-- shows: SELECT pg_get_expr(indpred, indrelid) !~ 'now' FROM pg_index WHERE indexrelid = 'orders_recent_idx'::regclass
CREATE INDEX CONCURRENTLY orders_recent_idx ON orders (customer_id) WHERE placed_at BETWEEN '2026-01-01' AND 'now';
