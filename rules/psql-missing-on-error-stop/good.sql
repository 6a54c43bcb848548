-- case: it stops
-- file: runbooks/index.md
```bash
psql -X -v ON_ERROR_STOP=1 -f migrations/0012_orders_status.sql shop
psql --set=ON_ERROR_STOP=on shop < migrations/0012_orders_status.sql
```

-- case: the file says so itself
-- history: ops/indexes.sql
\set ON_ERROR_STOP on
CREATE INDEX CONCURRENTLY orders_later_idx ON orders (status);
-- file: ops/index.md
```bash
psql shop -f indexes.sql
```

-- case: a single string, whose status psql gives
-- file: runbooks/index.md
```bash
psql shop -c 'DROP INDEX CONCURRENTLY orders_status_old_idx'
```

-- case: queries that change nothing
-- file: runbooks/index.md
```bash
psql shop -f scripts/check_index_sizes.sql
psql shop -c 'SELECT 1' -c 'SELECT 2'
psql shop <<EOF
SELECT count(*) FROM orders;
EOF
```

-- case: the here-document sets it
-- file: runbooks/index.md
```bash
psql shop <<EOF
\set ON_ERROR_STOP on
DROP INDEX CONCURRENTLY orders_status_old_idx;
EOF
```

-- case: only spoken of
-- file: runbooks/index.md
```bash
echo psql -f indexes.sql
# psql -f indexes.sql
psql --version
```

-- case: the last string gives the status, and options that nobody knows here
-- file: runbooks/index.md
```bash
psql shop -c "SET lock_timeout = '1s'" -c 'DROP INDEX CONCURRENTLY orders_status_old_idx'
psql $PSQL_OPTS -f migrations/0012_orders_status.sql
psql shop < backups/shop_dump.sql
```
