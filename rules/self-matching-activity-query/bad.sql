-- case: a pattern that the query itself holds
SELECT pid, usename, query FROM pg_stat_activity WHERE query LIKE '%CREATE INDEX%';

-- case: with the state that it has itself
SELECT pid, state, query FROM pg_stat_activity WHERE state = 'active' AND query ILIKE '%create index%';

-- case: a regular expression
SELECT pid FROM pg_stat_activity WHERE query ~* 'create index' AND datname = current_database();

-- case: one of two conditions
SELECT pid FROM pg_stat_activity WHERE query LIKE '%INDEX%' OR wait_event = 'relation';

-- case: pg_locks with itself
SELECT a.pid AS blocked, b.pid AS blocking FROM pg_locks a JOIN pg_locks b ON b.locktype = a.locktype AND b.database IS NOT DISTINCT FROM a.database;

-- case: a runbook looks for blockers among the active
-- file: runbooks/index.md
## The build fails with a lock timeout

Another session holds a conflicting lock. Look for it:

```sql
SELECT * FROM pg_stat_activity WHERE state = 'active' AND query_start < now() - interval '5 minutes';
```

-- case: locks joined with themselves, and with the sessions that have them
SELECT a.pid, s.query FROM pg_locks a JOIN pg_stat_activity s ON s.pid = a.pid JOIN pg_locks b ON b.locktype = a.locktype;
