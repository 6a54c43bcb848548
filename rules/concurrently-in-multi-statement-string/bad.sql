-- case: with a setting before it
-- fails: 25001
-- execution: one-query
SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: with a statement after it
-- fails: 25001
-- execution: one-query
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
SELECT 1;

-- case: COMMIT before it does not help
-- fails: 25001
-- execution: one-query
COMMIT;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: psql's backslash semicolon joins two statements
-- fails: 25001
SELECT 1 \; REINDEX INDEX CONCURRENTLY orders_status_idx;

-- case: goose sends a marked block as one string
-- fails: 25001
-- file: db/migrations/00002_index.sql
-- +goose NO TRANSACTION
-- +goose Up
-- +goose StatementBegin
SELECT 1;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
-- +goose StatementEnd
-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: a string of psql, with more to come
-- file: runbooks/index.md
```bash
psql shop -c "
  DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
  -- (continue with all DROP commands)
"
```
