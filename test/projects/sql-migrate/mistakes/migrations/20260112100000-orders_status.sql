-- +migrate Up
CREATE INDEX orders_status_idx ON orders (status);

-- +migrate Down
DROP INDEX orders_status_idx;
