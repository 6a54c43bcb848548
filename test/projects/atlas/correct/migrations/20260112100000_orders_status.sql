-- atlas:txmode none

-- Drop what a failed build of index "orders_status_idx" may have left
DROP INDEX CONCURRENTLY IF EXISTS "orders_status_idx";
-- Create index "orders_status_idx" to table: "orders"
CREATE INDEX CONCURRENTLY "orders_status_idx" ON "orders" ("status");
