import { bothWays, file, type Growing, listed, many } from "./inputs.ts";

const foreignKey = (n: number) => `ALTER TABLE t ADD CONSTRAINT f${n} FOREIGN KEY (c${n}) REFERENCES o (id);`;
const vectors = "CREATE EXTENSION vector;CREATE TABLE v (e vector(3));";

/** Of statements that each ask what others of the migration, or of its way back, do. */
export const asking: Readonly<Record<string, Growing>> = {
  "foreign keys and a way back that is about others": {
    size: 2000,
    of: (size) =>
      bothWays(
        many(size, foreignKey),
        many(size, (n) => `ALTER TABLE t DROP CONSTRAINT g${n};`),
      ),
  },
  "foreign keys and a way back that renames their table": {
    size: 1000,
    of: (size) =>
      bothWays(
        many(size, foreignKey),
        many(size, (n) => `ALTER TABLE ${n === 0 ? "t" : `s${n}`} RENAME TO s${n + 1};`),
      ),
  },
  "foreign keys, and drops of others": listed(
    1000,
    (n) => `${foreignKey(n)}DROP TABLE x${n};ALTER TABLE t DROP CONSTRAINT g${n};`,
  ),
  "constraints of a table": listed(
    2000,
    (n) =>
      `ALTER TABLE t ADD CONSTRAINT k${n} CHECK (c${n} IS NOT NULL) NOT VALID;ALTER TABLE t VALIDATE CONSTRAINT k${n};`,
    "CREATE TABLE t (a int);",
  ),
  "lists filled before an index": listed(
    500,
    (n) => `INSERT INTO x${n} VALUES (1);CREATE INDEX i${n} ON v USING ivfflat (e vector_l2_ops);`,
    vectors,
  ),
  "rows that wait for a deferred constraint": listed(
    1000,
    (n) => `UPDATE x SET a = 1;ALTER TABLE c ADD COLUMN a${n} int;`,
    "BEGIN;CREATE TABLE o (id int PRIMARY KEY);CREATE TABLE c (a int REFERENCES o (id) DEFERRABLE INITIALLY DEFERRED);",
    true,
  ),
  "deferred constraints": listed(
    1000,
    (n) =>
      `ALTER TABLE c ADD CONSTRAINT f${n} FOREIGN KEY (a${n}) REFERENCES o (id) DEFERRABLE INITIALLY DEFERRED;INSERT INTO c VALUES (1);`,
    "BEGIN;CREATE TABLE c (a int);",
  ),
  "drops below a condition in one block": {
    size: 2000,
    of: (size) =>
      file(`DO $$ BEGIN ${many(size, (n) => `IF x THEN DROP INDEX i${n}; END IF;`)} PERFORM 1; END $$;`),
  },
  "searches by a distance of another kind": listed(
    500,
    (n) =>
      `CREATE INDEX i${n} ON v USING hnsw (e${n} vector_l2_ops);SELECT * FROM v ORDER BY e${n} <=> '[1]' LIMIT 5;`,
    vectors,
    true,
  ),
  "savepoints, and returns to others": {
    size: 4000,
    of: (size) =>
      file(
        `BEGIN;${many(size, (n) => `SAVEPOINT s${n};`)}${many(size, (n) => `ROLLBACK TO SAVEPOINT x${n};`)}COMMIT;`,
      ),
  },
  "views of a table that is dropped again and again": {
    size: 800,
    of: (size) =>
      file(
        `CREATE TABLE t (a int);${many(size, (n) => `CREATE VIEW v${n} AS SELECT * FROM t;`)}${many(size, () => "DROP TABLE t CASCADE;CREATE TABLE t (a int);")}`,
      ),
  },
  "a view of many tables, each renamed": {
    size: 1000,
    quick: true,
    of: (size) =>
      file(
        `${many(size, (n) => `CREATE TABLE t${n} (a int);`)}CREATE VIEW v AS SELECT 1 FROM ${many(size, (n) => `t${n}`, ", ")};${many(size, (n) => `ALTER TABLE t${n} RENAME TO s${n};`)}`,
      ),
  },
};
