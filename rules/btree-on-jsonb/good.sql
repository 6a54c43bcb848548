-- case: gin
DROP INDEX CONCURRENTLY IF EXISTS products_attributes_idx;
CREATE INDEX CONCURRENTLY products_attributes_idx ON products USING gin (attributes jsonb_path_ops);

-- case: one value inside
DROP INDEX CONCURRENTLY IF EXISTS products_colour_idx;
CREATE INDEX CONCURRENTLY products_colour_idx ON products ((attributes ->> 'colour'));

-- case: no document twice
DROP INDEX CONCURRENTLY IF EXISTS products_attributes_key;
CREATE UNIQUE INDEX CONCURRENTLY products_attributes_key ON products (attributes);
