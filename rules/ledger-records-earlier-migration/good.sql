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

-- case: a table of the shop
-- file: runbooks/index.md
```sql
INSERT INTO bird_migrations (bird_id, place) SELECT bird_id, place FROM bird_migrations ORDER BY id DESC LIMIT 1;
```

-- case: several rows, from the old database's schema
-- file: runbooks/index.md
```sql
INSERT INTO new.schema_migrations (version) SELECT version FROM old.schema_migrations ORDER BY version LIMIT 100;
INSERT INTO new.schema_migrations (version) SELECT version FROM old.schema_migrations ORDER BY version LIMIT 1;
```

-- case: it names its own migration
-- file: runbooks/index.md
```sql
INSERT INTO _prisma_migrations (id, checksum, migration_name)
  SELECT gen_random_uuid(), checksum, '20240101_x' FROM _prisma_migrations WHERE migration_name = '20230101_x' LIMIT 1;
```
