-- case: a block for each
-- file: runbooks/index.md
```bash
psql -h "$DB_HOST" -d shop
```

```sql
-- psql -d shop shows the same
SELECT count(*) FROM orders;
```
