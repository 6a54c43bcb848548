-- case: an index
-- shows: SELECT to_regclass('orders_by_customer_and_status_and_the_time_at_which_they_were_p') IS NOT NULL
CREATE INDEX CONCURRENTLY orders_by_customer_and_status_and_the_time_at_which_they_were_placed ON orders (customer_id, status, placed_at);

-- case: quoted
-- shows: SELECT to_regclass('"Orders by customer and status and the time at which they were p"') IS NOT NULL
CREATE INDEX CONCURRENTLY "Orders by customer and status and the time at which they were placed" ON orders (customer_id, status, placed_at);

-- case: a constraint's
-- shows: SELECT to_regclass('coupons_that_customers_have_been_sent_by_letter_and_not_by_elec') IS NOT NULL
CREATE TABLE coupons (code text);
ALTER TABLE coupons ADD CONSTRAINT coupons_that_customers_have_been_sent_by_letter_and_not_by_electronic_mail UNIQUE (code);

-- case: letters of several bytes, of which none is cut in two
-- shows: SELECT count(*) = 1 FROM pg_class WHERE relname = 'größe_und_gewicht_und_schließlich_die_übrigen_maße_der_ä'
CREATE INDEX CONCURRENTLY größe_und_gewicht_und_schließlich_die_übrigen_maße_der_ääußeren ON orders (number);

-- case: a new name
-- shows: SELECT to_regclass('orders_by_customer_and_status_and_the_time_at_which_they_were_p') IS NOT NULL
ALTER INDEX orders_status_idx RENAME TO orders_by_customer_and_status_and_the_time_at_which_they_were_placed;

-- case: a constraint behind a column of a new table
-- shows: SELECT to_regclass('coupons_that_customers_have_been_sent_by_letter_and_not_by_elec') IS NOT NULL
CREATE TABLE coupons (code text CONSTRAINT coupons_that_customers_have_been_sent_by_letter_and_not_by_electronic_mail UNIQUE);

-- case: a constraint behind a new column
-- shows: SELECT to_regclass('coupons_that_customers_have_been_sent_by_letter_and_not_by_elec') IS NOT NULL
CREATE TABLE coupons (id bigint);
ALTER TABLE coupons ADD COLUMN code text CONSTRAINT coupons_that_customers_have_been_sent_by_letter_and_not_by_electronic_mail UNIQUE;

-- case: a constraint with an index that is given another name
-- shows: SELECT to_regclass('coupons_that_customers_have_been_sent_by_letter_and_not_by_elec') IS NOT NULL
CREATE TABLE coupons (code text CONSTRAINT coupons_code UNIQUE);
ALTER TABLE coupons RENAME CONSTRAINT coupons_code TO coupons_that_customers_have_been_sent_by_letter_and_not_by_electronic_mail;

-- case: on a partitioned table
-- shows: SELECT to_regclass('coupons_that_customers_have_been_sent_by_letter_and_not_by_elec') IS NOT NULL
CREATE TABLE coupons (code text) PARTITION BY LIST (code);
CREATE INDEX coupons_that_customers_have_been_sent_by_letter_and_not_by_electronic_mail ON coupons (code);
