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
