-- case: a wider index in its place
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE INDEX CONCURRENTLY orders_status_placed_at_idx ON orders (status, placed_at);

-- case: another definition under the same name
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status) WHERE total > 0;

-- case: under the same name, over other columns first
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (customer_id, status);

-- case: with other statements between
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
SET maintenance_work_mem = '1GB';
CREATE INDEX CONCURRENTLY orders_total_desc_idx ON orders (total, id);
