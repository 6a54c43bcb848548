-- case: it leaves itself out
SELECT pid FROM pg_stat_activity WHERE query LIKE '%CREATE INDEX%' AND pid <> pg_backend_pid();

-- case: its own text does not hold what it looks for
SELECT pid FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX%';

-- case: what names pg_stat_activity is left out
SELECT pid FROM pg_stat_activity WHERE query LIKE '%CREATE INDEX%' AND query NOT LIKE '%pg_stat_activity%';

-- case: in another state it is not found
SELECT pid FROM pg_stat_activity WHERE query LIKE '%orders%' AND state = 'idle in transaction';

-- case: only what has progress to show
SELECT a.query FROM pg_stat_activity a JOIN pg_stat_progress_create_index p ON p.pid = a.pid WHERE a.query LIKE '%INDEX%';

-- case: who waits for whom
SELECT w.pid, h.pid FROM pg_locks w JOIN pg_locks h ON h.locktype = w.locktype AND h.granted WHERE NOT w.granted;

-- case: a runbook that asks for long queries
-- file: runbooks/index.md
## Slow queries

```sql
SELECT * FROM pg_stat_activity WHERE state = 'active' AND query_start < now() - interval '5 minutes';
```

-- case: NOT leaves it out, and it has written nothing
SELECT pid FROM pg_stat_activity WHERE NOT (query LIKE '%pg_stat_activity%') AND query LIKE '%CREATE INDEX%';
SELECT pid FROM pg_stat_activity WHERE query LIKE '%CREATE INDEX%' AND backend_xid IS NOT NULL;

-- case: locks of sessions that block each other
SELECT l1.pid FROM pg_locks l1 JOIN pg_locks l2 ON l1.pid = ANY (pg_blocking_pids(l2.pid));

-- case: the other locks of a session that has some
SELECT r.relation::regclass FROM pg_locks x JOIN pg_locks r ON r.virtualtransaction = x.virtualtransaction WHERE x.locktype = 'transactionid';
SELECT r.relation::regclass FROM pg_locks x JOIN pg_locks r ON r.pid = x.pid WHERE x.locktype = 'transactionid';
