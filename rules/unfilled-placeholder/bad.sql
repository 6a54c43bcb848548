-- case: a keyword in a table's place
-- file: runbooks/index.md
```sql
CREATE INDEX CONCURRENTLY orders_status_idx ON table(...);
```

-- case: three dots
-- file: runbooks/index.md
```sql
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (...);
```

-- case: a word in angle brackets
-- file: runbooks/index.md
```sql
DROP INDEX CONCURRENTLY <index>;
```

-- case: a query that its reader has to complete
-- severity: notice
-- file: runbooks/index.md
```sql
EXPLAIN SELECT ...;
```

-- case: a name that nothing has
-- severity: notice
-- file: runbooks/index.md
```sql
CREATE INDEX CONCURRENTLY orders_idx ON your_table (status);
```

-- case: of what is no index, once for each blank
-- severity: notice
-- file: runbooks/index.md
```sql
INSERT INTO orders_copy SELECT * FROM <table_name>;
DELETE FROM <table_name>;
```
