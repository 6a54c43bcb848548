-- case: the eleventh
-- shows: SELECT count(*) = 11 FROM pg_index WHERE indrelid = 'wide'::regclass
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

-- case: those of earlier migrations count
-- shows: SELECT count(*) = 11 FROM pg_index WHERE indrelid = 'wide'::regclass
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
-- file: migrations/0002_index.sql
CREATE INDEX CONCURRENTLY wide_c10_idx ON wide (c10);

-- case: a runbook that lists them
-- unproven: a document counts them, and no server does
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY makes all.

**Orders Table (13 indexes):**
- Single-column: source, category

-- case: and one that counts them
-- unproven: a document counts them, and no server does
-- file: runbooks/index.md
CREATE INDEX CONCURRENTLY makes 11 new indexes on the `orders` table.
