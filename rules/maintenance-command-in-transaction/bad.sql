-- case: VACUUM in the tool's transaction
-- execution: transaction
-- fails: 25001
VACUUM orders;

-- case: VACUUM beside another statement in one string
-- execution: one-query
-- fails: 25001
VACUUM (ANALYZE) orders;
ANALYZE customers;

-- case: REINDEX of a schema
-- fails: 25001
BEGIN;
REINDEX SCHEMA public;
COMMIT;

-- case: REINDEX of a partitioned table
-- fails: 25001
BEGIN;
REINDEX TABLE events;
COMMIT;

-- case: REINDEX of a partitioned index
-- fails: 25001
BEGIN;
REINDEX INDEX events_kind_idx;
COMMIT;

-- case: CLUSTER of all tables
-- fails: 25001
BEGIN;
CLUSTER;
COMMIT;

-- case: a new database
-- fails: 25001
BEGIN;
CREATE DATABASE archive;
COMMIT;

-- case: an old database
-- fails: 25001
BEGIN;
DROP DATABASE archive;
COMMIT;
