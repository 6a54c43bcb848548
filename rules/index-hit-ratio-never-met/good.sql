-- case: blocks that were found in memory
SELECT indexrelname, round(100.0 * idx_blks_hit / nullif(idx_blks_hit + idx_blks_read, 0), 1) FROM pg_statio_user_indexes;

-- case: both counters, side by side
SELECT idx_scan, idx_tup_read, idx_tup_fetch, idx_tup_read / nullif(idx_scan, 0) FROM pg_stat_user_indexes;

-- case: a threshold of another ratio
-- file: runbooks/index.md
- index hit ratio >= 99 % (idx_blks_hit)
