-- Create index "orders_status_idx" to table: "orders"
CREATE INDEX "orders_status_idx" ON "orders" ("status");
