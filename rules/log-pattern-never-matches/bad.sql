-- case: two settings
-- file: runbooks/index.md
```bash
grep -i "lock_timeout\|statement_timeout" /var/log/app/*.log
```

-- case: behind a pipe
-- file: ops/check.sh
tail -n 1000 /var/log/postgresql/postgresql.log | grep -c statement_timeout
