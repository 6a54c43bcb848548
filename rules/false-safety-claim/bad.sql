-- case: no locks
-- file: runbooks/index.md
- **Index building**: No locks with CONCURRENTLY

```sql
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
```

-- case: at any time
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY is safe anytime.

-- case: in the background
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY creates indexes in the background.

-- case: in a comment of a script
-- file: runbooks/index.md
```bash
# All indexes created in parallel
psql -v ON_ERROR_STOP=1 -f create_index.sql
```

Each file has one CREATE INDEX.

-- case: a block that is no code
-- file: runbooks/index.md
```
Dropping indexes is safe and reversible: DROP INDEX.
```

-- case: idempotent
-- file: runbooks/index.md
Retry the CREATE INDEX script (idempotent with `IF NOT EXISTS`).

-- case: versions
-- file: runbooks/index.md
PostgreSQL 13+ (required for full `CONCURRENTLY` support), for CREATE INDEX.
