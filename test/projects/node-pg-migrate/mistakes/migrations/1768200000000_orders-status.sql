-- Up Migration
CREATE INDEX orders_status_idx ON orders (status);

-- Down Migration
DROP INDEX orders_status_idx;
