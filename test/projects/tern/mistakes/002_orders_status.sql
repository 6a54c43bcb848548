CREATE INDEX orders_status_idx ON orders (status);

---- create above / drop below ----

DROP INDEX orders_status_idx;
