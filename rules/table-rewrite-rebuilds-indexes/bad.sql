-- case: a type that is stored otherwise
SET lock_timeout = '2s';
ALTER TABLE order_items ALTER COLUMN quantity TYPE bigint;

-- case: a shorter text
SET lock_timeout = '2s';
ALTER TABLE orders ALTER COLUMN status TYPE varchar(20);

-- case: another scale
SET lock_timeout = '2s';
ALTER TABLE products ALTER COLUMN price TYPE numeric(10, 4);

-- case: computed anew
SET lock_timeout = '2s';
ALTER TABLE customers ALTER COLUMN name TYPE text USING upper(name);

-- case: no row changes, but an index over an expression does
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host varchar(20));
CREATE INDEX visits_host_idx ON visits (lower(host));
-- file: migrations/0002_wider.sql
SET lock_timeout = '2s';
ALTER TABLE visits ALTER COLUMN host TYPE text;

-- case: CLUSTER
CLUSTER orders USING orders_status_idx;

-- case: VACUUM FULL
VACUUM (FULL, ANALYZE) orders;

-- case: SET UNLOGGED
SET lock_timeout = '2s';
ALTER TABLE order_items SET UNLOGGED;

-- case: to another tablespace
SET lock_timeout = '2s';
ALTER TABLE orders SET TABLESPACE pg_default;

-- case: an index to another tablespace
SET lock_timeout = '2s';
ALTER INDEX orders_status_idx SET TABLESPACE pg_default;

-- case: nobody knows what the type was
-- severity: notice
-- outside: CREATE TABLE visits (id int)
SET lock_timeout = '2s';
ALTER TABLE visits ALTER COLUMN id TYPE bigint;

-- case: a new column with another value in each row
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();

-- case: a new column that a sequence numbers
SET lock_timeout = '2s';
ALTER TABLE order_items ADD COLUMN id bigserial;

-- case: a new column that is an identity
SET lock_timeout = '2s';
ALTER TABLE order_items ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY;

-- case: a new column that is computed and stored
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (total * 1.19) STORED;

-- case: a new column of a domain that is checked
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN points positive;

-- case: nobody knows whose index it is
-- unproven: no table is named that could be seen to wait
SET lock_timeout = '2s';
ALTER INDEX visits_id_idx SET TABLESPACE pg_default;

-- case: all tables of a tablespace
-- unproven: there is one tablespace only
ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE fast;

-- case: all indexes of a tablespace
-- unproven: there is one tablespace only
ALTER INDEX ALL IN TABLESPACE pg_default OWNED BY CURRENT_USER SET TABLESPACE fast NOWAIT;

-- case: no row changes, but the order of an index does
SET lock_timeout = '2s';
ALTER TABLE orders ALTER COLUMN status TYPE text COLLATE "C";

-- case: back to the collation of the database
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, host text COLLATE "C");
CREATE INDEX visits_host_idx ON visits (id, lower(host));
-- file: migrations/0002_collation.sql
SET lock_timeout = '2s';
ALTER TABLE visits ALTER COLUMN host TYPE text;

-- case: VACUUM FULL by its number
VACUUM (FULL 1) orders;

-- case: the same instant, where nobody knows the time zone
-- unproven: the server of the tests has UTC
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, at timestamp);
-- file: migrations/0002_zone.sql
SET lock_timeout = '2s';
ALTER TABLE visits ALTER COLUMN at TYPE timestamptz;

-- case: an index that the new type orders otherwise
-- history: migrations/0001_visits.sql
CREATE TABLE visits (id bigint, code varchar(5));
CREATE INDEX visits_code_idx ON visits (code);
-- file: migrations/0002_blanks.sql
SET lock_timeout = '2s';
ALTER TABLE visits ALTER COLUMN code TYPE bpchar;

-- case: a domain, of which nobody knows what it is made of
-- severity: notice
-- history: migrations/0001_visits.sql
CREATE DOMAIN label AS varchar(20);
CREATE TABLE visits (id bigint, code varchar(20));
-- file: migrations/0002_domain.sql
SET lock_timeout = '2s';
ALTER TABLE visits ALTER COLUMN code TYPE label;
