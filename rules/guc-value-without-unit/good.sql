-- case: with units
SET lock_timeout = '5s';
SET maintenance_work_mem = '2GB';

-- case: numbers that can be meant as they are
SET lock_timeout = 0;
SET statement_timeout = 500;
SET work_mem = 65536;

-- case: other settings
SET max_parallel_maintenance_workers = 4;
SET random_page_cost = 1;
