-- case: a file
-- file: runbooks/index.md
```bash
psql -h "$DB_HOST" -U admin -d shop \
  -f migrations/0012_orders_status.sql
```

-- case: a here-document
-- file: runbooks/index.md
```bash
psql "$DATABASE_URL" << 'EOF'
DROP INDEX CONCURRENTLY IF EXISTS orders_status_old_idx;
DROP INDEX CONCURRENTLY IF EXISTS orders_number_old_idx;
EOF
```

-- case: several strings
-- file: runbooks/index.md
```sh
psql shop -c 'DROP INDEX CONCURRENTLY orders_a_idx' -c 'DROP INDEX CONCURRENTLY orders_b_idx'
```

-- case: through docker, from a script
-- file: ops/deploy.sh
#!/bin/sh
set -e
docker exec -i shop-db psql -U postgres shop < migrations/0012_orders_status.sql

-- case: in a Makefile
-- file: Makefile
apply:
	@psql "$(DB)" -1 -f ops/indexes.sql

-- case: in a workflow
-- file: .github/workflows/deploy.yml
jobs:
  deploy:
    steps:
      - run: |
          cat ops/indexes.sql | psql "$DATABASE_URL"

-- case: behind ssh, as one word
-- file: runbooks/index.md
```console
$ ssh db1 'psql shop -f /srv/indexes.sql'
```

-- case: variables that say no
-- file: runbooks/index.md
```bash
psql -v ON_ERROR_STOP=off --file=ops/indexes.sql shop
```

-- case: a variable without a value is unset
-- file: runbooks/index.md
```bash
psql -v ON_ERROR_STOP -f migrations/0012_orders_status.sql shop
```
