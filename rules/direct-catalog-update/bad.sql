-- case: an index set valid
-- fails: 42501
UPDATE pg_index SET indisvalid = true WHERE indexrelid = 'orders_status_idx'::regclass;

-- case: with its schema
-- fails: 42501
DELETE FROM pg_catalog.pg_class WHERE relname = 'orders_status_idx';

-- case: a new row
-- fails: 42501
INSERT INTO pg_am SELECT * FROM pg_am WHERE false;

-- case: a value of an enum
-- fails: 42501
DELETE FROM pg_enum WHERE enumlabel = 'closed';
