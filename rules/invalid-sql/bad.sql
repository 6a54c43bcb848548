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

-- case: a publication as a newer major has it
-- postgres: <19
CREATE PUBLICATION everything FOR ALL SEQUENCES;

-- case: a command of a newer major in a body
-- fails: 42601
-- postgres: <19
DO $$
BEGIN
  REPACK orders;
END
$$;

-- case: syntax that was taken back before its release
ALTER TABLE orders SPLIT PARTITION first INTO (PARTITION one DEFAULT, PARTITION two DEFAULT);

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

-- case: in the body of an SQL function
-- fails: 42601
CREATE FUNCTION newest() RETURNS bigint LANGUAGE sql AS $$
  SELECT id FRM orders ORDER BY placed_at DESC LIMIT 1
$$;

-- case: in a body in single quotes
-- fails: 42601
CREATE OR REPLACE FUNCTION named(text) RETURNS SETOF products LANGUAGE sql STABLE AS '
  SELECT * FROM products WHERE name = ''x'' ADN name = $1';

-- case: in the body of an SQL procedure
-- fails: 42601
CREATE PROCEDURE clean() LANGUAGE sql AS $$ DELETE orders WHERE id < 0; $$;

-- case: in a body that the grammar reads with its statement
CREATE FUNCTION newest() RETURNS bigint LANGUAGE sql
BEGIN ATOMIC
  SELECT id FROM orders ORDER placed_at LIMIT 1;
END;

-- case: static SQL in a PL/pgSQL function
-- fails: 42601
CREATE FUNCTION index_orders() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE INDX orders_number ON orders (number);
END
$$;

-- case: words of PL/pgSQL
-- fails: 42601
CREATE FUNCTION index_orders() RETURNS void AS $$
DECLARE
  note orders.number%TYPE;
BEGIN
  IF note IS NULL
    RAISE NOTICE 'of the type %, % type', 1, 2;
  END IF;
END
$$ LANGUAGE plpgsql;

-- case: labels and RAISE in a trigger's function
-- fails: 42601
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$
<<outer>>
BEGIN
  RAISE NOTICE '% and %', NEW.id;
  RETURN NEW;
END outer;
$$;

-- case: a string that a DO block runs
-- fails: 42601
DO $$
BEGIN
  EXECUTE 'CREATE INDX orders_number ON orders (number)';
END
$$;

-- case: a string that a DO block runs, whatever it catches
-- fails: 42601
DO $$
BEGIN
  BEGIN
    EXECUTE format('CREATE INDEX %I ON %I number', 'orders_number', 'orders');
  EXCEPTION WHEN duplicate_table THEN
    NULL;
  END;
END
$$;

-- case: a string of a loop
-- fails: 42601
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN EXECUTE 'SELECT id FRM orders o' LOOP
    NULL;
  END LOOP;
END
$$;

-- case: a routine that is made and called
-- fails: 42601
CREATE PROCEDURE index_orders() LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'CREATE INDX orders_number ON orders (number)';
END
$$;
CALL index_orders();

-- case: a function that a DO block calls
-- fails: 42601
CREATE FUNCTION public.index_orders(suffix text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'CREATE INDEX orders_number ON orders number';
END
$$;
DO $$
BEGIN
  PERFORM index_orders('x');
END
$$;

-- case: a body that a DO block makes
-- fails: 42601
DO $do$
BEGIN
  CREATE FUNCTION newest() RETURNS bigint LANGUAGE sql AS 'SELECT id FRM orders o';
END
$do$;

-- case: bodies are looked at again
-- fails: 42601
BEGIN;
SET LOCAL check_function_bodies = off;
COMMIT;
CREATE FUNCTION newest() RETURNS bigint LANGUAGE sql AS 'SELECT id FRM orders o';

-- case: a table whose name is a reserved word since PostgreSQL 16
-- postgres: >=16
CREATE TABLE system_user (id bigint);

-- case: a column whose name is a reserved word since PostgreSQL 16
-- postgres: >=16
ALTER TABLE orders ADD COLUMN system_user text;
