-- case: seconds were meant
-- shows: SELECT current_setting('lock_timeout') = '5ms'
SET lock_timeout = 5;

-- case: in quotes it is the same
-- shows: SELECT current_setting('statement_timeout') = '60ms'
SET statement_timeout TO '60';

-- case: megabytes were meant
-- shows: SELECT current_setting('maintenance_work_mem') = '2MB'
SET maintenance_work_mem = 2048;

-- case: as SET SESSION
-- shows: SELECT current_setting('work_mem') = '64kB'
SET SESSION work_mem = 64;
