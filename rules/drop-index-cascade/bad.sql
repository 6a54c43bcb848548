-- case: a foreign key relies on it
-- also: drop-index-not-concurrent
-- outside: CREATE UNIQUE INDEX customers_email_key ON customers (email); CREATE TABLE logins (email text REFERENCES customers (email))
-- shows: SELECT count(*) = 0 FROM pg_constraint WHERE conrelid = 'logins'::regclass AND contype = 'f'
DROP INDEX IF EXISTS customers_email_key CASCADE;

-- case: a known unique index, among others
-- also: drop-index-not-concurrent
-- shows: SELECT count(*) = 0 FROM pg_constraint WHERE conrelid = 'logins'::regclass AND contype = 'f'
-- history: migrations/0001_customers.sql
CREATE TABLE customers (id bigint, email text);
CREATE INDEX customers_id_idx ON customers (id);
CREATE UNIQUE INDEX customers_email_key ON customers (email);
CREATE TABLE logins (email text REFERENCES customers (email));
-- file: migrations/0002_drop.sql
DROP INDEX IF EXISTS customers_id_idx, customers_email_key CASCADE;

-- case: of a constraint
-- shows: SELECT NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'orders_customer_id_fkey')
ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE;
