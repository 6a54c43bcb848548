-- case: how far a build is
SELECT phase, round(blocks_done::numeric * 100 / blocks_total, 2) FROM pg_stat_progress_create_index;

-- case: a sum of what was read and what was found
-- fails: 22012
SELECT indexrelname, round(100 * idx_blks_hit / (idx_blks_hit + idx_blks_read), 2) FROM pg_statio_user_indexes;

-- case: CASE asks of another column
-- also: index-hit-ratio-never-met
SELECT CASE WHEN idx_scan > 0 THEN round(100.0 * idx_tup_fetch / idx_tup_read, 2) ELSE 0 END FROM pg_stat_user_indexes;

-- case: a cast, through an alias
SELECT 100 * p.tuples_done / p.tuples_total::float FROM pg_stat_progress_create_index AS p;

-- case: a remainder, in a query within
-- fails: 22012
SELECT * FROM (SELECT n_dead_tup % n_live_tup AS odd FROM pg_stat_user_tables) AS t;
