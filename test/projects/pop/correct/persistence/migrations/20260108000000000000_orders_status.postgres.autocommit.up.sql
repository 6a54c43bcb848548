CREATE INDEX CONCURRENTLY orders_nid_status_idx ON orders (nid, status);
