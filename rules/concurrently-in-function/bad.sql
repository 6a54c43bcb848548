-- case: in a DO block
-- fails: 25001
DO $$
BEGIN
  CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
END
$$;

-- case: as a string given to EXECUTE
-- fails: 25001
DO $$
BEGIN
  EXECUTE format('DROP INDEX CONCURRENTLY %I', 'orders_status_idx');
END
$$;

-- case: in a procedure, whatever it commits
CREATE PROCEDURE index_orders() LANGUAGE plpgsql AS $$
BEGIN
  COMMIT;
  CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
END
$$;

-- case: in a function in SQL
CREATE FUNCTION index_orders() RETURNS void LANGUAGE sql AS 'DROP INDEX CONCURRENTLY orders_status_idx';
