-- case: alone in its string
-- execution: one-query
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: comments and empty statements do not count
-- execution: one-query
-- one statement only
;;
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
/* that is all */

-- case: psql sends each statement by itself
SET maintenance_work_mem = '1GB';
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: plain statements may share a string
-- execution: one-query
CREATE INDEX orders_number_idx ON orders (number);
CREATE INDEX orders_placed_at_idx ON orders (placed_at);

-- case: a string of psql with one statement
-- file: runbooks/index.md
```bash
psql shop -c "
  -- the first of all
  DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;"
```
