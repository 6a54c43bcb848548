-- case: a unit that PostgreSQL does not have
-- fails: 22023
SET lock_timeout = '5sec';

-- case: m is no minute
-- fails: 22023
SET statement_timeout TO '10m';

-- case: units are written in one case only
-- fails: 22023
SET maintenance_work_mem = '2gb';

-- case: a duration for a size
-- fails: 22023
SET work_mem = '5s';

-- case: no number
-- fails: 22023
SET lock_timeout = 'none';

-- case: out of bounds
-- fails: 22023
SET lock_timeout = -1;

-- case: more than there is
-- fails: 22023
SET work_mem = '3TB';

-- case: neither on nor off
-- fails: 22023
SET jit = 'maybe';

-- case: a unit for a plain number
-- fails: 22023
SET max_parallel_maintenance_workers = '4GB';

-- case: a slip of the pen
-- fails: 42704
SET lock_timout = '5s';

-- case: no setting of PostgreSQL's at all
-- fails: 42704
SET session_replication_factor = 3;

-- case: a setting that came with PostgreSQL 17
-- postgres: <17
-- fails: 42704
SET transaction_timeout = '10min';

-- case: a setting that only a restart can change
-- fails: 55P02
SET max_connections = 200;

-- case: inside its transaction
-- fails: 22023
BEGIN;
SET LOCAL lock_timeout = '2 seconds';
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
