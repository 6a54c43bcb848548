-- case: in a statement of its own
CREATE TABLE coupons (id bigint, code text);
ALTER TABLE coupons ADD COLUMN IF NOT EXISTS code text;
ALTER TABLE coupons ADD CONSTRAINT coupons_code_key UNIQUE (code);

-- case: a column that is not there
CREATE TABLE coupons (id bigint);
ALTER TABLE coupons ADD COLUMN IF NOT EXISTS code text UNIQUE;

-- case: what it says holds already
CREATE TABLE coupons (id bigint, code text UNIQUE, order_id bigint REFERENCES orders);
ALTER TABLE coupons ADD COLUMN IF NOT EXISTS code text UNIQUE;
ALTER TABLE coupons ADD COLUMN IF NOT EXISTS order_id bigint REFERENCES orders;

-- case: a table that no migration has made
-- outside: CREATE TABLE legacy (id bigint)
ALTER TABLE legacy ADD COLUMN IF NOT EXISTS note text;

-- case: nothing behind it
ALTER TABLE customers ADD COLUMN IF NOT EXISTS email text;
ALTER TABLE customers DROP COLUMN IF EXISTS name;

-- case: without IF NOT EXISTS PostgreSQL refuses it
-- fails: 42701
ALTER TABLE customers ADD COLUMN email text UNIQUE;
