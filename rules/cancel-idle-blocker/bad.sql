-- case: sessions that are idle in transaction
SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction';

-- case: a comment of a runbook gives it against a blocker
-- file: runbooks/index.md
If the build hangs:

```sql
-- Find and cancel the blocking session
SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE pid = 4711;
```
