-- Create "products" table
CREATE TABLE "products" (
  "id" bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  "sku" text NOT NULL,
  PRIMARY KEY ("id")
);
-- Create index "products_sku_key" to table: "products"
CREATE UNIQUE INDEX "products_sku_key" ON "products" ("sku");
