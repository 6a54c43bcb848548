-- case: a file included within a transaction
-- file: runbooks/index.md
```bash
psql "$DATABASE_URL" -c "BEGIN; \i ops/indexes.sql; COMMIT;"
```

-- case: on a line of its own
-- file: runbooks/index.md
```bash
psql shop --command="SELECT 1;
\timing on"
```

-- case: \watch before the query
-- file: runbooks/index.md
```sql
\watch 5  -- every five seconds
SELECT * FROM pg_stat_progress_create_index;
```
