-- Add up migration script here
CREATE INDEX orders_status_idx ON orders (status);
