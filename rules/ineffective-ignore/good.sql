-- case: a rule and a reason
-- indexwright: ignore create-index-not-concurrent: forty rows, made at night
CREATE INDEX orders_number_idx ON orders (number);

-- case: two rules
-- indexwright: ignore create-index-not-concurrent, missing-if-not-exists: forty rows
CREATE INDEX orders_number_idx ON orders (number);
ANALYZE orders;

-- case: for the whole file
-- indexwright: ignore-file create-index-not-concurrent: before the first customer
CREATE INDEX IF NOT EXISTS orders_number_idx ON orders (number);
CREATE INDEX IF NOT EXISTS orders_placed_at_idx ON orders (placed_at);
