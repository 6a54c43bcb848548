/** A shop with skew in it: few customers order most, few states are common, what is new stands at the end. */
export const schema = `
CREATE TABLE customers (id int PRIMARY KEY, email text NOT NULL, country text NOT NULL, created_at timestamptz NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int NOT NULL, status text NOT NULL, number text NOT NULL, total numeric(10, 2) NOT NULL,
  tags text[] NOT NULL, details jsonb NOT NULL, words tsvector NOT NULL, span int4range, note text, placed_at timestamptz NOT NULL);
CREATE TABLE events (id bigint NOT NULL, order_id bigint NOT NULL, kind text NOT NULL, at date NOT NULL, week int NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE TABLE addresses (country text NOT NULL, id int PRIMARY KEY, customer_id int NOT NULL, gone int, zip text NOT NULL, city text NOT NULL,
  district text, at timestamptz NOT NULL);
ALTER TABLE addresses DROP COLUMN gone;
`;

/** What CREATE STATISTICS makes of each kind: of columns in another order than theirs, of expressions, and of partitions. */
export const statistics = `
CREATE STATISTICS addresses_ndistinct (ndistinct) ON city, zip, country FROM addresses;
CREATE STATISTICS addresses_follows (dependencies) ON zip, district FROM addresses;
CREATE STATISTICS addresses_common (mcv) ON district, country FROM addresses;
CREATE STATISTICS "addresses of a city" ON lower(city), zip FROM addresses;
CREATE STATISTICS addresses_hour ON (date_part('hour', at AT TIME ZONE 'UTC')) FROM addresses;
CREATE STATISTICS events_week ON week, at FROM events;
`;

/** By name; each is once the one that production has not. */
export const indexes: Readonly<Record<string, string>> = {
  customers_email: "CREATE UNIQUE INDEX customers_email ON customers (email)",
  customers_lower: "CREATE INDEX customers_lower ON customers (lower(email))",
  orders_customer: "CREATE INDEX orders_customer ON orders (customer_id, placed_at DESC)",
  orders_open: "CREATE INDEX orders_open ON orders (placed_at) WHERE status = 'open'",
  orders_status: "CREATE INDEX orders_status ON orders (status)",
  orders_number: "CREATE INDEX orders_number ON orders USING hash (number)",
  orders_tags: "CREATE INDEX orders_tags ON orders USING gin (tags)",
  orders_details: "CREATE INDEX orders_details ON orders USING gin (details jsonb_path_ops)",
  orders_words: "CREATE INDEX orders_words ON orders USING gin (words)",
  orders_placed: "CREATE INDEX orders_placed ON orders USING brin (placed_at)",
  orders_span: "CREATE INDEX orders_span ON orders USING gist (span)",
  events_order: "CREATE INDEX events_order ON events (order_id)",
};

/** Rows for so many orders. Random, and the same every time. */
export const rows = (orders: number): string => `
SELECT setseed(0.5);
INSERT INTO customers SELECT n, 'c' || n || '@example.org', (ARRAY['de', 'fr', 'us', 'jp'])[1 + floor(4 * random() ^ 2)::int],
  '2020-01-01'::timestamptz + n * interval '1 hour' FROM generate_series(1, ${Math.ceil(orders / 6)}) AS n;
INSERT INTO orders SELECT n, 1 + floor(${Math.ceil(orders / 6)} * random() ^ 3)::int, CASE WHEN r < 0.9 THEN 'done' WHEN r < 0.98 THEN 'open' WHEN r < 0.999 THEN 'failed' ELSE 'lost' END,
  'N' || md5(n::text), (random() * 1000)::numeric(10, 2), ARRAY['t' || floor(300 * random() ^ 2), 'u' || n % 1000],
  jsonb_build_object('channel', 'c' || n % 50, 'ref', n % 20000), to_tsvector('simple', 'w' || floor(5000 * random() ^ 2) || ' v' || n % 700),
  int4range(n, n + 1 + floor(50 * random())::int), CASE WHEN random() < 0.3 THEN 'note ' || n END, '2024-01-01'::timestamptz + n * interval '1 minute'
  FROM (SELECT n, random() AS r FROM generate_series(1, ${orders}) AS n) AS s;
INSERT INTO events SELECT n, 1 + floor(${orders} * random())::bigint, 'k' || floor(20 * random() ^ 2), '2026-01-01'::date + n % 59, n % 59 / 7 FROM generate_series(1, ${Math.ceil(orders / 2)}) AS n;
INSERT INTO addresses SELECT 'l' || city % 12, n, 1 + floor(${Math.ceil(orders / 6)} * random())::int, 'z' || city * 10 + n % 10, 'City ' || city,
  CASE WHEN city % 9 > 0 THEN 'd' || city % 60 END, '2025-01-01'::timestamptz + (n % 9) * interval '1 hour'
  FROM (SELECT n, floor(180 * random() ^ 2)::int AS city FROM generate_series(1, ${Math.ceil(orders * 0.8)}) AS n) AS s;
`;

/** What a planner mistakes that takes columns for independent. */
export const ofSeveralColumns: readonly string[] = [
  `SELECT country, city, zip FROM addresses GROUP BY country, city, zip`,
  `SELECT country, zip, count(*) FROM addresses GROUP BY country, zip`,
  `SELECT * FROM addresses WHERE zip = 'z11' AND district = 'd1'`,
  `SELECT * FROM addresses a JOIN customers c ON c.id = a.customer_id WHERE a.district = 'd1' AND a.country = 'l1'`,
  `SELECT * FROM addresses WHERE district IS NULL AND country = 'l3'`,
  `SELECT * FROM addresses WHERE district = 'd1' AND country = 'l2'`,
  `SELECT * FROM addresses a JOIN customers c ON c.id = a.customer_id WHERE lower(a.city) = 'city 1' AND a.zip = 'z11'`,
  `SELECT lower(city), zip FROM addresses GROUP BY lower(city), zip`,
  `SELECT * FROM addresses a JOIN customers c ON c.id = a.customer_id WHERE lower(a.city) = 'city 0'`,
  `SELECT * FROM addresses WHERE date_part('hour', at AT TIME ZONE 'UTC') = 3`,
  `SELECT week, at FROM events GROUP BY week, at`,
];

/** Of ${orders} orders. */
export const queries = (orders: number): readonly string[] => {
  const middle = Math.floor(orders / 2);
  const late = `'2024-01-01'::timestamptz + ${Math.floor(orders * 0.99)} * interval '1 minute'`;
  return [
    `SELECT * FROM customers WHERE email = 'c100@example.org'`,
    `SELECT * FROM customers WHERE lower(email) = 'c100@example.org'`,
    `SELECT * FROM customers WHERE country = 'jp'`,
    `SELECT count(*) FROM customers WHERE id < 200`,
    `SELECT * FROM customers ORDER BY email LIMIT 20`,
    `SELECT * FROM customers WHERE created_at > '2020-03-01' ORDER BY id LIMIT 5`,
    `SELECT * FROM orders WHERE id = ${middle}`,
    `SELECT * FROM orders WHERE id BETWEEN 10 AND 5000`,
    `SELECT * FROM orders WHERE customer_id = 1 ORDER BY placed_at DESC LIMIT 20`,
    `SELECT * FROM orders WHERE customer_id = ${Math.floor(orders / 8)} ORDER BY placed_at DESC`,
    `SELECT customer_id, count(*) FROM orders GROUP BY customer_id`,
    `SELECT * FROM orders WHERE customer_id IN (5, 50, 500)`,
    `SELECT * FROM orders WHERE status = 'done'`,
    `SELECT * FROM orders WHERE status = 'lost'`,
    `SELECT count(*) FROM orders WHERE status = 'open'`,
    `SELECT * FROM orders WHERE status = 'open' AND placed_at > ${late}`,
    `SELECT * FROM orders WHERE status = 'open' ORDER BY placed_at LIMIT 10`,
    `SELECT * FROM orders WHERE status <> 'done' AND note IS NOT NULL`,
    `SELECT * FROM orders WHERE number = 'N' || md5('77')`,
    `SELECT * FROM orders WHERE tags @> ARRAY['t299']`,
    `SELECT * FROM orders WHERE tags @> ARRAY['t0', 'u1']`,
    `SELECT * FROM orders WHERE tags && ARRAY['u7', 'u8']`,
    `SELECT * FROM orders WHERE details @> '{"ref": 7}'`,
    `SELECT * FROM orders WHERE details @> '{"channel": "c1"}' ORDER BY placed_at LIMIT 10`,
    `SELECT * FROM orders WHERE words @@ 'w4999'`,
    `SELECT count(*) FROM orders WHERE words @@ 'v1 | w3'`,
    `SELECT * FROM orders WHERE placed_at > ${late}`,
    `SELECT count(*) FROM orders WHERE placed_at > '2024-01-02'`,
    `SELECT * FROM orders WHERE span @> ${middle}`,
    `SELECT * FROM orders WHERE span && int4range(1, 400)`,
    `SELECT * FROM orders WHERE note IS NULL AND total < 1`,
    `SELECT * FROM orders WHERE total BETWEEN 10 AND 20 ORDER BY total LIMIT 50`,
    `SELECT c.email, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.country = 'jp' GROUP BY c.email`,
    `SELECT * FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.email = 'c7@example.org'`,
    `SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.status = 'lost'`,
    `SELECT * FROM orders o WHERE EXISTS (SELECT 1 FROM events e WHERE e.order_id = o.id AND e.kind = 'k19')`,
    `SELECT * FROM events WHERE order_id = ${middle}`,
    `SELECT * FROM events WHERE at = '2026-02-03' AND kind = 'k1'`,
    `SELECT kind, count(*) FROM events GROUP BY kind ORDER BY 2 DESC`,
    `SELECT * FROM events e JOIN orders o ON o.id = e.order_id WHERE o.customer_id = 3`,
    ...ofSeveralColumns,
  ];
};
