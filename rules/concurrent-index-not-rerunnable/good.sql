-- case: what may be left is dropped first
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: with its schema
DROP INDEX CONCURRENTLY IF EXISTS public.orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON public.orders (number);

-- case: a plain build takes back what it has begun
CREATE INDEX orders_number_idx ON orders (number);

-- case: with IF NOT EXISTS it does not stop, which is worse
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_number_idx ON orders (number);

-- case: without a name nothing is in its way
CREATE INDEX CONCURRENTLY ON orders (number);
