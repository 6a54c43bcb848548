import { expect, it } from "vitest";
import type { Relation, Schema } from "../../src/types.ts";
import { type How, modelled } from "./modelled.ts";

function after(text: string, how: How = {}): Schema {
  const schema = modelled([text], how)[0]?.after;
  if (!schema) throw new Error("no version");
  return schema;
}

function table(text: string): Relation | undefined {
  return after(text).relation({ name: "t" });
}

it("knows what makes a column other than plain", () => {
  const made = table(`CREATE TABLE t (
    a serial, b int GENERATED ALWAYS AS IDENTITY, c int GENERATED ALWAYS AS (a * 2) STORED,
    d int GENERATED ALWAYS AS (a * 2), e numeric(10, 2), f int, g int, PRIMARY KEY (f, g));
    ALTER TABLE t ALTER COLUMN c DROP EXPRESSION;
    ALTER TABLE t ALTER COLUMN e TYPE numeric;`);
  expect(made?.columns).toEqual([
    { name: "a", type: "int4", notNull: true },
    { name: "b", type: "int4", notNull: true },
    { name: "c", type: "int4", notNull: false },
    { name: "d", type: "int4", notNull: false, generated: "virtual" },
    { name: "e", type: "numeric", notNull: false },
    { name: "f", type: "int4", notNull: true },
    { name: "g", type: "int4", notNull: true },
  ]);
});

it("knows foreign keys and what is never null, until they are gone", () => {
  const text = `CREATE TABLE p (id int PRIMARY KEY);
    CREATE TABLE t (a int REFERENCES p, b int, c int, d int, CHECK (b IS NOT NULL AND c IS NOT NULL));
    ALTER TABLE t ADD CONSTRAINT t_d_present CHECK (d IS NOT NULL) NOT VALID;
    ALTER TABLE t ADD FOREIGN KEY (c, d) REFERENCES q (x, y);`;
  const brief = (sql: string) =>
    [...(table(text + sql)?.constraints ?? [])].map(
      ({ name, columns, valid }) => `${name}(${columns.join(", ")})${valid ? "" : "?"}`,
    );
  const all = ["t_a_fkey(a)", "t_check(b, c)", "t_d_present(d)?", "t_c_d_fkey(c, d)"];
  expect(brief("")).toEqual(all);
  expect([...(table(text)?.constraints ?? [])][3]?.references).toEqual({
    table: { schema: "public", name: "q" },
    columns: ["x", "y"],
  });
  expect(brief("ALTER TABLE t VALIDATE CONSTRAINT t_d_present")).toContain("t_d_present(d)");
  expect(brief("ALTER TABLE t DROP CONSTRAINT t_a_fkey")).toEqual(all.slice(1));
  expect(brief("ALTER TABLE t DROP COLUMN c")).toEqual(["t_a_fkey(a)", "t_d_present(d)?"]);
  expect(brief("ALTER TABLE t RENAME COLUMN a TO z")).toContain("t_a_fkey(z)");
  expect(brief("ALTER TABLE t RENAME CONSTRAINT t_a_fkey TO f")).toContain("f(a)");
});

it("a check that is more than that says nothing of nulls", () => {
  const made = table("CREATE TABLE t (a int, b int, CHECK (a IS NOT NULL OR b IS NOT NULL))");
  expect([...(made?.constraints ?? [])].map(({ kind }) => kind)).toEqual(["check"]);
});

it("knows whether it knows all columns", () => {
  const whole = (sql: string) => table(sql)?.whole === true;
  expect(whole("CREATE TABLE t (a int)")).toBe(true);
  expect(whole("CREATE TABLE s (a int); CREATE TABLE t (LIKE s)")).toBe(true);
  expect(whole("CREATE TABLE t (LIKE s)")).toBe(false);
  expect(whole("CREATE TABLE t (a int) INHERITS (s)")).toBe(false);
  expect(whole("CREATE TABLE t AS SELECT 1")).toBe(false);
});

it("knows default partitions and the replica identity", () => {
  const parts = "CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE t PARTITION OF p DEFAULT;";
  expect(table(parts)?.isDefault).toBe(true);
  expect(table(`${parts} ALTER TABLE p DETACH PARTITION t`)?.isDefault).toBe(undefined);
  const identity = "CREATE TABLE t (a int); ALTER TABLE t REPLICA IDENTITY USING INDEX i;";
  expect(table(identity)?.replicaIdentity).toBe("i");
  expect(table(`${identity} ALTER TABLE t REPLICA IDENTITY FULL`)?.replicaIdentity).toBe(undefined);
});

it("knows extensions with their schema, routines and types", () => {
  const schema = after(`CREATE EXTENSION citext SCHEMA app;
    CREATE TYPE mood AS ENUM ('a'); CREATE DOMAIN d AS text; CREATE TYPE gone AS (a int); DROP TYPE gone;
    CREATE FUNCTION f(text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public AS 'SELECT $1';
    CREATE FUNCTION g(text) RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT $1; END;`);
  expect(schema.known("extension", "citext")).toEqual({ schema: "app" });
  expect(["mood", "d", "gone"].map((one) => schema.known("type", one))).toEqual([
    "enum",
    "domain",
    undefined,
  ]);
  expect(schema.known("routine", "f")).toEqual({
    language: "sql",
    volatility: "immutable",
    body: "SELECT $1",
    searchPath: true,
  });
  expect(schema.known("routine", "g")).toEqual({
    language: "sql",
    volatility: "volatile",
    body: null,
    searchPath: false,
  });
});

it("an index that is renamed takes its constraint's name along", () => {
  const text =
    "CREATE TABLE t (a int UNIQUE); ALTER INDEX t_a_key RENAME TO k; ALTER TABLE t DROP CONSTRAINT k;";
  expect(after(text).indexes({ name: "t" })).toEqual([]);
});

it("a column that is renamed is renamed in expressions too, and takes them along when it goes", () => {
  const text =
    "CREATE TABLE t (a text, b int); CREATE INDEX i ON t (lower(a)) WHERE b > 0; CREATE INDEX j ON t (b);";
  const left = (sql: string) =>
    after(text + sql)
      .indexes({ name: "t" })
      .map((one) => one.name.name);
  expect(left("ALTER TABLE t RENAME COLUMN a TO z; ALTER TABLE t DROP COLUMN z")).toEqual(["j"]);
  expect(left("ALTER TABLE t RENAME COLUMN b TO z; ALTER TABLE t DROP COLUMN z")).toEqual([]);
});

it("is sure of itself only where all is recorded and could be read", () => {
  expect(after("CREATE TABLE t (a int)", { recorded: true }).sure).toBe(true);
  expect(after("CREATE TABLE t (a int)").sure).toBe(false);
  expect(after("CREATE TABLE t (a int); nonsense;", { recorded: true }).sure).toBe(false);
});

it("knows the table that a statement makes of which nothing more could be read", () => {
  const persistence = (sql: string, name = "t") => after(sql).relation({ name })?.persistence;
  expect(persistence("CREATE TABLE t (a int,, b int)")).toBe("permanent");
  expect(persistence("-- a note\nCREATE UNLOGGED TABLE IF NOT EXISTS public.T (a int b int);")).toBe(
    "permanent",
  );
  expect(persistence('CREATE TABLE "a ""b" (a int,,)', 'a "b')).toBe("permanent");
  expect(persistence("CREATE LOCAL TEMPORARY TABLE t (a int,,)")).toBe("temporary");
  expect(after("CREATE TABLE s.t (a int,,)").relation({ schema: "s", name: "t" })?.columns).toBe(undefined);
  expect(persistence("CREATE TABLE 1t (a int,,)", "1t")).toBe(undefined);
  expect(persistence("CREATE INDEX t ON x (a,,)")).toBe(undefined);
  const known = "CREATE TABLE t (a int); CREATE TABLE IF NOT EXISTS t (a int,,);";
  expect(after(known).relation({ name: "t" })?.columns).toHaveLength(1);
});

it("takes an unread table for made where it stands among the statements", () => {
  const [version] = modelled(["CREATE INDEX i ON t (a); CREATE TABLE t (a int,,); CREATE INDEX j ON t (a)"]);
  const ages = version?.up[0]?.statements.map(({ schema }) => schema.age({ name: "t" }));
  expect(ages).toEqual(["unknown", "new"]);
  const [, second] = modelled(["CREATE TABLE t (a int,,)", "CREATE INDEX i ON t (a)"]);
  expect(second?.up[0]?.statements[0]?.schema.age({ name: "t" })).toBe("old");
});

it("lets what is done to a column reach the partitions, unless ONLY is written", () => {
  const parts = `CREATE TABLE p (a int, b int) PARTITION BY LIST (a);
    CREATE TABLE m PARTITION OF p FOR VALUES IN (1) PARTITION BY LIST (a);
    CREATE TABLE t PARTITION OF m FOR VALUES IN (1);`;
  const b = (sql: string) => table(parts + sql)?.columns?.find(({ name }) => name === "b");
  expect(b("ALTER TABLE p ALTER b SET NOT NULL")?.notNull).toBe(true);
  expect(b("ALTER TABLE p ALTER b SET NOT NULL; ALTER TABLE m ALTER b DROP NOT NULL")?.notNull).toBe(false);
  expect(b("ALTER TABLE ONLY m ALTER b SET NOT NULL")?.notNull).toBe(false);
  expect(b("ALTER TABLE p ALTER b TYPE bigint")?.type).toBe("int8");
  expect(b("ALTER TABLE p DROP COLUMN b")).toBe(undefined);
});

it("takes a table that would be a partition of itself for one table", () => {
  const itself = "CREATE TABLE t (a int) PARTITION BY LIST (a); ALTER TABLE t ATTACH PARTITION t DEFAULT;";
  expect(table(`${itself} ALTER TABLE t ALTER a SET NOT NULL`)?.columns?.[0]?.notNull).toBe(true);
});

it("a column that a partitioned table gets, or calls otherwise, its partitions have", () => {
  const schema = after(`CREATE TABLE p (a int, at date) PARTITION BY RANGE (at);
    CREATE TABLE q PARTITION OF p DEFAULT PARTITION BY RANGE (at);
    CREATE TABLE t PARTITION OF q DEFAULT;
    CREATE INDEX t_a ON t (a);
    ALTER TABLE p ADD COLUMN c text UNIQUE;
    ALTER TABLE p RENAME COLUMN a TO b;`);
  const names = schema.relation({ name: "t" })?.columns?.map(({ name }) => name);
  expect(names).toEqual(["b", "at", "c"]);
  expect(schema.relation({ name: "t_a" })?.index?.shape.keys.map(({ column }) => column)).toEqual(["b"]);
});
