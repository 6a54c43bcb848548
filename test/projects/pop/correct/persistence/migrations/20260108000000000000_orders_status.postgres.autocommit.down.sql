DROP INDEX CONCURRENTLY orders_nid_status_idx;
