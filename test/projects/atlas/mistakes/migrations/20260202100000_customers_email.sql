-- atlas:txmode none

DROP INDEX CONCURRENTLY IF EXISTS "customers_email_idx";
CREATE INDEX CONCURRENTLY "customers_email_idx" ON "customers" ("email");
