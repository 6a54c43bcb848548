-- case: a call for the setting, and one for the build
-- file: runbooks/index.md
```bash
psql "$DATABASE_URL" -c "SET maintenance_work_mem = '2GB'"
psql "$DATABASE_URL" -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

-- case: in another block
-- file: runbooks/index.md
First switch the timeout off:

```bash
psql -c "SET statement_timeout = 0;"
```

Then build:

```bash
psql -v ON_ERROR_STOP=1 <<'SQL'
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
SQL
```

-- case: in a script
-- file: ops/reindex.sh
#!/bin/sh
set -e
psql -c "SET lock_timeout TO '5s'; SHOW lock_timeout"
psql -c "REINDEX INDEX CONCURRENTLY orders_number_idx"

-- case: by set_config
-- file: runbooks/index.md
```bash
psql -c "SELECT set_config('maintenance_work_mem', '1GB', false)"
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

-- case: it is shown for the builds, and set nowhere
-- severity: notice
-- file: runbooks/index.md
```sql
-- Verify memory settings for index builds
SHOW maintenance_work_mem;
SHOW max_parallel_maintenance_workers;
```

```bash
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

-- case: it is shown, and a file builds
-- severity: notice
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY comes from the file.

```sql
-- For the build
SHOW max_parallel_maintenance_workers;
```

```bash
psql -v ON_ERROR_STOP=1 -f indexes.sql
```
