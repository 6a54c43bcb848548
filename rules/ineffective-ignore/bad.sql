-- case: it gives no reason
-- also: create-index-not-concurrent
-- indexwright: ignore create-index-not-concurrent
CREATE INDEX orders_number_idx ON orders (number);

-- case: it silences nothing
-- indexwright: ignore create-index-not-concurrent: the table is small
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;

-- case: there is no such rule
-- indexwright: ignore no-such-rule: because
SELECT 1;

-- case: it names no rule
-- indexwright: ignore-file
SELECT 1;
