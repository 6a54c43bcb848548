-- case: every run makes another one
CREATE INDEX CONCURRENTLY ON orders (number);

-- case: an expression has no name either
-- also: create-index-not-concurrent
CREATE INDEX ON customers (lower(email));

-- case: a tool that runs each migration once
-- severity: notice
-- also: create-index-not-concurrent, drop-index-not-concurrent
-- file: db/migrations/00002_index.sql
-- +goose Up
CREATE INDEX ON orders (number);
-- +goose Down
DROP INDEX orders_number_idx;

-- case: alone in its migration, where nothing after it can fail
-- severity: notice
-- also: create-index-not-concurrent
-- history: migrations/go.mod
module shop

require github.com/golang-migrate/migrate/v4 v4.18.0
-- file: migrations/0002_index.up.sql
CREATE INDEX ON orders (number);
