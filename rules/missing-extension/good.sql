-- case: created before
CREATE EXTENSION IF NOT EXISTS pg_trgm;
DROP INDEX CONCURRENTLY IF EXISTS products_name_idx;
CREATE INDEX CONCURRENTLY products_name_idx ON products USING gin (name gin_trgm_ops);

-- case: what PostgreSQL has itself
DROP INDEX CONCURRENTLY IF EXISTS products_name_idx;
CREATE INDEX CONCURRENTLY products_name_idx ON products (name text_pattern_ops, lower(sku));

-- case: a runbook looks first
-- file: runbooks/index.md
```sql
SELECT extversion FROM pg_extension WHERE extname = 'pg_stat_statements';
SELECT query, calls FROM pg_stat_statements ORDER BY mean_exec_time DESC LIMIT 10;
```
