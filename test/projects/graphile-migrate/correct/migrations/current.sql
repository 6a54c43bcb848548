DROP TABLE IF EXISTS products;
CREATE TABLE products (id bigint PRIMARY KEY, sku text NOT NULL);
CREATE UNIQUE INDEX products_sku_key ON products (sku);
