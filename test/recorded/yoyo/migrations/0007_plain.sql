-- Some tables.
-- depends: 0006_several
CREATE TABLE p (id integer);
CREATE INDEX p_id ON p (id);
