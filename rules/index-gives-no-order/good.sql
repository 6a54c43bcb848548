-- case: the order is the index's own
-- file: runbooks/index.md
```sql
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (customer_id, created_at);
EXPLAIN SELECT * FROM orders WHERE customer_id = 7 ORDER BY created_at DESC LIMIT 50;
-- Expected: "Index Scan using orders_status_idx"
EXPLAIN SELECT * FROM orders WHERE customer_id = 7 ORDER BY customer_id LIMIT 50;
-- Expected: "Index Scan using orders_status_idx"
```

-- case: no order is wanted, or all of the rows are, or of an expression
-- file: runbooks/index.md
```sql
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (customer_id);
EXPLAIN SELECT * FROM orders WHERE customer_id = 7 LIMIT 50;
-- Expected: Index Scan using orders_status_idx
EXPLAIN SELECT * FROM orders WHERE customer_id = 7 ORDER BY created_at;
-- Expected: Index Scan using orders_status_idx
EXPLAIN SELECT * FROM orders WHERE customer_id = 7 ORDER BY lower(status) LIMIT 5;
-- Expected: Index Scan using orders_status_idx
```

-- case: another index, or none, is expected
-- file: runbooks/index.md
```sql
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (customer_id);
EXPLAIN SELECT * FROM orders WHERE customer_id = 7 ORDER BY created_at LIMIT 5;
-- Expected: Index Scan using orders_created_at
EXPLAIN SELECT * FROM orders WHERE customer_id = 7 ORDER BY created_at LIMIT 5;
-- Expected: a Sort
```
