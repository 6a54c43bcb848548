-- case: an operator class of it
-- shows: SELECT to_regclass('products_name_idx') IS NULL
CREATE EXTENSION pg_trgm;
CREATE INDEX CONCURRENTLY products_name_idx ON products USING gin (name gin_trgm_ops);
DROP EXTENSION IF EXISTS pg_trgm CASCADE;
