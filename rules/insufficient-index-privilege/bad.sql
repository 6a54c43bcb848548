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
