-- Create index "orders_placed_at_idx" to table: "orders"
CREATE INDEX CONCURRENTLY "orders_placed_at_idx" ON "orders" ("placed_at");
