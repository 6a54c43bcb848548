CREATE INDEX orders_nid_status_idx ON orders (nid, status);
