-- case: exactly 63 bytes
DROP INDEX CONCURRENTLY IF EXISTS orders_by_customer_and_status_and_the_time_at_which_they_were_p;
CREATE INDEX CONCURRENTLY orders_by_customer_and_status_and_the_time_at_which_they_were_p ON orders (customer_id, status, placed_at);

-- case: a shorter name
DROP INDEX CONCURRENTLY IF EXISTS orders_number_idx;
CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);

-- case: a short name beside a long one that is another rule's business
CREATE TABLE refunds_of_orders_that_customers_have_sent_back_within_thirty_days (id bigint);
CREATE INDEX refunds_of_orders ON refunds_of_orders_that_customers_have_sent_back_within_thirty_days (id);

-- case: a foreign key, which nobody looks for by name
CREATE TABLE coupons (customer_id bigint);
SET lock_timeout = '2s';
ALTER TABLE coupons ADD CONSTRAINT coupons_that_customers_have_been_sent_by_letter_and_not_by_electronic_mail FOREIGN KEY (customer_id) REFERENCES customers;

-- case: a check that is given another name
CREATE TABLE coupons (code text CONSTRAINT coupons_code CHECK (code <> ''));
ALTER TABLE coupons RENAME CONSTRAINT coupons_code TO coupons_that_customers_have_been_sent_by_letter_and_not_by_electronic_mail;
