-- case: of the schema
GRANT CREATE, USAGE ON SCHEMA public TO PUBLIC;

-- case: what a table has
GRANT SELECT, REFERENCES ON orders TO PUBLIC;
GRANT ALL ON orders TO PUBLIC;
