-- +migrate Up no_transaction
CREATE INDEX CONCURRENTLY customers_email_idx ON customers (email);

-- +migrate Down notransaction
DROP INDEX CONCURRENTLY IF EXISTS customers_email_idx;
