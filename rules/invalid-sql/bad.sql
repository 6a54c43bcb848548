-- case: a word that does not belong there
ALTER TABLE orders INSERT COLUMN x text;

-- case: a statement about an index
CREATE INDEX orders_number_idx ON orders number;

-- case: a comma before the closing parenthesis
CREATE TABLE refunds (id bigint,);

-- case: a misspelt statement about rows
INSERT INTO products (sku, name) VALUE ('1', 'an index');

-- case: a quote that is never closed
UPDATE products SET name = 'it''s;

-- case: between statements that are right
-- also: create-index-not-concurrent
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD COLUM priority integer NOT NULL DEFAULT FALSE CHECK;
CREATE INDEX orders_note_idx ON orders (note);

-- case: in a file that another migration tool sends as it is
-- file: migrations/00002_case.sql
-- +goose Up
ALTER TABLE orders DROP COLUMN note CASCADES;
-- +goose Down
ALTER TABLE orders ADD COLUMN note text;
-- history: migrations/00001_shop.sql
-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, note text);

-- case: syntax of a newer major
-- postgres: <19
REPACK orders;

-- case: syntax that was removed
CREATE TABLE refunds (id bigint) WITH OIDS;

-- case: a dollar sign in quotes explains nothing
ALTER TABLE orders ALTER COLUMN note SET DEFAULTS '${none}';

-- case: a template's mark in a comment and in quotes
-- see {{ if }} in the docs
UPDATE products SET name = '<% x %>';
ALTER TABLE orders INSERT COLUMN x text;

-- case: static SQL in a DO block
-- fails: 42601
DO $$
BEGIN
  CREATE INDX orders_note ON orders (note);
END
$$;
