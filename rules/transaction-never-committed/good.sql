-- case: it is committed
BEGIN;
CREATE TABLE parcels (id bigint);
COMMIT;

-- case: it is rolled back on purpose
BEGIN;
CREATE TABLE parcels (id bigint);
ROLLBACK;

-- case: END commits, too
BEGIN;
CREATE TABLE parcels (id bigint);
END;

-- case: nothing follows
CREATE TABLE parcels (id bigint);
BEGIN;

-- case: the tool commits
-- execution: transaction
BEGIN;
CREATE TABLE parcels (id bigint);

-- case: nobody could read what may end it
-- unproven: the template has to be filled in
-- file: migrations/0002_case.sql
BEGIN;
CREATE TABLE parcels (id bigint);
{{ ending }};

-- case: a tool that goes on with its session
-- file: db/migrations/00002_parcels.sql
-- +goose NO TRANSACTION
-- +goose Up
BEGIN;
CREATE TABLE parcels (id bigint);
-- +goose Down
DROP TABLE parcels;

-- case: AUTOCOMMIT is off, and all is committed
\set AUTOCOMMIT off
CREATE TABLE parcels (id bigint);
COMMIT;
SELECT count(*) FROM parcels;

-- case: AUTOCOMMIT is on again
\set AUTOCOMMIT off
CREATE TABLE parcels (id bigint);
COMMIT;
\set AUTOCOMMIT on
CREATE TABLE crates (id bigint);

-- case: a variable of psql's user, in small letters
\set autocommit off
CREATE TABLE parcels (id bigint);

-- case: only commands that psql sends outside any transaction
\set AUTOCOMMIT off
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);

-- case: what is open at the end has changed nothing
BEGIN;
SET LOCAL lock_timeout = '2s';
SHOW lock_timeout;

-- case: a runner that nobody has named opens a transaction, which the file ends
-- file: migrations/0002_case.sql
COMMIT;
BEGIN;
CREATE TABLE parcels (id bigint);
