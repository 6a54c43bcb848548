import type { Branch } from "../action/scene.ts";

/** A pull request as people open them: three index migrations for goose, two of which would hurt. */
export const pullRequest: Branch = {
  base: {
    "db/migrations/00011_orders.sql": `-- +goose Up
CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers,
  status text NOT NULL,
  placed_at timestamptz NOT NULL
);

-- +goose Down
DROP TABLE orders;
DROP TABLE customers;
`,
  },
  head: {
    "db/migrations/00012_orders_placed_at.sql": `-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX orders_placed_at_idx ON orders (placed_at DESC);

-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;
`,
    "db/migrations/00013_customers_email.sql": `-- +goose Up
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (lower(email));

-- +goose Down
DROP INDEX customers_email_key;
`,
    "db/migrations/00014_orders_open.sql": `-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS orders_open_idx;
CREATE INDEX CONCURRENTLY orders_open_idx ON orders (customer_id) WHERE status = 'open';

-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_open_idx;
`,
  },
};
