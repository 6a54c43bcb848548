-- case: inside a transaction block
BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;
COMMIT;

-- case: the tool opens the transaction
-- execution: transaction
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;

-- case: several statements in one query string are one transaction
-- execution: one-query
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;

-- case: without LOCAL
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;

-- case: a migration tool that is not known may have opened one
-- file: migrations/0002_note.up.sql
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;
