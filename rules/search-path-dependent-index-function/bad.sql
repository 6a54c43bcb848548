-- case: the well-known wrapper of unaccent
-- postgres: >=17
-- fails: 42883
CREATE EXTENSION unaccent;
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT unaccent('unaccent', $1) $$;
CREATE INDEX CONCURRENTLY customers_name_idx ON customers (plain(name));

-- case: a function of its own inside another
-- postgres: >=17
-- fails: 42883
CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower($1) $$;
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT /* all */ folded ($1) $$;
CREATE INDEX CONCURRENTLY customers_name_idx ON customers (plain(name));

-- case: in PL/pgSQL it is found out with the first row
-- postgres: >=17
-- severity: warning
-- fails: 42883
CREATE EXTENSION unaccent;
CREATE FUNCTION plain(text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN unaccent('unaccent', $1); END $$;
INSERT INTO customers (email, name) VALUES ('', 'Zoë');
CREATE INDEX CONCURRENTLY customers_name_idx ON customers (plain(name));

-- case: an EXCLUDE constraint
-- postgres: >=17
-- fails: 42883
CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower($1) $$;
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT folded($1) $$;
CREATE TABLE bookings (name text);
ALTER TABLE bookings ADD CONSTRAINT one_of_a_name EXCLUDE USING btree (plain(name) WITH =);

-- case: an EXCLUDE constraint of a new table
-- postgres: >=17
-- fails: 42883
CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower($1) $$;
CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT folded($1) $$;
CREATE TABLE bookings (name text, EXCLUDE USING btree (plain(name) WITH =));
