-- case: not PostgreSQL's grammar
CREATE INDEX orders_number_idx ON orders number;

-- case: put together at run time
DO $$
DECLARE t text := 'orders';
BEGIN
  EXECUTE format('CREATE INDEX %I ON %I (id)', t || '_idx', t);
END
$$;
