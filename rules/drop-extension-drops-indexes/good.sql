-- case: without CASCADE
CREATE EXTENSION pg_trgm;
DROP EXTENSION pg_trgm;

-- case: a table
DROP TABLE order_items CASCADE;
