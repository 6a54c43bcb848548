import { describe, expect, it } from "vitest";
import type { Age, Schema } from "../../src/types.ts";
import { type How, modelled, named, type Written } from "./modelled.ts";

function schemaOf(text: string, how: How = {}): Schema {
  const [version] = modelled([text], how);
  if (!version) throw new Error("no version");
  return version.after;
}

/** "table", "index on orders(a, b)": what a name stands for; null when nothing is known of it. */
function what(schema: Schema, name: string): string | null {
  const found = schema.relation(named(name));
  if (!found) return null;
  if (!found.index) return found.kind;
  const keys = found.index.shape.keys.map((key) => key.column ?? "…").join(", ");
  return `index on ${found.index.table.name}(${keys})`;
}

type Row = readonly [sentence: string, text: string, names: Readonly<Record<string, string | null>>];

const rows: readonly Row[] = [
  ["CREATE TABLE makes a table", "CREATE TABLE t (a int)", { t: "table", other: null }],
  ["CREATE TABLE AS makes one", "CREATE TABLE t AS SELECT 1", { t: "table" }],
  ["SELECT INTO makes one", "SELECT 1 AS a INTO t", { t: "table" }],
  [
    "CREATE MATERIALIZED VIEW makes a materialized view",
    "CREATE MATERIALIZED VIEW m AS SELECT 1; CREATE INDEX i ON m (a)",
    { m: "matview", i: "index on m(a)" },
  ],
  ["CREATE VIEW makes a view", "CREATE VIEW v AS SELECT 1", { v: "view" }],
  [
    "PARTITION BY makes a partitioned table",
    "CREATE TABLE t (a int) PARTITION BY RANGE (a)",
    { t: "partitioned" },
  ],
  [
    "CREATE INDEX makes an index of the name given",
    "CREATE TABLE t (a int); CREATE INDEX i ON t (a)",
    { i: "index on t(a)" },
  ],
  [
    "an index of a table that nobody has seen is known too",
    "CREATE INDEX i ON t (a)",
    { i: "index on t(a)", t: null },
  ],
  [
    "an index without a name gets PostgreSQL's",
    "CREATE TABLE t (a int, b int); CREATE INDEX ON t (a, b)",
    { t_a_b_idx: "index on t(a, b)" },
  ],
  [
    "a second one gets the next free name",
    "CREATE TABLE t (a int); CREATE INDEX ON t (a); CREATE INDEX ON t (a)",
    { t_a_idx: "index on t(a)", t_a_idx1: "index on t(a)" },
  ],
  [
    "an index over an expression is named for it",
    "CREATE TABLE t (a text); CREATE INDEX ON t (lower(a))",
    { t_expr_idx: null, t_lower_idx: "index on t(…)" },
  ],
  [
    "PRIMARY KEY of a column makes its index",
    "CREATE TABLE t (a int PRIMARY KEY)",
    { t_pkey: "index on t(a)" },
  ],
  ["UNIQUE of a column makes its index", "CREATE TABLE t (a int UNIQUE)", { t_a_key: "index on t(a)" }],
  [
    "a table's constraints make theirs",
    "CREATE TABLE t (a int, b int, PRIMARY KEY (a, b), CONSTRAINT u UNIQUE (b))",
    { t_pkey: "index on t(a, b)", u: "index on t(b)" },
  ],
  [
    "EXCLUDE makes its index",
    "CREATE TABLE t (a int, r tsrange, EXCLUDE USING gist (a WITH =, r WITH &&))",
    { t_a_r_excl: "index on t(a, r)" },
  ],
  [
    "CHECK and FOREIGN KEY make none",
    "CREATE TABLE t (a int CHECK (a > 0), b int REFERENCES u)",
    { t_a_check: null, t_b_fkey: null },
  ],
  [
    "ADD CONSTRAINT makes its index",
    "CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT u UNIQUE (a)",
    { u: "index on t(a)" },
  ],
  [
    "ADD COLUMN with UNIQUE makes its index",
    "CREATE TABLE t (a int); ALTER TABLE t ADD COLUMN b int UNIQUE",
    { t_b_key: "index on t(b)" },
  ],
  [
    "USING INDEX renames the index",
    "CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a); ALTER TABLE t ADD CONSTRAINT c UNIQUE USING INDEX i",
    { i: null, c: "index on t(a)" },
  ],
  [
    "LIKE INCLUDING INDEXES copies them under names of their own",
    "CREATE TABLE t (a int PRIMARY KEY, b int); CREATE INDEX i ON t (b); CREATE TABLE u (LIKE t INCLUDING INDEXES)",
    { u_pkey: "index on u(a)", u_b_idx: "index on u(b)", i: "index on t(b)" },
  ],
  [
    "LIKE alone copies none",
    "CREATE TABLE t (a int PRIMARY KEY); CREATE TABLE u (LIKE t)",
    { u: "table", u_pkey: null },
  ],
  [
    "DROP TABLE takes its indexes",
    "CREATE TABLE t (a int PRIMARY KEY); CREATE INDEX i ON t (a); DROP TABLE t",
    { t: null, t_pkey: null, i: null },
  ],
  [
    "DROP INDEX takes one",
    "CREATE TABLE t (a int); CREATE INDEX i ON t (a); CREATE INDEX j ON t (a); DROP INDEX i",
    { i: null, j: "index on t(a)" },
  ],
  [
    "DROP VIEW CASCADE takes the views that read it, and theirs",
    "CREATE TABLE t (a int); CREATE VIEW v AS SELECT * FROM t; CREATE MATERIALIZED VIEW m AS WITH w AS (SELECT a FROM v) SELECT * FROM w; CREATE INDEX i ON m (a); CREATE VIEW n AS SELECT a FROM (SELECT * FROM public.m) s; CREATE MATERIALIZED VIEW o AS WITH v AS (SELECT 1 AS a) SELECT * FROM v; DROP VIEW v CASCADE",
    { v: null, m: null, i: null, n: null, o: "matview", t: "table" },
  ],
  [
    "what a WITH calls like what it reads is read",
    "CREATE TABLE t (a int); CREATE VIEW v AS SELECT * FROM t; CREATE MATERIALIZED VIEW m AS WITH v AS (SELECT * FROM v) SELECT * FROM v; CREATE MATERIALIZED VIEW n AS WITH RECURSIVE v AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM v WHERE a < 9) SELECT * FROM v; DROP VIEW v CASCADE",
    { v: null, m: null, n: "matview" },
  ],
  [
    "DROP SCHEMA takes the views elsewhere that read what is in it",
    "CREATE SCHEMA s; CREATE TABLE s.t (a int); CREATE MATERIALIZED VIEW m AS SELECT * FROM s.t; DROP SCHEMA s CASCADE",
    { m: null, "s.t": null },
  ],
  [
    "DROP TABLE CASCADE takes the views that read it under its new name",
    "CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT * FROM t; ALTER TABLE t RENAME TO u; CREATE TABLE t (a int); CREATE MATERIALIZED VIEW n AS SELECT * FROM t; DROP TABLE u CASCADE",
    { u: null, m: null, t: "table", n: "matview" },
  ],
  [
    "DROP TABLE CASCADE takes them under any later name, and no others",
    "CREATE TABLE t (a int); CREATE VIEW m AS SELECT * FROM t; ALTER TABLE t RENAME TO u; CREATE VIEW n AS SELECT * FROM u; CREATE TABLE t (a int); CREATE VIEW o AS SELECT * FROM t; ALTER TABLE u SET SCHEMA s; ALTER TABLE t RENAME TO u; ALTER VIEW n RENAME TO p; CREATE VIEW q AS SELECT * FROM p; DROP TABLE s.u CASCADE",
    { "s.u": null, m: null, p: null, q: null, u: "table", o: "view" },
  ],
  [
    "DROP VIEW CASCADE takes what read it before it was renamed and replaced",
    "CREATE VIEW v AS SELECT 1 AS a; CREATE VIEW m AS SELECT a FROM v; ALTER VIEW v RENAME TO w; CREATE OR REPLACE VIEW w AS SELECT 2 AS a; DROP VIEW w CASCADE",
    { w: null, m: null },
  ],
  [
    "DROP COLUMN takes every index that names it",
    "CREATE TABLE t (a int, b int, c int); CREATE INDEX i ON t (a, b); CREATE INDEX j ON t (c) INCLUDE (b); CREATE INDEX k ON t (c) WHERE b > 0; CREATE INDEX l ON t ((b + 1)); CREATE INDEX m ON t (a); ALTER TABLE t DROP COLUMN b",
    { i: null, j: null, k: null, l: null, m: "index on t(a)" },
  ],
  [
    "DROP CONSTRAINT takes its index",
    "CREATE TABLE t (a int CONSTRAINT u UNIQUE); ALTER TABLE t DROP CONSTRAINT u",
    { u: null, t: "table" },
  ],
  [
    "DROP SCHEMA takes what is in it",
    "CREATE TABLE s.t (a int); CREATE INDEX i ON s.t (a); DROP SCHEMA s CASCADE",
    { "s.t": null, "s.i": null },
  ],
  [
    "a renamed table keeps its indexes",
    "CREATE TABLE t (a int); CREATE INDEX i ON t (a); ALTER TABLE t RENAME TO u",
    { t: null, u: "table", i: "index on u(a)" },
  ],
  [
    "a renamed index is known by its new name",
    "CREATE TABLE t (a int); CREATE INDEX i ON t (a); ALTER INDEX i RENAME TO j",
    { i: null, j: "index on t(a)" },
  ],
  [
    "a renamed column is renamed in its indexes",
    "CREATE TABLE t (a int); CREATE INDEX i ON t (a); ALTER TABLE t RENAME COLUMN a TO b",
    { i: "index on t(b)" },
  ],
  [
    "a renamed constraint renames its index",
    "CREATE TABLE t (a int CONSTRAINT u UNIQUE); ALTER TABLE t RENAME CONSTRAINT u TO v",
    { u: null, v: "index on t(a)" },
  ],
  [
    "a table that changes its schema takes its indexes along",
    "CREATE TABLE t (a int); CREATE INDEX i ON t (a); ALTER TABLE t SET SCHEMA s",
    { t: null, i: null, "s.t": "table", "s.i": "index on t(a)" },
  ],
  [
    "names without quotes are folded, quoted ones are not",
    'CREATE TABLE "Orders" (a int); CREATE TABLE Customers (a int)',
    { Orders: "table", orders: null, customers: "table", Customers: null },
  ],
  [
    "search_path says where a table goes and is found",
    "SET search_path = s, public; CREATE TABLE t (a int); CREATE INDEX i ON t (a)",
    { t: null, "s.t": "table", "s.i": "index on t(a)" },
  ],
  [
    "a quoted name in search_path is taken as it is",
    'SET search_path = "My Schema"; CREATE TABLE t (a int)',
    { "My Schema.t": "table" },
  ],
  [
    "$user in search_path counts for nothing",
    'SET search_path = "$user", public; CREATE TABLE t (a int)',
    { t: "table" },
  ],
  [
    "IF NOT EXISTS makes nothing over what is there",
    "CREATE TABLE t (a int); CREATE INDEX i ON t (a); CREATE TABLE IF NOT EXISTS t (b int); CREATE INDEX IF NOT EXISTS i ON t (b)",
    { i: "index on t(a)" },
  ],
  [
    "a temporary table is found before another",
    "CREATE TABLE t (a int); CREATE TEMP TABLE t (b int); CREATE INDEX i ON t (b)",
    { "pg_temp.t": "table", "pg_temp.i": "index on t(b)", t: "table" },
  ],
  [
    "ROLLBACK takes back what its block has made",
    "CREATE TABLE t (a int); BEGIN; CREATE INDEX i ON t (a); DROP TABLE t; ROLLBACK",
    { t: "table", i: null },
  ],
  [
    "ROLLBACK TO takes back what was made since the savepoint",
    "BEGIN; CREATE TABLE t (a int); SAVEPOINT s; CREATE TABLE u (a int); ROLLBACK TO s; COMMIT",
    { t: "table", u: null },
  ],
  ["COMMIT keeps it", "BEGIN; CREATE TABLE t (a int); COMMIT; BEGIN; DROP TABLE t; ROLLBACK", { t: "table" }],
  ["a DO block runs", "DO $$ BEGIN CREATE TABLE t (a int); END $$", { t: "table" }],
  [
    "a function does not run where it is written",
    "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE INDEX CONCURRENTLY i ON t (a); END $$",
    { i: null },
  ],
];

describe("the schema", () => {
  it.each(rows)("%s", (_, text, names) => {
    const schema = schemaOf(text);
    expect(Object.fromEntries(Object.keys(names).map((name) => [name, what(schema, name)]))).toEqual(names);
  });

  it("knows columns, and what becomes of them", () => {
    const schema = schemaOf(`CREATE TABLE t (id bigint PRIMARY KEY, a int NOT NULL, b text[], c varchar(20));
      ALTER TABLE t ALTER COLUMN a TYPE bigint;
      ALTER TABLE t ALTER COLUMN c SET NOT NULL;
      ALTER TABLE t RENAME COLUMN b TO tags;
      ALTER TABLE t ADD COLUMN d timestamptz;
      ALTER TABLE t ADD COLUMN IF NOT EXISTS d int;`);
    expect(schema.relation({ name: "t" })?.columns).toEqual([
      { name: "id", type: "int8", notNull: true },
      { name: "a", type: "int8", notNull: true },
      { name: "tags", type: "text[]", notNull: false },
      { name: "c", type: "varchar", modifiers: [20], notNull: true },
      { name: "d", type: "timestamptz", notNull: false },
    ]);
  });

  it("tells a quoted name as the grammar gives it", () => {
    const [, index] =
      modelled(['CREATE TABLE "Orders" (a int); CREATE INDEX i ON "Orders" (a)'])[0]?.up[0]?.statements ?? [];
    expect(index?.schema.relation({ name: "Orders" })?.kind).toBe("table");
    expect(index?.schema.relation({ name: "orders" })).toBeUndefined();
  });

  it("is what it was just before each statement", () => {
    const [version] = modelled([
      "CREATE TABLE t (a int); CREATE INDEX i ON t (a); DROP INDEX i; DROP TABLE t",
    ]);
    const seen = version?.up[0]?.statements.map(({ schema }) => [what(schema, "t"), what(schema, "i")]);
    expect(seen).toEqual([
      [null, null],
      ["table", null],
      ["table", "index on t(a)"],
      ["table", null],
    ]);
  });

  it("stays what it was inside a block that is rolled back later", () => {
    const text = "BEGIN; CREATE TABLE t (a int); CREATE INDEX i ON t (a); DROP TABLE t; ROLLBACK; SELECT 1";
    const [version] = modelled([text]);
    const seen = version?.up[0]?.statements.map(({ schema }) => [what(schema, "t"), what(schema, "i")]);
    expect(seen).toEqual([
      [null, null],
      [null, null],
      ["table", null],
      ["table", "index on t(a)"],
      [null, null],
      [null, null],
    ]);
  });

  it("knows the facts of an index", () => {
    const schema = schemaOf(
      "CREATE TABLE t (a int); CREATE UNIQUE INDEX CONCURRENTLY i ON ONLY t (a); ALTER TABLE t ADD CONSTRAINT u UNIQUE (a)",
    );
    expect(schema.relation({ name: "i" })?.index).toMatchObject({
      unique: true,
      only: true,
      concurrent: true,
    });
    expect(schema.relation({ name: "i" })?.index?.constraint).toBeUndefined();
    expect(schema.relation({ name: "u" })?.index).toMatchObject({
      unique: true,
      only: false,
      concurrent: false,
      constraint: "u",
    });
    expect(schema.indexes({ name: "t" }).map((one) => one.name.name)).toEqual(["i", "u"]);
  });

  it("knows partitions, attached and detached", () => {
    const text = `CREATE TABLE events (at date) PARTITION BY RANGE (at);
      CREATE TABLE e1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
      CREATE TABLE e2 (at date);
      ALTER TABLE events ATTACH PARTITION e2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');`;
    const names = (schema: Schema) => schema.partitions({ name: "events" }).map((one) => one.name.name);
    expect(names(schemaOf(text))).toEqual(["e1", "e2"]);
    expect(names(schemaOf(`${text} ALTER TABLE events DETACH PARTITION e1;`))).toEqual(["e2"]);
    expect(what(schemaOf(`${text} DROP TABLE events;`), "e1")).toBeNull();
    expect(schemaOf(text).relation({ name: "events" })?.partitionKey).toEqual(["at"]);
    const attached = schemaOf(
      `${text} CREATE INDEX p ON ONLY events (at); CREATE INDEX c ON e1 (at); ALTER INDEX p ATTACH PARTITION c;`,
    );
    expect(attached.relation({ name: "c" })?.index?.attachedTo).toEqual({ schema: "public", name: "p" });
  });

  it("knows extensions, and names that were cleared", () => {
    const schema = schemaOf(
      "CREATE EXTENSION IF NOT EXISTS btree_gist; CREATE EXTENSION a; DROP EXTENSION a; DROP INDEX IF EXISTS i; DROP INDEX j",
    );
    expect([schema.extension("btree_gist"), schema.extension("a"), schema.extension("b")]).toEqual([
      true,
      false,
      false,
    ]);
    expect([schema.cleared({ name: "i" }), schema.cleared({ name: "j" })]).toEqual([true, false]);
  });

  it("remembers a cleared name for one version more", () => {
    const [, second, third] = modelled(["DROP INDEX IF EXISTS i", "SELECT 1", "SELECT 2"]);
    expect(second?.after.cleared({ name: "i" })).toBe(true);
    expect(third?.after.cleared({ name: "i" })).toBe(false);
    expect(third?.after.clearedOnce({ name: "i" })).toBe(false);
  });
});

describe("a down part", () => {
  it("starts where its up part ended, and leaves the history alone", () => {
    const [first, second] = modelled([
      { up: "CREATE TABLE t (a int); CREATE INDEX i ON t (a)", down: "DROP INDEX i" },
      "SELECT 1",
    ]);
    expect(what(first?.down[0]?.statements[0]?.schema as Schema, "i")).toBe("index on t(a)");
    expect(what(first?.afterDown as Schema, "i")).toBeNull();
    expect(what(first?.afterDown as Schema, "t")).toBe("table");
    expect(what(second?.after as Schema, "i")).toBe("index on t(a)");
    expect(second?.afterDown).toBeNull();
  });
});

describe("the age of a table", () => {
  /** As the last statement of the last version sees it. */
  const age = (versions: readonly Written[], how: How = {}, name = "t"): Age | undefined =>
    modelled(versions, how).at(-1)?.up[0]?.statements.at(-1)?.schema.age({ name });

  it.each<readonly [sentence: string, age: Age, versions: readonly Written[], how: How]>([
    ["new in its own migration", "new", ["CREATE TABLE t (a int); SELECT 1"], {}],
    ["old in the next", "old", ["CREATE TABLE t (a int)", "SELECT 1"], {}],
    ["unknown when nobody has made it", "unknown", ["SELECT 1"], {}],
    ["unknown after it was dropped", "unknown", ["CREATE TABLE t (a int); DROP TABLE t; SELECT 1"], {}],
    ["perhaps new with IF NOT EXISTS", "maybe", ["CREATE TABLE IF NOT EXISTS t (a int); SELECT 1"], {}],
    [
      "new with IF NOT EXISTS where the tool records what it ran",
      "new",
      ["CREATE TABLE IF NOT EXISTS t (a int); SELECT 1"],
      { recorded: true },
    ],
    [
      "perhaps new below a condition",
      "maybe",
      ["DO $$ BEGIN IF true THEN CREATE TABLE t (a int); END IF; END $$; SELECT 1"],
      {},
    ],
    ["new in a whole change set", "new", ["CREATE TABLE t (a int)", "SELECT 1"], { changeSet: true }],
    [
      "old when it stood there before the change set",
      "old",
      [{ up: "CREATE TABLE t (a int)", changed: "none" }, "SELECT 1"],
      { changeSet: true },
    ],
    [
      "new when its own lines changed",
      "new",
      [{ up: "CREATE TABLE t (a int); SELECT 1", changed: [[3, 5]] }],
      { changeSet: true },
    ],
    [
      "old when only other lines of its file changed",
      "old",
      [{ up: "CREATE TABLE t (a int); SELECT 1", changed: [[24, 32]] }],
      { changeSet: true },
    ],
  ])("is %s", (_, expected, versions, how) => expect(age(versions, how)).toBe(expected));
});

describe("thousands of renames", () => {
  const numbers = [...Array(4000).keys()];
  const renames = numbers.map((n) => `ALTER TABLE t${n} RENAME TO t${n + 1};`);

  it("of what thousands of views read leave each a reader", () => {
    const views = numbers.map((n) => `CREATE VIEW v${n} AS SELECT a FROM t0;`);
    const text = ["CREATE TABLE t0 (a int);", ...views, ...renames].join("\n");
    const schema = schemaOf(text);
    expect([what(schema, "t4000"), what(schema, "v0"), what(schema, "v3999")]).toEqual([
      "table",
      "view",
      "view",
    ]);
    const dropped = schemaOf(`${text} DROP TABLE t4000 CASCADE`);
    expect([what(dropped, "t4000"), what(dropped, "v0"), what(dropped, "v3999")]).toEqual([null, null, null]);
  });

  it("of a table with as many indexes leave it all of them, and its partitions", () => {
    const indexes = numbers.map((n) => `CREATE INDEX i${n} ON t0 (a);`);
    const table = "CREATE TABLE t0 (a int) PARTITION BY LIST (a); CREATE TABLE p PARTITION OF t0 DEFAULT;";
    const few = schemaOf([table, ...indexes, ...renames.slice(0, 20)].join("\n"), { recorded: true });
    expect([few.sure, few.indexes(named("t20")).length]).toEqual([true, 4000]);
    const many = schemaOf([table, ...indexes, ...renames].join("\n"), { recorded: true });
    expect([many.sure, many.indexes(named("t4000")).length]).toEqual([true, 4000]);
    expect(many.relation(named("i0"))?.index?.table.name).toBe("t4000");
    expect(
      many.partitions(named("t4000")).map(({ name, partitionOf }) => [name.name, partitionOf?.name]),
    ).toEqual([["p", "t4000"]]);
    expect(what(many, "i0")).toBe("index on t4000(a)");
  });
});
