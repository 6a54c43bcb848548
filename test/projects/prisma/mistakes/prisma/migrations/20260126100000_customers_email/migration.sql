-- CreateIndex
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "customers_email_key" ON "customers"("email");
