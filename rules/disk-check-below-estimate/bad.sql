-- case: of a sum, in bytes
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY builds three indexes.

- `orders_status_idx`: 80 MB
- **Total additional storage**: ~660-1060MB

Before the start:

- [ ] Verify available disk space (need ~600MB for index creation)

-- case: in other units
-- file: runbooks/index.md
The total size of the new indexes (CREATE INDEX, three times) is 1.5 GB.

```bash
# Needs free space: at least 900 MB
df -h
```

-- case: as shares of a table
-- file: runbooks/index.md
```bash
# Verify disk space (need ~2% of table size for indexes)
psql -c "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)"
```

- [ ] Indexes < 20% of respective table size
