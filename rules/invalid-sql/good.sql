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
