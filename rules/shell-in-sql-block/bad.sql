-- case: psql above the queries
-- file: runbooks/index.md
```sql
-- Connect
psql -h ${DB_HOST} -U ${DB_USER} -d shop

SELECT count(*) FROM orders;
```

-- case: a dump
-- file: runbooks/index.md
```postgresql
$ pg_dump -Fc shop > shop.dump
```
