-- case: where the server has it
-- postgres: >=18
CREATE TABLE boxes (width int, code text, area int GENERATED ALWAYS AS (width * width));
CREATE UNIQUE INDEX boxes_code_key ON boxes (code) NULLS NOT DISTINCT;

-- case: what every major has
CREATE TABLE boxes (width int NOT NULL, code text UNIQUE, area int GENERATED ALWAYS AS (width * width) STORED);
ALTER TABLE boxes ADD CONSTRAINT boxes_width_check CHECK (width > 0);
SET lock_timeout = '2s';
ALTER TABLE order_items ADD CONSTRAINT order_items_product_id_fkey FOREIGN KEY (product_id) REFERENCES products NOT VALID;
REINDEX TABLE CONCURRENTLY orders;

-- case: a foreign key that a partitioned table is made with
-- postgres: <18
CREATE TABLE visits (order_id bigint, at date, FOREIGN KEY (order_id) REFERENCES orders NOT VALID) PARTITION BY RANGE (at);
CREATE INDEX visits_order_id_idx ON visits (order_id);

-- case: what every major has of rows, roles and constraints
-- unproven: only a superuser may grant that role
GRANT pg_monitor TO CURRENT_USER WITH ADMIN OPTION;
UPDATE orders SET number = number RETURNING number;
CREATE TABLE refunds (id bigint CHECK (id > 0), order_id bigint REFERENCES orders ON DELETE SET NULL);
