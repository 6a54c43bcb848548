-- +goose NO TRANSACTION
-- +goose Up
SET lock_timeout = '2s';
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS customers_email_key ON customers (email);

-- +goose Down
DROP INDEX CONCURRENTLY IF EXISTS customer_email_key;
