-- case: a comment says that it is made again
-- file: runbooks/index.md
```sql
-- Retry index creation
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
```

-- case: the prose says so, of a build that fails
-- file: runbooks/index.md
### Issue: CONCURRENTLY fails

**Solution**: wait for the blocking transactions, or restart during a quiet hour.

-- case: after it was cancelled
-- file: runbooks/index.md
### Issue: index creation takes longer than expected

If it is stuck for half an hour, cancel it (CONCURRENTLY can be cancelled at any time)
and retry in the night.
