-- case: as a percentage
SELECT indexrelname, idx_tup_fetch::float / nullif(idx_tup_read, 0) * 100 AS hit_ratio FROM pg_stat_user_indexes;

-- case: guarded by CASE
SELECT CASE WHEN idx_tup_read > 0 THEN round(100.0 * idx_tup_fetch / idx_tup_read, 2) END AS efficiency FROM pg_stat_user_indexes;

-- case: a threshold of a runbook
-- file: runbooks/index.md
- **Warning**: index hit ratio <85% (idx_tup_fetch of idx_tup_read)
