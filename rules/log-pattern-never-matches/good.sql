-- case: the messages' own words
-- file: runbooks/index.md
```bash
grep -E 'due to (lock|statement) timeout' /var/log/app/*.log
grep -E 'lock_timeout|due to lock timeout' app.log
grep shared_buffers postgresql.conf
```
