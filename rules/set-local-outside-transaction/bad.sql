-- case: in a plain script
-- shows: SELECT current_setting('lock_timeout') = '0'
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;

-- case: after the transaction has ended
-- shows: SELECT current_setting('statement_timeout') = '0'
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
SET LOCAL statement_timeout = '5s';
