import type { PlaygroundState } from "./messages.ts";

/** A migration to begin with. */
export interface PlaygroundExample extends PlaygroundState {
  readonly name: string;
}

const orders = {
  path: "migrations/00001_orders.sql",
  text: "-- +goose Up\nCREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  customer_id bigint NOT NULL,\n  placed_at timestamptz NOT NULL\n);\n\n-- +goose Down\nDROP TABLE orders;\n",
  history: true,
};

export const examples: readonly PlaygroundExample[] = [
  {
    name: "goose: an index in a transaction",
    tool: "goose",
    postgres: 18,
    files: [
      {
        path: "migrations/00002_index_orders.sql",
        text: "-- +goose Up\nCREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);\n\n-- +goose Down\nDROP INDEX orders_placed_at_idx;\n",
        history: false,
      },
      orders,
    ],
  },
  {
    name: "Plain SQL: a build that stops every write",
    tool: null,
    postgres: 18,
    files: [
      {
        path: "migrations/2_index_orders.sql",
        text: "CREATE INDEX orders_customer_id_idx ON orders (customer_id);\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_number_key\n  ON orders (number);\n",
        history: false,
      },
    ],
  },
  {
    name: "Rails: add_index without an algorithm",
    tool: "rails",
    postgres: 18,
    files: [
      {
        path: "db/migrate/20260102000000_index_orders.rb",
        text: "class IndexOrders < ActiveRecord::Migration[7.1]\n  def change\n    add_index :orders, :placed_at\n    add_index :orders, :customer_id, algorithm: :concurrently\n  end\nend\n",
        history: false,
      },
    ],
  },
  {
    name: "A runbook",
    tool: null,
    postgres: 18,
    files: [
      {
        path: "docs/indexes.md",
        text: "# Index the orders\n\n```bash\npsql -f indexes.sql\npsql -c \"CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)\"\n```\n\nVerify that it was created:\n\n```sql\nSELECT indexname FROM pg_stat_user_indexes WHERE indexname = 'orders_status_idx';\n```\n",
        history: false,
      },
    ],
  },
];
