--liquibase formatted sql

--changeset ada:orders-status runInTransaction:false
DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
--rollback DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
