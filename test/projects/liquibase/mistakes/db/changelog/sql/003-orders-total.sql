--liquibase formatted sql

--changeset ada:orders-total runInTransaction: false
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);
--rollback DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
