-- case: as the lock of a migration
SELECT pg_advisory_lock(4711);
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
SELECT pg_advisory_unlock(4711);

-- case: read from, as a function in FROM
SELECT * FROM pg_advisory_lock(1, 2);
REINDEX INDEX CONCURRENTLY orders_status_idx;
