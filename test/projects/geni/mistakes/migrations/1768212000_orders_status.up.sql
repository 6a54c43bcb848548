-- Write your up sql migration here
CREATE INDEX orders_status_idx ON orders (status);
