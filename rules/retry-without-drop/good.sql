-- case: what was left is dropped
-- file: runbooks/index.md
```sql
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
-- Retry index creation
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
```

-- case: the section says so
-- file: runbooks/index.md
### CONCURRENTLY fails

Drop the invalid index, then retry.

-- case: something else is run again
-- file: runbooks/index.md
Indexes are built CONCURRENTLY.

### After a rollback

Schedule a retry, and restart the service.

### Restore fails

Run it again.

-- case: something else fails
-- file: runbooks/index.md
CONCURRENTLY is used.

## Slow index page

If the index page of the shop fails to load, restart the web server.

## Failed index builds

Restart PgBouncer.
