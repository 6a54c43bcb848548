-- case: a shorter one beside a longer
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'refunds'::regclass AND indkey::text IN ('1', '1 2')
CREATE TABLE refunds (id bigint, order_id bigint);
CREATE INDEX refunds_id_order_id_idx ON refunds (id, order_id);
CREATE INDEX refunds_id_idx ON refunds (id);

-- case: a longer one beside a shorter
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'orders'::regclass AND indkey::text IN ('4', '4 5')
CREATE INDEX CONCURRENTLY orders_status_placed_at_idx ON orders (status, placed_at);

-- case: the primary key begins with it
-- shows: SELECT count(*) = 2 FROM pg_index WHERE indrelid = 'labels'::regclass AND indkey::text IN ('1', '1 2')
CREATE TABLE labels (order_id bigint, label text, PRIMARY KEY (order_id, label));
CREATE INDEX labels_order_id_idx ON labels (order_id);
