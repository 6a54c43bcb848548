-- CreateTable
CREATE TABLE "products" (
  "id" BIGINT NOT NULL,
  "sku" TEXT NOT NULL,

  CONSTRAINT "products_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "products_sku_key" ON "products"("sku");
