-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY customers_email_idx ON customers (email);

-- migrate:down
DROP INDEX CONCURRENTLY IF EXISTS customers_email_idx;
