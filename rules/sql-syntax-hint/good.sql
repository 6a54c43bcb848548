-- case: as PostgreSQL reads it
DROP INDEX CONCURRENTLY IF EXISTS products_colour_idx;
CREATE INDEX CONCURRENTLY products_colour_idx ON products USING btree ((attributes->>'colour')) INCLUDE (sku) WHERE price > 0;

-- case: another mistake: unread-index-statement speaks
CREATE INDEX orders_number_idx ON orders number;

-- case: put together at run time
DO $$
DECLARE name text := 'CREATE CONCURRENTLY INDEX';
BEGIN
  EXECUTE format('CREATE INDEX %I ON orders (number)', name);
END
$$;
