-- case: a template of which nobody can say what it becomes
CREATE INDEX orders_number_idx ON orders {{ .Columns }} {{ .Where }};

-- case: put together at run time
DO $$
DECLARE t text := 'orders';
BEGIN
  EXECUTE format('CREATE INDEX %I ON %I (id)', t || '_idx', t);
END
$$;
