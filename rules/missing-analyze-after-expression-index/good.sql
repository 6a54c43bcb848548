-- case: analyzed
DROP INDEX CONCURRENTLY IF EXISTS customers_lower_idx;
CREATE INDEX CONCURRENTLY customers_lower_idx ON customers (lower(email));
ANALYZE customers;

-- case: everything is analyzed
DROP INDEX CONCURRENTLY IF EXISTS customers_lower_idx;
CREATE INDEX CONCURRENTLY customers_lower_idx ON customers (lower(email));
VACUUM ANALYZE;

-- case: columns have their statistics already
DROP INDEX CONCURRENTLY IF EXISTS customers_name_idx;
CREATE INDEX CONCURRENTLY customers_name_idx ON customers (name);

-- case: a new table
CREATE TABLE visits (host text);
CREATE INDEX visits_host_idx ON visits (lower(host));
