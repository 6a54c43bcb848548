/** Migrations by path. */
export type Files = ReadonlyMap<string, string>;

/** A kind of migrations that can be of any size. */
export interface Growing {
  /** So large at first, and four times as large then. */
  readonly size: number;
  /** In `npm test` too; the others take longer, or are near to one that is there. */
  readonly quick?: true;
  readonly of: (size: number) => Files;
}

const table = "CREATE TABLE t (a int, b int, c text);\n";

export function many(count: number, make: (n: number) => string, between = "\n"): string {
  return Array.from({ length: count }, (_, n) => make(n)).join(between);
}

export function file(text: string): Files {
  return new Map([["migrations/0001_all.sql", text]]);
}

function files(count: number, make: (n: number) => string): Files {
  return new Map(
    Array.from({ length: count }, (_, n) => [`migrations/${String(n).padStart(6, "0")}_one.sql`, make(n)]),
  );
}

/** The way there and the way back, in a file each. */
export function bothWays(up: string, down: string): Files {
  return new Map([
    ["migrations/1_all.up.sql", up],
    ["migrations/1_all.down.sql", down],
  ]);
}

/** One file per size, of a text before and one for each number. */
export function listed(size: number, each: (n: number) => string, before = "", quick?: true): Growing {
  const of = (count: number): Files => file(before + many(count, each));
  return quick ? { size, of, quick } : { size, of };
}

const partitioned = "CREATE TABLE p (a int, b int) PARTITION BY RANGE (a);";
const partition = (n: number) => `CREATE TABLE p${n} PARTITION OF p FOR VALUES FROM (${n}) TO (${n + 1});`;

/** Of one table with ever more indexes, as they differ from each other. */
const indexes: Readonly<Record<string, Growing>> = {
  "indexes of one table": listed(800, (n) => `CREATE INDEX i${n} ON t (c${n});`, table, true),
  "indexes that begin alike": listed(800, (n) => `CREATE INDEX i${n} ON t (a, c${n});`, table, true),
  "indexes that are alike": listed(800, (n) => `CREATE INDEX i${n} ON t (a);`, table),
  "indexes over expressions": listed(800, (n) => `CREATE INDEX i${n} ON t ((a + ${n}));`, table),
  "partial indexes": listed(800, (n) => `CREATE INDEX i${n} ON t (a) WHERE b = ${n};`, table),
  "unique indexes": listed(800, (n) => `CREATE UNIQUE INDEX i${n} ON t (a, c${n});`, table),
  "unique keys that allow nulls": listed(
    400,
    (n) => `ALTER TABLE t ADD COLUMN c${n} int; CREATE UNIQUE INDEX i${n} ON t (c${n}, deleted_at);`,
    "CREATE TABLE t (a int, deleted_at timestamptz);",
  ),
  "unique constraints": listed(800, (n) => `ALTER TABLE t ADD CONSTRAINT u${n} UNIQUE (c${n});`, table),
  "indexes made and dropped": listed(800, (n) => `CREATE INDEX i${n} ON t (a);DROP INDEX i${n};`, table),
  "indexes cleared and built": listed(
    800,
    () => "DROP INDEX CONCURRENTLY IF EXISTS i; CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a);",
  ),
  "indexes replaced in one transaction": {
    size: 400,
    of: (size) =>
      new Map([
        ["migrations/1.sql", table + many(size, (n) => `CREATE INDEX i${n} ON t (a, c${n});`)],
        [
          "migrations/2.sql",
          `BEGIN;${many(size, (n) => `DROP INDEX i${n};CREATE INDEX i${n} ON t (a, c${n});`)}COMMIT;`,
        ],
      ]),
  },
  "indexes and their way back": {
    size: 800,
    of: (size) =>
      bothWays(
        many(size, (n) => `CREATE INDEX i${n} ON t (c${n});`),
        many(size, (n) => `DROP INDEX i${n};`),
      ),
  },
  "indexes in a file each": {
    size: 500,
    of: (size) => files(size, (n) => `CREATE INDEX i${n} ON t (c${n});`),
  },
  "foreign keys with an index": listed(
    400,
    (n) =>
      `ALTER TABLE t ADD CONSTRAINT f${n} FOREIGN KEY (c${n}) REFERENCES o (id); CREATE INDEX i${n} ON t (c${n});`,
    `${table}CREATE TABLE o (id int PRIMARY KEY);`,
  ),
  "indexes of a refreshed view": listed(
    400,
    (n) => `CREATE INDEX i${n} ON v (a${n}); REFRESH MATERIALIZED VIEW CONCURRENTLY v;`,
    "CREATE MATERIALIZED VIEW v AS SELECT 1 AS a;",
  ),
  "searches by vector": listed(
    400,
    (n) =>
      `CREATE INDEX i${n} ON v USING hnsw (e vector_l2_ops);SELECT * FROM v ORDER BY e <=> '[1]' LIMIT 5;`,
    "CREATE EXTENSION vector;CREATE TABLE v (e vector(3));",
  ),
  "constraints given an index": listed(
    400,
    (n) =>
      `CREATE UNIQUE INDEX CONCURRENTLY i${n} ON t (c${n});ALTER TABLE t ADD CONSTRAINT u${n} UNIQUE USING INDEX i${n};`,
    table,
  ),
  "columns dropped with their indexes": {
    size: 400,
    of: (size) =>
      file(
        table +
          many(size, (n) => `CREATE INDEX i${n} ON t (c${n});`) +
          many(size, (n) => `ALTER TABLE t DROP COLUMN c${n};`),
      ),
  },
};

const bodies: Readonly<Record<string, Growing>> = {
  "EXECUTE in a DO block": {
    size: 600,
    of: (size) =>
      file(`DO $$ BEGIN ${many(size, (n) => `EXECUTE 'CREATE INDEX i${n} ON t (c${n})';`)} END $$;`),
  },
  "statements of a DO block": {
    size: 600,
    of: (size) => file(`DO $$ BEGIN ${many(size, (n) => `CREATE INDEX i${n} ON t (c${n});`)} END $$;`),
  },
  "DO blocks": listed(600, (n) => `DO $$ BEGIN CREATE INDEX i${n} ON t (c${n}); END $$;`, ""),
  "a large DO block": {
    size: 300,
    of: (size) =>
      file(
        `DO $$ BEGIN ${many(size * 10, (n) => `PERFORM f(${n}, 'a text that is there to be long');`)} END $$;`,
      ),
  },
  functions: listed(
    600,
    (n) => `CREATE FUNCTION f${n}() RETURNS int LANGUAGE sql AS 'SELECT 1';SELECT f${n}();`,
  ),
};

const others: Readonly<Record<string, Growing>> = {
  statements: listed(800, (n) => `CREATE TABLE t${n} (a int);\nCREATE INDEX i${n} ON t${n} (a);`, "", true),
  "statements that nobody can read": listed(400, (n) => `CREATE INDEX i${n} ONN t${n} (a);`, "", true),
  "statements with a directive": listed(
    600,
    (n) => `-- indexwright: ignore missing-lock-timeout: quiet hours\nCREATE INDEX i${n} ON t${n} (a);`,
  ),
  tables: listed(1500, (n) => `CREATE TABLE t${n} (id bigint PRIMARY KEY, a int);`, ""),
  columns: listed(800, (n) => `ALTER TABLE t ADD COLUMN c${n} int;`, table),
  partitions: listed(1000, partition, partitioned, true),
  "partitions with an index": listed(
    500,
    (n) => `${partition(n)}CREATE INDEX i${n} ON p${n} (b);`,
    partitioned,
  ),
  "partitions attached": listed(
    400,
    (n) =>
      `CREATE TABLE p${n} (a int, b int);CREATE INDEX i${n} ON p${n} (b);ALTER TABLE p ATTACH PARTITION p${n} FOR VALUES FROM (${n}) TO (${n + 1});ALTER INDEX i ATTACH PARTITION i${n};`,
    `${partitioned}CREATE INDEX i ON ONLY p (b);`,
  ),
  files: {
    size: 600,
    quick: true,
    of: (size) => files(size, (n) => `CREATE TABLE t${n} (a int);\nCREATE INDEX i${n} ON t${n} (a);`),
  },
  "renames of a table with many indexes": {
    size: 500,
    quick: true,
    of: (size) =>
      file(
        `CREATE TABLE t0 (a int);${many(size, (n) => `CREATE INDEX i${n} ON t0 (c${n});`)}${many(size, (n) => `ALTER TABLE t${n} RENAME TO t${n + 1};`)}`,
      ),
  },
  "renames in a file each": {
    size: 500,
    of: (size) =>
      files(
        size,
        (n) => `${n === 0 ? "CREATE TABLE t0 (a int);" : ""}ALTER TABLE t${n} RENAME TO t${n + 1};`,
      ),
  },
  "renames of constraints": listed(
    400,
    (n) =>
      `ALTER TABLE t ADD CONSTRAINT u${n} UNIQUE (c${n});ALTER TABLE t RENAME CONSTRAINT u${n} TO v${n};`,
    table,
  ),
  "views on views": {
    size: 800,
    quick: true,
    of: (size) =>
      file(
        `CREATE VIEW v0 AS SELECT 1 AS a;${many(size, (n) => `CREATE VIEW v${n + 1} AS SELECT * FROM v${n};`)}DROP VIEW v0 CASCADE;`,
      ),
  },
  "savepoints taken back": {
    size: 400,
    of: (size) =>
      file(
        `BEGIN;${table}${many(size, (n) => `SAVEPOINT s${n};CREATE INDEX i${n} ON t (c${n});ROLLBACK TO SAVEPOINT s${n};`)}COMMIT;`,
      ),
  },
  "settings of one's own": listed(800, (n) => `SET my.s${n} = '1';`, "", true),
  "settings made up": listed(800, (n) => `SET s${n} = '1';`),
  "schemas made and dropped": listed(
    600,
    (n) => `CREATE SCHEMA s${n}; CREATE TABLE s${n}.t (a int); DROP SCHEMA s${n} CASCADE;`,
  ),
  "constraints and their way back": {
    size: 400,
    of: (size) =>
      bothWays(
        many(size, (n) => `ALTER TABLE t ADD CONSTRAINT f${n} FOREIGN KEY (c${n}) REFERENCES o (id);`),
        many(size, (n) => `ALTER TABLE t DROP CONSTRAINT f${n};`),
      ),
  },
  "rows of an INSERT": {
    size: 4000,
    of: (size) => file(`INSERT INTO t VALUES ${many(size, (n) => `(${n}, ${n}, 'a text')`, ", ")};`),
  },
  "a long INSERT": {
    size: 20,
    quick: true,
    of: (size) => file(`INSERT INTO t VALUES ${many(size, (n) => `(${n}, '${"y".repeat(50_000)}')`, ", ")};`),
  },
  "nested expressions": {
    size: 30,
    quick: true,
    of: (size) =>
      file(
        table + many(60, (n) => `CREATE INDEX i${n} ON t ((${"abs(".repeat(size)}a${")".repeat(size)}));`),
      ),
  },
};

export const growing: Readonly<Record<string, Growing>> = { ...indexes, ...bodies, ...others };
