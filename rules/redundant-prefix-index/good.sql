-- case: the longer one takes its place
DROP INDEX CONCURRENTLY IF EXISTS orders_status_placed_at_idx;
CREATE INDEX CONCURRENTLY orders_status_placed_at_idx ON orders (status, placed_at);
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;

-- case: other columns first, another order
DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_status_idx;
CREATE INDEX CONCURRENTLY orders_placed_at_status_idx ON orders (placed_at, status);
CREATE INDEX CONCURRENTLY orders_status_desc_idx ON orders (status DESC, placed_at);

-- case: what has a reason of its own
CREATE TABLE refunds (id bigint, order_id bigint, open boolean);
CREATE INDEX refunds_idx ON refunds (id, order_id);
CREATE UNIQUE INDEX refunds_id_key ON refunds (id);
CREATE INDEX refunds_open_idx ON refunds (id) WHERE open;
CREATE INDEX refunds_covering_idx ON refunds (order_id) INCLUDE (open);
CREATE INDEX refunds_hash_idx ON refunds USING hash (order_id);

-- case: a longer one beside a constraint's
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint);
CREATE INDEX refunds_idx ON refunds (id, order_id);

-- case: the other one may not be there
CREATE TABLE IF NOT EXISTS coupons (id bigint, code text);
CREATE INDEX IF NOT EXISTS coupons_code_id_idx ON coupons (code, id);
CREATE INDEX IF NOT EXISTS coupons_code_idx ON coupons (code);
