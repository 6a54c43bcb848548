DROP INDEX CONCURRENTLY orders_once_idx;
DROP INDEX CONCURRENTLY orders_customer_idx;
SET enable_seqscan = off;
SELECT * FROM orders WHERE customer_id = 7;
