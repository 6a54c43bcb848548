-- case: every run makes another one
CREATE INDEX CONCURRENTLY ON orders (number);

-- case: an expression has no name either
-- also: create-index-not-concurrent
CREATE INDEX ON customers (lower(email));
