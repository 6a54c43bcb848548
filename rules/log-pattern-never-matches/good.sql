-- case: the messages' own words
-- file: runbooks/index.md
```bash
grep -E 'due to (lock|statement) timeout' /var/log/app/*.log
grep -E 'lock_timeout|due to lock timeout' app.log
grep shared_buffers postgresql.conf
```

-- case: no log is searched
-- file: runbooks/index.md
```bash
grep -q '^lock_timeout' postgresql.conf
grep -rn "SET lock_timeout" migrations/
psql -c "SELECT name, setting FROM pg_settings" | grep lock_timeout
```
