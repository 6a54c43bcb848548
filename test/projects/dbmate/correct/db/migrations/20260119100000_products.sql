-- migrate:up
CREATE TABLE products (id bigint PRIMARY KEY, sku text NOT NULL);
CREATE UNIQUE INDEX products_sku_key ON products (sku);

-- migrate:down
DROP TABLE products;
