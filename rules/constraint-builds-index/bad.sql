-- case: a unique constraint
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE (number);

-- case: a primary key
ALTER TABLE order_items ADD PRIMARY KEY (order_id, line);

-- case: an exclusion constraint
ALTER TABLE orders ADD CONSTRAINT orders_number_excl EXCLUDE USING btree (number WITH =);

-- case: a new column that is unique
ALTER TABLE customers ADD COLUMN token uuid UNIQUE;

-- case: in a later subcommand
ALTER TABLE customers ADD COLUMN phone text, ADD UNIQUE (email);

-- case: a partitioned table
ALTER TABLE events ADD CONSTRAINT events_key UNIQUE (id, at);

-- case: in the transaction of another statement on the same table
BEGIN;
ALTER TABLE customers ADD COLUMN phone text;
ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE (email);
COMMIT;

-- case: in place of the one it drops
-- also: drop-index-cascade
ALTER TABLE orders DROP CONSTRAINT orders_pkey CASCADE, ADD PRIMARY KEY (id, placed_at);

-- case: another key takes the place of a table's that no migration makes
-- outside: CREATE TABLE parcels (id bigint, code text NOT NULL, CONSTRAINT parcels_pkey PRIMARY KEY (id))
SET lock_timeout = '2s';
ALTER TABLE parcels DROP CONSTRAINT parcels_pkey, ADD PRIMARY KEY (code, id);

-- case: ONLY a table that has no partitions, as pg_dump writes it
ALTER TABLE ONLY orders ADD CONSTRAINT orders_number_key UNIQUE (number);
