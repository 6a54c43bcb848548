-- case: templates that another program fills in
-- unproven: it is SQL only once another program has filled it in
ALTER TABLE orders ADD COLUMN {{ .Column }} {{ .Type }} {{ .Default }};

-- case: a branch of a template
-- unproven: it is SQL only once another program has filled it in
ALTER TABLE orders ADD COLUMN note text {{if .NotNull}}
NOT NULL {{end}};
ALTER TABLE orders ADD COLUMN IF priority;

-- case: a name in angle brackets, as in a manual
-- unproven: somebody fills it in by hand
ALTER TABLE <table> ADD COLUMN note text;

-- case: a usual mistake: sql-syntax-hint speaks
-- also: sql-syntax-hint
CREATE CONCURRENTLY INDEX orders_number_idx ON orders (number);

-- case: what the grammar reads
ALTER TABLE orders ADD COLUMN x text;

-- case: put together at run time
DO $$
BEGIN
  EXECUTE format('ALTER TABLE %I INSERT COLUMN x text', 'orders');
EXCEPTION WHEN syntax_error THEN NULL;
END
$$;

-- case: a file for another database among those for PostgreSQL
-- unproven: another database reads it
-- file: db/00003_mysql.sql
CREATE TABLE refunds (id bigint AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;
-- history: db/00001_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, created_at timestamptz, data jsonb);
-- history: db/00002_more.sql
CREATE INDEX CONCURRENTLY orders_created_at_idx ON orders (created_at);

-- case: a folder that is named for another database
-- unproven: another database reads it
-- file: jdbc-h2/src/migrations/V2__case.sql
ALTER TABLE orders ALTER COLUMN id bigint AUTO_GROW;

-- case: a word that is a keyword only since a newer major
-- postgres: <16
-- unproven: an older server reads what the newest grammar does not
CREATE TABLE sessions (id bigint, system_user text);

-- case: digits that another word may follow in an older major
-- postgres: <15
-- unproven: an older server reads what the newest grammar does not
DELETE FROM products WHERE sku = '1' AND 1 = 1OR sku = '2';

-- case: strings in which a backslash quotes
-- unproven: the server reads what the grammar alone does not
SET standard_conforming_strings = off;
INSERT INTO products (sku, name) VALUES ('1', 'it\'s');

-- case: a condition of psql's
-- unproven: psql does not send it
\if false
SELEC 1;
\endif
SELECT 1;

-- case: a comment that names another delimiter
-- unproven: another program cuts it
-- tool:delimiter \n\n\n
CREATE TABLE notes (a text) WITHOUT END

CREATE TABLE more (a text)

-- case: words of other databases
-- unproven: other databases read them
-- file: db/3_oracle.sql
ALTER TABLE orders MODIFY (note VARCHAR2(10 CHAR));
-- history: db/1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, data jsonb);

-- case: a template with quotes of its own, within quotes
-- unproven: it is SQL only once another program has filled it in
DO $$
BEGIN
  ALTER TABLE "{{ index .Options "Namespace" }}".orders ADD COLUMN note text;
END
$$;

-- case: bodies that the grammar reads
CREATE FUNCTION newest(OUT id bigint, INOUT note text) LANGUAGE sql AS $$
  SELECT o.id, o.number FROM orders o WHERE o.number = newest.note ORDER BY o.placed_at DESC LIMIT 1;
$$;
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$
#variable_conflict use_column
<<outer>>
DECLARE
  note orders.number%TYPE;
  one orders%ROWTYPE;
BEGIN
  RAISE NOTICE 'istemp=% type=%', NEW.id, one.number;
  <<rows>>
  FOR one IN SELECT * FROM orders LOOP
    CONTINUE rows WHEN false;
  END LOOP rows;
  RETURN NEW;
EXCEPTION WHEN SQLSTATE '42P01' OR division_by_zero THEN
  RETURN NULL;
END;
$$;

-- case: bodies at which PostgreSQL does not look
SET check_function_bodies = off;
CREATE FUNCTION newest() RETURNS bigint LANGUAGE sql AS 'SELECT id FRM orders o';

-- case: a body at which PostgreSQL does not look
CREATE FUNCTION newest() RETURNS bigint LANGUAGE plpgsql SET check_function_bodies = off AS 'BEGIN CREATE INDX; END';

-- case: bodies at which PostgreSQL does not look, by a call
SELECT set_config('check_function_bodies', 'off', false);
CREATE FUNCTION newest() RETURNS bigint LANGUAGE sql AS 'SELECT id FRM orders o';

-- case: a string that a routine runs only when somebody calls it
CREATE FUNCTION later() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'ALTER TABLE orders INSERT COLUMN x text';
END
$$;

-- case: strings that may not be run
DO $$
BEGIN
  IF current_setting('server_version_num')::int < 0 THEN
    EXECUTE 'ALTER TABLE orders INSERT COLUMN x text';
  END IF;
  IF true THEN
    RETURN;
  END IF;
  EXECUTE 'ALTER TABLE orders INSERT COLUMN x text';
END
$$;

-- case: a call whose failure is caught
CREATE FUNCTION later() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'ALTER TABLE orders INSERT COLUMN x text';
END
$$;
DO $$
BEGIN
  PERFORM later();
EXCEPTION WHEN others THEN
  RAISE NOTICE 'no';
END
$$;

-- case: a block that is left before
DO $$
BEGIN
  <<attempt>>
  BEGIN
    EXIT attempt;
    EXECUTE 'ALTER TABLE orders INSERT COLUMN x text';
  END;
END
$$;

-- case: templates in bodies and in what they run
-- unproven: it is SQL only once another program has filled it in
CREATE FUNCTION newest() RETURNS bigint LANGUAGE sql AS $$ SELECT id FROM {{ .Schema }}.orders {{ .Limit }} $$;
DO $$
BEGIN
  EXECUTE 'CREATE INDEX orders_number ON {{ .Schema }}.orders {{ .Columns }}';
END
$$;

-- case: the type of a parameter that has no name
CREATE FUNCTION each_of(anyarray) RETURNS SETOF anyarray LANGUAGE plpgsql AS $function$
DECLARE
  part $1%TYPE;
BEGIN
  FOREACH part SLICE 1 IN ARRAY $1 LOOP
    RETURN NEXT part;
  END LOOP;
END
$function$;

-- case: a reserved word in quotes is a name like any other
CREATE TABLE "system_user" (id bigint, "system_user" text);

-- case: a table whose name is a word that only newer majors reserve
-- postgres: <16
-- unproven: an older server reads what the newest grammar does not
CREATE TABLE system_user (id bigint);
