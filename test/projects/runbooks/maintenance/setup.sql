CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL, placed_on date NOT NULL);
INSERT INTO orders SELECT n, n % 300, date '2026-01-01' + (n % 90)::int FROM generate_series(1, 3000) n;
CREATE INDEX orders_customer_idx ON orders (customer_id);
CREATE INDEX orders_customer_placed_idx ON orders (customer_id, placed_on);
INSERT INTO orders VALUES (-1, 1, '2026-01-01'), (-2, 1, '2026-01-01');
CREATE UNIQUE INDEX CONCURRENTLY orders_once_idx ON orders (customer_id);
ANALYZE orders;
