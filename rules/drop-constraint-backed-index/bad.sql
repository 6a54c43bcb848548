-- case: a primary key's
-- fails: 2BP01
DROP INDEX CONCURRENTLY orders_pkey;

-- case: a unique constraint's, with IF EXISTS and CASCADE
-- also: constraint-builds-index
-- fails: 2BP01
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE (number);
DROP INDEX IF EXISTS orders_number_key CASCADE;

-- case: taken over with USING INDEX
-- fails: 2BP01
CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;
DROP INDEX CONCURRENTLY orders_number_key;

-- case: one of several
-- fails: 2BP01
DROP INDEX orders_status_idx, orders_pkey;
