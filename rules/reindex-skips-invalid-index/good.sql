-- case: of the index
SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid;
REINDEX INDEX CONCURRENTLY orders_status_idx;

-- case: against bloat
REINDEX TABLE CONCURRENTLY orders;

-- case: not concurrently, which mends them too
SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid;
REINDEX TABLE customers;
