-- case: a comment says that it verifies
-- file: runbooks/index.md
```sql
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
```

```bash
# Verify index created
psql shop -c "
SELECT indexname FROM pg_indexes
WHERE indexname = 'orders_status_idx';"
```

-- case: of a table, as the prose says
-- file: runbooks/index.md
All are built with CONCURRENTLY.

Verify completion:

```sql
SELECT indexname FROM pg_indexes WHERE tablename = 'orders';
```

-- case: the statistics
-- file: runbooks/index.md
Built concurrently.

```sql
-- Verify all indexes were created
SELECT indexrelname FROM pg_stat_user_indexes WHERE indexrelname LIKE 'orders_%';
```

-- case: psql's own listing
-- severity: notice
-- file: runbooks/index.md
Built concurrently.

## Confirm that the indexes were created

```sql
\d+ orders
```

-- case: a criterion that a list of names meets
-- severity: notice
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY makes both.

# Success

- [ ] Indexes visible in pg_indexes

-- case: the same in a table
-- severity: notice
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY makes six.

# Success

| Metric | Target | Measurement |
| --- | --- | --- |
| No errors | 0 | the log |
| All indexes created | 6/6 | `\d+ orders` shows them |
