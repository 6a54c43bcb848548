-- case: a unique constraint
-- also: constraint-builds-index
-- shows: SELECT count(*) = 1 FROM pg_index WHERE indrelid = 'customers'::regclass
ALTER TABLE customers ADD COLUMN IF NOT EXISTS email text UNIQUE;

-- case: a foreign key
-- shows: SELECT count(*) = 0 FROM pg_constraint WHERE conrelid = 'order_items'::regclass AND confrelid = 'products'::regclass
ALTER TABLE order_items ADD COLUMN IF NOT EXISTS product_id bigint REFERENCES products;
