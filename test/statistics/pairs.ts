import { indexes, queries } from "./world.ts";

/** Each alone beside the keys, as a change would make it. */
export const candidates: Readonly<Record<string, string>> = {
  ...indexes,
  orders_failed: "CREATE INDEX orders_failed ON orders (placed_at) WHERE status = 'failed'",
  orders_rest: "CREATE INDEX orders_rest ON orders (placed_at) WHERE status <> 'done'",
  orders_either: "CREATE INDEX orders_either ON orders (customer_id) WHERE status IN ('failed', 'lost')",
  orders_unnoted: "CREATE INDEX orders_unnoted ON orders (total) WHERE note IS NULL",
  orders_noted: "CREATE INDEX orders_noted ON orders (note) WHERE note IS NOT NULL",
  orders_dear: "CREATE INDEX orders_dear ON orders (customer_id) WHERE total > 900",
  orders_covering: "CREATE INDEX orders_covering ON orders (customer_id) INCLUDE (total, status)",
  orders_total: "CREATE INDEX orders_total ON orders (total DESC)",
  orders_state_placed: "CREATE INDEX orders_state_placed ON orders (status, placed_at DESC)",
  orders_prefix: "CREATE INDEX orders_prefix ON orders (number text_pattern_ops)",
  customers_country: "CREATE INDEX customers_country ON customers (country, created_at)",
  addresses_city: "CREATE INDEX addresses_city ON addresses (city, zip)",
  addresses_lone: "CREATE INDEX addresses_lone ON addresses (zip) WHERE district IS NULL",
  events_kind: "CREATE INDEX events_kind ON events (kind, at)",
  events_rare: "CREATE INDEX events_rare ON events (order_id) WHERE kind = 'k19'",
};

/** Of ${orders} orders, with the constants that an application sends. */
export const asked = (orders: number): readonly string[] => {
  const late = `'2024-01-01'::timestamptz + ${Math.floor(orders * 0.99)} * interval '1 minute'`;
  return [
    ...queries(orders),
    `SELECT * FROM orders WHERE status = 'failed' AND placed_at < ${late} ORDER BY placed_at LIMIT 20`,
    `SELECT id FROM orders WHERE status = 'failed' ORDER BY placed_at DESC LIMIT 5`,
    `SELECT * FROM orders WHERE status = 'lost' ORDER BY placed_at`,
    `SELECT count(*) FROM orders WHERE status = 'failed' AND customer_id = 3`,
    `SELECT * FROM orders WHERE status IN ('failed', 'lost') AND customer_id = 7`,
    `SELECT * FROM orders WHERE customer_id = 9 AND total > 950`,
    `SELECT * FROM orders WHERE customer_id = 9 AND total > 100`,
    `SELECT customer_id, total, status FROM orders WHERE customer_id = 11`,
    `SELECT sum(total) FROM orders WHERE customer_id = 12`,
    `SELECT * FROM orders WHERE note IS NULL ORDER BY total LIMIT 10`,
    `SELECT * FROM orders WHERE note = 'note 77'`,
    `SELECT * FROM orders ORDER BY total DESC LIMIT 10`,
    `SELECT max(total) FROM orders`,
    `SELECT min(placed_at) FROM orders WHERE status = 'open'`,
    `SELECT * FROM orders WHERE number LIKE 'Nabc%'`,
    `SELECT * FROM orders WHERE total > 999`,
    `SELECT * FROM customers WHERE country = 'jp' AND created_at > '2020-06-01' ORDER BY created_at LIMIT 10`,
    `SELECT country, count(*) FROM customers GROUP BY country`,
    `SELECT * FROM addresses WHERE city = 'City 7' AND zip = 'z71'`,
    `SELECT * FROM addresses WHERE district IS NULL AND zip = 'z90'`,
    `SELECT DISTINCT city FROM addresses WHERE city > 'City 9'`,
    `SELECT * FROM events WHERE kind = 'k3' AND at > '2026-02-20'`,
    `SELECT * FROM events WHERE kind = 'k19' AND order_id = 500`,
    `SELECT * FROM customers c WHERE NOT EXISTS (SELECT FROM orders o WHERE o.customer_id = c.id AND o.status = 'failed')`,
    `UPDATE orders SET total = 5 WHERE status = 'failed' AND placed_at < '2024-01-10'`,
    `DELETE FROM events WHERE kind = 'k19' AND order_id = 7`,
  ];
};
