-- case: everything is named with its schema
CREATE EXTENSION unaccent;
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT public.unaccent('public.unaccent', replace(lower($1), '-', '_')) $$;
DROP INDEX CONCURRENTLY IF EXISTS customers_name_idx;
CREATE INDEX CONCURRENTLY customers_name_idx ON customers (plain(name), lower(email));

-- case: with a search_path of its own
CREATE EXTENSION unaccent;
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$ SELECT unaccent('unaccent', $1) $$;
DROP INDEX CONCURRENTLY IF EXISTS customers_name_idx;
CREATE INDEX CONCURRENTLY customers_name_idx ON customers (plain(name));

-- case: before PostgreSQL 17 an index is built with the session's search_path
-- postgres: <17
CREATE EXTENSION unaccent;
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT unaccent('unaccent', $1) $$;
CREATE INDEX CONCURRENTLY customers_name_idx ON customers (plain(name));
