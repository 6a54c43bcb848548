-- case: a pattern that fits
-- file: runbooks/index.md
```sql
CREATE INDEX CONCURRENTLY idx_orders_status ON orders (status);
SELECT indexname FROM pg_indexes WHERE indexname LIKE 'idx_orders_%';
```

-- case: one of two fits
-- file: runbooks/index.md
`idx_orders_status` is new.

```sql
SELECT indexname FROM pg_indexes WHERE indexname LIKE 'idx_orders_%' OR indexname LIKE 'idx_other_%';
```

-- case: no index is named at all
-- file: runbooks/index.md
Use `psql` for it.

```sql
SELECT indexname FROM pg_indexes WHERE indexname LIKE 'idx_%';
```

-- case: the plan is searched for the index
-- file: runbooks/index.md
```bash
psql shop -c "EXPLAIN SELECT * FROM orders WHERE status = 'new';" | grep idx_orders_status
grep -i "index scan" plan.txt
psql shop -c "EXPLAIN SELECT 1"; grep -i "index scan" plan.txt
```

-- case: what is not like it
-- file: runbooks/index.md
`idx_orders_status` is new.

```sql
SELECT indexname FROM pg_indexes WHERE indexname NOT LIKE 'pg_%' AND indexname = 'idx_orders_status';
```

-- case: what a failed REINDEX leaves, and what is no index
-- file: runbooks/index.md
```sql
CREATE INDEX CONCURRENTLY idx_orders_status ON orders (status);
SELECT indexname FROM pg_indexes WHERE indexname LIKE '%_ccnew%';
SELECT relname FROM pg_class WHERE relkind = 'S' AND relname LIKE '%_seq';
```
