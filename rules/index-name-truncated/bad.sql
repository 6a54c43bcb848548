-- case: an index
-- shows: SELECT to_regclass('orders_by_customer_and_status_and_the_time_at_which_they_were_p') IS NOT NULL
CREATE INDEX CONCURRENTLY orders_by_customer_and_status_and_the_time_at_which_they_were_placed ON orders (customer_id, status, placed_at);

-- case: quoted
-- shows: SELECT to_regclass('"Orders by customer and status and the time at which they were p"') IS NOT NULL
CREATE INDEX CONCURRENTLY "Orders by customer and status and the time at which they were placed" ON orders (customer_id, status, placed_at);

-- case: a constraint's
-- shows: SELECT count(*) = 1 FROM pg_constraint WHERE conname = 'orders_that_point_to_a_customer_who_has_not_been_deleted_in_the'
SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT orders_that_point_to_a_customer_who_has_not_been_deleted_in_the_meantime CHECK (customer_id > 0) NOT VALID;

-- case: letters of several bytes, of which none is cut in two
-- shows: SELECT count(*) = 1 FROM pg_class WHERE relname = 'größe_und_gewicht_und_schließlich_die_übrigen_maße_der_ä'
CREATE INDEX CONCURRENTLY größe_und_gewicht_und_schließlich_die_übrigen_maße_der_ääußeren ON orders (number);

-- case: a new name
-- shows: SELECT to_regclass('orders_by_customer_and_status_and_the_time_at_which_they_were_p') IS NOT NULL
ALTER INDEX orders_status_idx RENAME TO orders_by_customer_and_status_and_the_time_at_which_they_were_placed;
