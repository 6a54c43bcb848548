-- case: of an index that the runbook makes
-- file: runbooks/index.md
```sql
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (customer_id, status);
```

```sql
EXPLAIN (ANALYZE, BUFFERS)
SELECT * FROM orders WHERE customer_id = 7 AND status = 'new' ORDER BY created_at DESC LIMIT 50;
-- Expected: "Index Scan using orders_status_idx"
```

-- case: of one that a table lists
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY makes these:

| Index | Table | Columns |
| --- | --- | --- |
| `orders_number` | `orders` | `(number)` |
| `orders_number_idx` | `orders` | `(customer_id, number)` |

```sql
EXPLAIN SELECT * FROM orders o WHERE 7 = o.customer_id AND o.number > 3 ORDER BY o.created_at LIMIT 5;
-- The plan
-- shows: Index Only Scan using orders_number_idx
```

-- case: the order comes behind a column that is not compared
-- file: runbooks/index.md
```sql
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (customer_id, status, created_at);
EXPLAIN SELECT * FROM orders WHERE customer_id = 7 OR status = 'new' ORDER BY created_at LIMIT 5;
-- Index Scan using orders_status_idx on orders
```
