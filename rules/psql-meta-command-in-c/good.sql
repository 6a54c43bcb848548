-- case: a backslash command alone, and SQL alone
-- file: runbooks/index.md
```bash
psql shop -c '\d orders' -c "SELECT 'a\b', E'\\d' /* \d */ -- \d"
```

-- case: \watch behind the query
-- file: runbooks/index.md
```sql
SELECT * FROM pg_stat_progress_create_index
\watch 5
```

-- case: a here-document
-- file: runbooks/index.md
```bash
psql -v ON_ERROR_STOP=1 shop <<'EOF'
SELECT 1;
\timing on
EOF
```
