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
