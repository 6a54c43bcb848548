-- case: a value of the last row
-- file: runbooks/index.md
```sql
INSERT INTO drizzle.__drizzle_migrations (hash, created_at)
VALUES ((SELECT hash FROM drizzle.__drizzle_migrations ORDER BY created_at DESC LIMIT 1), now());
```

-- case: the last row itself
-- file: runbooks/index.md
```bash
psql -c "INSERT INTO schema_migrations SELECT version FROM schema_migrations ORDER BY version DESC LIMIT 1"
```

-- case: among other values
-- file: runbooks/index.md
```sql
INSERT INTO knex_migrations (name, batch) SELECT (SELECT name FROM knex_migrations ORDER BY id DESC LIMIT 1), 7;
```
