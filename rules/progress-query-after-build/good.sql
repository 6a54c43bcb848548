-- case: in another terminal
-- file: runbooks/index.md
```bash
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
# In a second terminal:
psql -c "SELECT phase FROM pg_stat_progress_create_index"
```

-- case: the build is in the background
-- file: runbooks/index.md
```bash
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)" &
psql -c "SELECT phase FROM pg_stat_progress_create_index"
wait
```

-- case: in a block of its own, and before the build
-- file: runbooks/index.md
```bash
psql -c "SELECT phase FROM pg_stat_progress_create_index"
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

Look at the progress:

```bash
psql -c "SELECT phase FROM pg_stat_progress_create_index"
```

-- case: other questions after a build, and other work before a question
-- file: runbooks/index.md
```bash
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
# Whether it is valid
psql -c "SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_status_idx'::regclass"
```

```bash
psql -c "ANALYZE orders"
psql -c "SELECT phase FROM pg_stat_progress_create_index"
# See the progress
psql -c "SET lock_timeout = 0"
```

-- case: a file of a document that is about something else
-- file: runbooks/load.md
```bash
psql -v ON_ERROR_STOP=1 -f rows.sql
# Show the progress
psql -c "SELECT count(*) FROM orders"
```
