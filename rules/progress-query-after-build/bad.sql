-- case: by the view
-- file: runbooks/index.md
```bash
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
psql -c "SELECT phase FROM pg_stat_progress_create_index"
```

-- case: behind a file, by what the comment says
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY comes from the file.

```bash
psql -v ON_ERROR_STOP=1 -f indexes.sql && echo built
# Watch the progress
psql -c "SELECT phase FROM migration_log"
```

-- case: of an index that is rebuilt, by a here-document
-- file: ops/reindex.sh
#!/bin/sh
set -e
psql -v ON_ERROR_STOP=1 <<'SQL'
REINDEX INDEX CONCURRENTLY orders_number_idx;
SQL
psql <<'SQL'
SELECT phase FROM pg_stat_progress_create_index;
SQL
