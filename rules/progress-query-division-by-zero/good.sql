-- case: NULLIF
SELECT phase, round(100.0 * blocks_done / nullif(blocks_total, 0), 1) FROM pg_stat_progress_create_index;

-- case: CASE asks of it
SELECT CASE WHEN idx_tup_read > 0 THEN 100.0 * idx_tup_fetch / idx_tup_read END FROM pg_stat_user_indexes;

-- case: the branch behind the one that is 0
SELECT CASE WHEN blocks_total = 0 THEN 0 ELSE 100 * blocks_done / blocks_total END FROM pg_stat_progress_create_index;

-- case: WHERE leaves out what is 0
SELECT 100.0 * n_dead_tup / n_live_tup FROM pg_stat_user_tables WHERE n_live_tup > 0;

-- case: a sum with something that is never 0
SELECT 100.0 * n_dead_tup / (n_live_tup + 1) FROM pg_stat_user_tables;

-- case: a number, another function, a column of one's own
SELECT idx_scan / 100, idx_scan / greatest(idx_tup_read, 1) FROM pg_stat_user_indexes;
SELECT id / id FROM orders;

-- case: a condition of the query within, and a sum of all
SELECT blocks_done * 100 / blocks_total FROM (SELECT * FROM pg_stat_progress_create_index WHERE blocks_total > 0) AS p;
SELECT sum(heap_blks_hit) / (sum(heap_blks_hit) + sum(heap_blks_read) + 1) FROM pg_statio_user_tables;
