-- case: a pattern that fits none of the names
-- file: runbooks/index.md
- `idx_orders_status_consolidated` replaces two indexes
- `idx_orders_number_optimized` is new

After the rollback no row is left:

```bash
psql shop -c "SELECT indexname FROM pg_indexes WHERE indexname LIKE 'idx_orders_%_partial' OR indexname LIKE 'idx_orders_%_hybrid';"
```

-- case: a plan that is searched for one of three words
-- file: runbooks/index.md
```bash
psql shop -c "EXPLAIN (FORMAT JSON) SELECT * FROM orders WHERE status = 'new';" | grep -i "index scan" && echo used
```
