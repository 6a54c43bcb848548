-- case: an expression
-- shows: SELECT count(*) = 0 FROM pg_stats WHERE tablename = 'customers_lower_idx'
INSERT INTO customers (email, name) SELECT n || '@example.com', 'x' FROM generate_series(1, 100) AS n;
CREATE INDEX CONCURRENTLY customers_lower_idx ON customers (lower(email));

-- case: another table is analyzed
-- shows: SELECT count(*) = 0 FROM pg_stats WHERE tablename = 'customers_lower_idx'
INSERT INTO customers (email, name) SELECT n || '@example.com', 'x' FROM generate_series(1, 100) AS n;
CREATE INDEX CONCURRENTLY customers_lower_idx ON customers (name, lower(email));
VACUUM customers;
RESET lock_timeout;
ANALYZE orders;
