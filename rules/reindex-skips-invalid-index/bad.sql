-- case: of a table
-- outside: INSERT INTO customers (email, name) VALUES ('a', 'a'), ('a', 'b')
-- outside: CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email)
-- shows: SELECT NOT indisvalid FROM pg_index WHERE indexrelid = 'customers_email_key'::regclass
SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid;
REINDEX TABLE CONCURRENTLY customers;

-- case: of a schema
-- outside: INSERT INTO customers (email, name) VALUES ('a', 'a'), ('a', 'b')
-- outside: CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email)
-- shows: SELECT NOT indisvalid FROM pg_index WHERE indexrelid = 'customers_email_key'::regclass
REINDEX (CONCURRENTLY) SCHEMA public;
SELECT count(*) FROM pg_index WHERE NOT indisvalid;
