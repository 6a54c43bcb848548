-- case: its own entry
-- file: runbooks/index.md
```sql
INSERT INTO schema_migrations (version) VALUES ('20260102030405');
```

-- case: the next number of the last row
-- file: runbooks/index.md
```sql
INSERT INTO knex_migrations (name, batch) VALUES ('20260102_orders.js', (SELECT batch + 1 FROM knex_migrations ORDER BY id DESC LIMIT 1));
```

-- case: a greatest value, of which there is none yet
-- file: runbooks/index.md
```sql
INSERT INTO knex_migrations (name, batch) VALUES ('20260102_orders.js', (SELECT max(batch) FROM knex_migrations));
```

-- case: another table
-- file: runbooks/index.md
```sql
INSERT INTO orders (id, status) SELECT id, status FROM orders ORDER BY id DESC LIMIT 1;
```

-- case: from another ledger
-- file: runbooks/index.md
```sql
INSERT INTO schema_migrations (version) SELECT version FROM old_schema_migrations ORDER BY version DESC LIMIT 1;
```
