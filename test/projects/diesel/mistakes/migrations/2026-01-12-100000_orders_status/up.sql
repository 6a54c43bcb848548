-- Your SQL goes here
CREATE INDEX orders_status_idx ON orders (status);
