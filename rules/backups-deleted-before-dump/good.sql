-- case: the new one first
-- file: runbooks/index.md
```bash
pg_dump orders > backup_latest.sql
rm -f backup_orders_*.sql
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

-- case: other files, and what is no deletion
-- file: runbooks/index.md
```bash
rm -f indexes.sql dumplings.txt --backup
ls backup_*.sql
pg_dump orders > backup_latest.sql
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

-- case: in a block of its own
-- file: runbooks/index.md
```bash
rm -f backup_orders_*.sql
```

When all is well, and the next week:

```bash
pg_dump orders > backup_latest.sql
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

-- case: a runbook about something else
-- file: runbooks/backup.sh
#!/bin/sh
rm -f backup_orders_*.sql
pg_dump orders > backup_latest.sql
