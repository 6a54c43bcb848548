-- case: the time zone is named
DROP INDEX CONCURRENTLY IF EXISTS orders_day_idx;
CREATE INDEX CONCURRENTLY orders_day_idx ON orders (((placed_at AT TIME ZONE 'UTC')::date));

-- case: in a given time zone, from PostgreSQL 16 on
-- postgres: >=16
DROP INDEX CONCURRENTLY IF EXISTS orders_day_idx;
CREATE INDEX CONCURRENTLY orders_day_idx ON orders (date_trunc('day', placed_at, 'UTC'));

-- case: a timestamp without time zone
CREATE TABLE holidays (at timestamp NOT NULL);
CREATE INDEX holidays_day_idx ON holidays (date_trunc('day', at), (at::date));

-- case: the configuration is named
DROP INDEX CONCURRENTLY IF EXISTS products_search_idx;
CREATE INDEX CONCURRENTLY products_search_idx ON products USING gin (to_tsvector('english', name || ' ' || sku));

-- case: what stays what it was
DROP INDEX CONCURRENTLY IF EXISTS products_colour_idx;
CREATE INDEX CONCURRENTLY products_colour_idx ON products (lower(attributes ->> 'colour'), (price::int), (name || sku));

-- case: a function of its own is taken at its word
CREATE FUNCTION month_of(timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT to_char($1, 'YYYY-MM') $$;
CREATE INDEX CONCURRENTLY orders_month_idx ON orders (month_of(placed_at));

-- case: a column whose type nobody knows
-- outside: CREATE TABLE visits (at timestamp)
CREATE INDEX CONCURRENTLY visits_day_idx ON visits (date_trunc('day', at));
