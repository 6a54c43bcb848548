-- case: the session is ended
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction';

-- case: a statement that runs is cancelled
SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() AND application_name = 'report';

-- case: a runbook that cancels something else
-- file: runbooks/index.md
Stop the report:

```sql
SELECT pg_cancel_backend(4711);
```

-- case: a runbook that cancels the blocker first and then ends it
-- file: runbooks/index.md
```sql
-- the blocking session
SELECT pg_cancel_backend(4711);
SELECT pg_terminate_backend(4711);
```

-- case: the idle ones are left out
SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE state <> 'idle in transaction' AND application_name = 'report';
