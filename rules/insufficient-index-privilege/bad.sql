-- case: as MySQL and Oracle have it
-- fails: 42601
GRANT SELECT, INDEX ON orders TO PUBLIC;

-- case: what a schema has
-- fails: 0LP01
GRANT CREATE ON TABLE orders TO PUBLIC;

-- case: on all tables
-- fails: 0LP01
GRANT CREATE ON ALL TABLES IN SCHEMA public TO PUBLIC;

-- case: taken back
-- fails: 42601
REVOKE INDEX ON orders FROM PUBLIC;

-- case: a runbook asks for a privilege that there is not
-- severity: warning
-- file: runbooks/index.md
- Credentials with `CREATE INDEX` privilege

-- case: CREATE on the schema is to be enough
-- severity: warning
-- file: runbooks/index.md
```sql
-- Ensure that the migration user has the CREATE INDEX privilege
GRANT CREATE ON SCHEMA public TO migrator;
```

-- case: the check asks for CONNECT
-- severity: warning
-- file: runbooks/index.md
```bash
# Verify that the user has permission to create indexes
psql shop -c "
SELECT current_user, has_database_privilege(current_database(), 'CONNECT');"
```
