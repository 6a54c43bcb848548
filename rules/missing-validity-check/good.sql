-- case: validity is asked for
-- file: runbooks/index.md
```sql
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
-- Verify index created
SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = 'orders_status_idx';
```

-- case: what is to be gone, and what is there before
-- file: runbooks/index.md
Built concurrently.

```sql
-- Verify rollback: no rows
SELECT indexname FROM pg_indexes WHERE indexname = 'orders_status_idx';
```

```sql
-- Verify these don't already exist
SELECT indexname FROM pg_indexes WHERE indexname = 'orders_status_idx';
```

-- case: usage
-- file: runbooks/index.md
Built concurrently.

```sql
-- Index usage
SELECT indexrelname, idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'orders_status_idx';
```

-- case: nothing is built concurrently
-- file: runbooks/index.md
```sql
-- Verify index created
SELECT indexname FROM pg_indexes WHERE indexname = 'orders_status_idx';
```

-- case: a table
-- file: runbooks/index.md
Built concurrently. Confirm that the table exists:

```sql
SELECT relname FROM pg_class WHERE relname = 'orders' AND relkind = 'r';
```

-- case: a listing of which is said what to look for
-- file: runbooks/index.md
Built concurrently.

## Confirm that the indexes were created

No line ends in INVALID:

```sql
\d+ orders
```

-- case: a listing that verifies nothing
-- file: runbooks/index.md
Built concurrently.

## What the table is made of

```sql
\d+ orders
```

-- case: a listing before anything is built
-- file: runbooks/index.md
Built concurrently.

## Verify the table before the build

```sql
\d orders
```

-- case: criteria that say what else to look for, or are about something else
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY makes both.

# Success

- [ ] Indexes visible in pg_indexes, and valid

# Later

- [ ] All indexes created
- [ ] `\d orders` shows the table
- [ ] Indexes of this name exist before in pg_indexes: none

-- case: plain builds leave none
-- file: runbooks/index.md
- [ ] Indexes visible in pg_indexes
