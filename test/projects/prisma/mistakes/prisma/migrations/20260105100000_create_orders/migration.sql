-- CreateTable
CREATE TABLE "customers" (
  "id" bigserial PRIMARY KEY NOT NULL,
  "email" text NOT NULL
);

CREATE TABLE "orders" (
  "id" bigserial PRIMARY KEY NOT NULL,
  "customer_id" bigint NOT NULL,
  "status" text NOT NULL,
  "placed_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE INDEX "orders_customer_id_idx" ON "orders"("customer_id");
