--liquibase formatted sql

--changeset ada:orders-status
CREATE INDEX orders_status_idx ON orders (status);
--rollback DROP INDEX orders_status_idx;

--changeset ada:orders-placed-at
CREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);
--rollback DROP INDEX CONCURRENTLY orders_placed_at_idx;
