-- case: to make room for a build
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY has filled the disk:

```bash
rm -f backup_orders_*.sql
pg_dump orders > backup_latest.sql
```

-- case: in a script
-- file: ops/reindex.sh
#!/bin/sh
set -e
sudo rm -rf /var/lib/orders/dumps/
kubectl exec db -- /usr/bin/pg_dumpall > /var/lib/orders/all.sql
psql -c "REINDEX INDEX CONCURRENTLY orders_number_idx"

-- case: by their endings
-- file: runbooks/index.md
```bash
rm orders.dump orders.bak
pg_basebackup -D /srv/base
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```
