-- transactional: false
-- depends: 20260108_01_status
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);
