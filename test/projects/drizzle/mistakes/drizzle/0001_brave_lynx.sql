ALTER TABLE "orders" ADD COLUMN "note" text;
--> statement-breakpoint
CREATE INDEX "orders_status_idx" ON "orders" USING btree ("status");