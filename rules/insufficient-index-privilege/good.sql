-- case: of the schema
GRANT CREATE, USAGE ON SCHEMA public TO PUBLIC;

-- case: what a table has
GRANT SELECT, REFERENCES ON orders TO PUBLIC;
GRANT ALL ON orders TO PUBLIC;

-- case: a runbook says who owns the table
-- file: runbooks/index.md
There is no CREATE INDEX privilege: the role owns the table.

```sql
-- The user may create indexes
SELECT pg_has_role(relowner, 'USAGE'), has_schema_privilege(relnamespace, 'CREATE') FROM pg_class WHERE relname = 'orders';
```

```sql
-- The user may connect
SELECT has_database_privilege(current_database(), 'CONNECT');
GRANT CREATE ON SCHEMA reports TO reporter;
```
