-- case: ten
CREATE TABLE wide (id int PRIMARY KEY, c1 int, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int, c10 int, c11 int, c12 int);
CREATE INDEX wide_c1_idx ON wide (c1);
CREATE INDEX wide_c2_idx ON wide (c2);
CREATE INDEX wide_c3_idx ON wide (c3);
CREATE INDEX wide_c4_idx ON wide (c4);
CREATE INDEX wide_c5_idx ON wide (c5);
CREATE INDEX wide_c6_idx ON wide (c6);
CREATE INDEX wide_c7_idx ON wide (c7);
CREATE INDEX wide_c8_idx ON wide (c8);
CREATE INDEX wide_c9_idx ON wide (c9);

-- case: one goes for it
CREATE TABLE wide (id int PRIMARY KEY, c1 int, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int, c10 int, c11 int, c12 int);
CREATE INDEX wide_c1_idx ON wide (c1);
CREATE INDEX wide_c2_idx ON wide (c2);
CREATE INDEX wide_c3_idx ON wide (c3);
CREATE INDEX wide_c4_idx ON wide (c4);
CREATE INDEX wide_c5_idx ON wide (c5);
CREATE INDEX wide_c6_idx ON wide (c6);
CREATE INDEX wide_c7_idx ON wide (c7);
CREATE INDEX wide_c8_idx ON wide (c8);
CREATE INDEX wide_c9_idx ON wide (c9);
CREATE INDEX wide_c10_idx ON wide (c10);
DROP INDEX wide_c1_idx;

-- case: it is there already
-- history: migrations/0001_wide.sql
CREATE TABLE wide (id int PRIMARY KEY, c1 int, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int, c10 int, c11 int, c12 int);
CREATE INDEX wide_c1_idx ON wide (c1);
CREATE INDEX wide_c2_idx ON wide (c2);
CREATE INDEX wide_c3_idx ON wide (c3);
CREATE INDEX wide_c4_idx ON wide (c4);
CREATE INDEX wide_c5_idx ON wide (c5);
CREATE INDEX wide_c6_idx ON wide (c6);
CREATE INDEX wide_c7_idx ON wide (c7);
CREATE INDEX wide_c8_idx ON wide (c8);
CREATE INDEX wide_c9_idx ON wide (c9);
CREATE INDEX wide_c10_idx ON wide (c10);
-- file: migrations/0002_index.sql
CREATE INDEX IF NOT EXISTS wide_c1_idx ON wide (c1);

-- case: a table that no migration has made
-- outside: CREATE TABLE legacy (id int)
CREATE INDEX IF NOT EXISTS legacy_id_idx ON legacy (id);

-- case: a runbook with ten
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY makes all.

**Orders Table (10 indexes):**

-- case: a document about something else
-- file: docs/tables.md
**Orders Table (13 indexes):**

-- case: indexes of several tables
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY makes 57 new indexes on the replica, and then 57 indexes on production.
