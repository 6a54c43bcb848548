-- case: the file ends in the transaction
-- shows: SELECT to_regclass('public.parcels') IS NULL
BEGIN;
CREATE TABLE parcels (id bigint);

-- case: in other words
-- shows: SELECT to_regclass('public.parcels') IS NULL
START TRANSACTION;
CREATE TABLE parcels (id bigint);
COMMENT ON TABLE parcels IS 'sent';

-- case: the second transaction of a file
-- shows: SELECT to_regclass('public.parcels') IS NULL
BEGIN;
CREATE TABLE crates (id bigint);
COMMIT;
BEGIN;
CREATE TABLE parcels (id bigint);

-- case: a savepoint is not the transaction
-- shows: SELECT to_regclass('public.parcels') IS NULL
BEGIN;
CREATE TABLE parcels (id bigint);
SAVEPOINT made;
RELEASE made;

-- case: COMMIT AND CHAIN begins another
-- shows: SELECT to_regclass('public.parcels') IS NULL
BEGIN;
CREATE TABLE crates (id bigint);
COMMIT AND CHAIN;
CREATE TABLE parcels (id bigint);

-- case: AUTOCOMMIT is off
-- shows: SELECT to_regclass('public.parcels') IS NULL
\set AUTOCOMMIT off
CREATE TABLE parcels (id bigint);
COMMENT ON TABLE parcels IS 'sent';

-- case: unset, it is off
-- shows: SELECT to_regclass('public.parcels') IS NULL
\unset AUTOCOMMIT
CREATE TABLE parcels (id bigint);

-- case: AUTOCOMMIT is off, and only the first part is committed
-- shows: SELECT to_regclass('public.parcels') IS NULL AND to_regclass('public.crates') IS NOT NULL
\set AUTOCOMMIT 0
CREATE TABLE crates (id bigint);
COMMIT;
CREATE TABLE parcels (id bigint);
\set AUTOCOMMIT on
COMMENT ON TABLE parcels IS 'the transaction is open all the same';

-- case: what stands between two concurrent builds
-- shows: SELECT to_regclass('public.parcels') IS NULL
\set AUTOCOMMIT off
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);
CREATE TABLE parcels (id bigint);

-- case: what a block does is rolled back with it, and is no statement of the file
-- shows: SELECT to_regclass('public.parcels') IS NULL
BEGIN;
DO $$
BEGIN
  CREATE TABLE parcels (id bigint);
  COMMENT ON TABLE parcels IS 'sent';
END
$$;

-- case: a block cannot commit the transaction that it runs in
-- shows: SELECT to_regclass('public.parcels') IS NULL
BEGIN;
CREATE TABLE parcels (id bigint);
DO $$
BEGIN
  EXECUTE 'COMMIT';
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'refused';
END
$$;
