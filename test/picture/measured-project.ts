/** A change that a server can be asked about: a blocking build, a build that IF NOT EXISTS hides, and three queries. */
export const measuredProject = {
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
    "queries.sql": `-- name: newest of a customer
SELECT o.id, c.email FROM orders o JOIN customers c ON c.id = o.customer_id
WHERE o.customer_id = $1 ORDER BY o.placed_at DESC LIMIT 20;
-- name: the last hundred
SELECT id, placed_at FROM orders ORDER BY placed_at DESC LIMIT 100;
-- name: by state
SELECT count(*) FROM orders WHERE status = $1;
`,
  },
  head: {
    "db/migrations/00012_orders_placed_at.sql": `-- +goose Up
CREATE INDEX orders_placed_at_idx ON orders (placed_at DESC);

-- +goose Down
DROP INDEX orders_placed_at_idx;
`,
    "db/migrations/00013_orders_customer.sql": `-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer_idx ON orders (customer_id, placed_at DESC);

-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_idx;
`,
  },
} as const;
