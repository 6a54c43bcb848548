-- case: a document
-- shows: EXPLAIN SELECT name FROM products WHERE attributes @> '{"colour": "red"}'
CREATE INDEX CONCURRENTLY products_attributes_idx ON products (attributes);

-- case: first of several columns
-- shows: EXPLAIN SELECT name FROM products WHERE attributes ->> 'colour' = 'red'
CREATE INDEX CONCURRENTLY products_attributes_idx ON products USING btree (attributes, sku);
