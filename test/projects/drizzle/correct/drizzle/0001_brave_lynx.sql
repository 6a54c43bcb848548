COMMIT;
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "orders_status_idx";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "orders_status_idx" ON "orders" USING btree ("status");