-- case: two -c of one call are one session
-- file: runbooks/index.md
```bash
psql -c "SET maintenance_work_mem = '2GB'" -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

-- case: the build sets it itself
-- file: runbooks/index.md
```bash
psql -c "SET maintenance_work_mem = '64MB'; SHOW maintenance_work_mem"
psql -c "SET maintenance_work_mem = '2GB'" -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

-- case: it is set for the role
-- file: runbooks/index.md
```bash
psql -c "ALTER ROLE owner SET maintenance_work_mem = '2GB'"
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

-- case: the session does something with it
-- file: runbooks/index.md
```bash
psql -c "SET search_path = app" -c "SELECT count(*) FROM visits"
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

-- case: blocks of SQL, which may be typed into one psql
-- file: runbooks/index.md
```sql
SET maintenance_work_mem = '2GB';
```

```sql
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
```

-- case: nothing is built
-- file: runbooks/index.md
```bash
psql -c "SET statement_timeout = '5s'"
psql -c "SELECT 1"
```

-- case: by set_config, for its own transaction
-- file: runbooks/index.md
```bash
psql -c "SELECT set_config('search_path', 'app', true)"
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

-- case: it is shown, and set where the index is built
-- file: runbooks/index.md
```sql
-- Verify memory settings for index builds
SHOW maintenance_work_mem;
```

```bash
PGOPTIONS='-c maintenance_work_mem=2GB' psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

-- case: it is shown in the session that builds, for something else, or where nothing is built
-- file: runbooks/index.md
```sql
-- Before the build
SHOW maintenance_work_mem;
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
```

```sql
-- For the VACUUM
SHOW maintenance_work_mem;
-- Before the build
SHOW work_mem;
```
