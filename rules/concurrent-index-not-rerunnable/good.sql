-- case: what may be left is dropped first
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: with its schema
DROP INDEX CONCURRENTLY IF EXISTS public.orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON public.orders (number);
