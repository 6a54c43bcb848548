import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

describe("plain", () => {
  it("is what a folder without evidence is: psql, each statement by itself, not recorded", () => {
    const result = readFiles({ "migrations/10_b.sql": "SELECT 2;", "migrations/9_a.sql": "SELECT 1;" });
    expect(result.roots[0]).toMatchObject({ tool: "plain", folder: "migrations", recorded: false });
    expect(lines(result)).toEqual(["up migrations/9_a.sql autocommit", "up migrations/10_b.sql autocommit"]);
    const up = migrationOf(result, "migrations/9_a.sql");
    expect(up.dialect).toEqual({ psql: true });
    expect(up.rollback).toMatchObject({ place: "none", present: false });
  });

  it("says that nothing above it was looked at, when it is the topmost folder in reach", () => {
    expect(readFiles({ "1_a.sql": "SELECT 1;" }).roots[0]?.why).toContain("nothing above it was looked at");
    expect(readFiles({ "m/1_a.sql": "SELECT 1;" }).roots[0]?.why).not.toContain("nothing above");
  });

  it("orders leading numbers by value, then code units, then names without a number", () => {
    const names = ["b.sql", "a.sql", "0010_x.sql", "2_x.sql", "10_a.sql", "99999999999999999999_z.sql"];
    const result = readFiles(Object.fromEntries(names.map((name) => [`m/${name}`, "SELECT 1;"])));
    expect(result.roots[0]?.versions.map((one) => one.up[0]?.file.path.slice(2))).toEqual([
      "2_x.sql",
      "0010_x.sql",
      "10_a.sql",
      "99999999999999999999_z.sql",
      "a.sql",
      "b.sql",
    ]);
  });

  it.each([
    ["m/1_a.sql", "m/1_a_rollback.sql", "2_b_rollback.sql"],
    ["m/1_a.sql", "m/1_a.down.sql", "2_b.down.sql"],
    ["m/1_a.sql", "m/rollback/1_a.sql", "rollback/2_b.sql"],
    ["m/1_a.up.sql", "m/1_a.down.sql", "2_b.down.sql"],
  ])("pairs %s with %s", (up, down, wanted) => {
    const second = up.includes(".up.") ? "m/2_b.up.sql" : "m/2_b.sql";
    const result = readFiles({ [up]: "SELECT 1;", [down]: "SELECT 2;", [second]: "SELECT 3;" });
    expect(result.roots).toHaveLength(1);
    const [version] = result.roots[0]?.versions ?? [];
    expect(version?.up.map((one) => one.file.path)).toEqual([up]);
    expect(version?.down.map((one) => one.file.path)).toEqual([down]);
    expect(version?.up[0]?.rollback).toMatchObject({ place: "file", present: true });
    expect(migrationOf(result, second).rollback).toMatchObject({
      place: "file",
      present: false,
      where: wanted,
    });
  });

  it("does not take a name for a way back when there is nothing to take back", () => {
    const result = readFiles({
      "m/1_slow_down.sql": "SELECT 1;",
      "m/2_b.sql": "SELECT 2;",
      "m/3_c_rollback.sql": "SELECT 3;",
    });
    expect(lines(result)).toEqual([
      "up m/1_slow_down.sql autocommit",
      "up m/2_b.sql autocommit",
      "down m/3_c_rollback.sql autocommit",
    ]);
  });

  it("takes the parent as the root of one folder per migration", () => {
    const result = readFiles({
      "m/1_a/up.sql": "SELECT 1;",
      "m/1_a/down.sql": "SELECT 2;",
      "m/2_b/up.sql": "SELECT 3;",
    });
    expect(result.roots[0]).toMatchObject({ folder: "m", tool: "plain" });
    expect(result.roots[0]?.versions).toHaveLength(2);
    expect(migrationOf(result, "m/2_b/up.sql").rollback.where).toBe("down.sql");
  });

  it.each([
    ["-- rollback\n-- DROP INDEX i;\n", "comment"],
    ["-- Rollback: DROP INDEX i;\n", "comment"],
    ["/*\nDOWN\nDROP INDEX i;\n*/\n", "comment"],
    ["-- rollback is not needed\n", "none"],
    ["-- down there\nSELECT 1;\n", "none"],
  ])("sees a commented way back in %j", (tail, place) => {
    const result = readFiles({ "m/1_a.sql": `CREATE INDEX i ON t (a);\n${tail}` });
    expect(migrationOf(result, "m/1_a.sql").rollback.place).toBe(place);
  });

  it("follows includes, nested and in a circle, and does not run an included file twice", () => {
    const result = readFiles({
      "m/1_a.sql": "BEGIN;\n\\ir parts/x.sql\n\\i m/2_b.sql\n\\include 'no such.sql'\n\\i :name\nCOMMIT;\n",
      "m/parts/x.sql": "\\include_relative ../1_a.sql\nSELECT 1;\n",
      "m/2_b.sql": "SELECT 2;",
      "m/3_c.sql": "\\i 4_d.sql",
      "m/4_d.sql": "SELECT 4;",
    });
    const up = migrationOf(result, "m/1_a.sql");
    expect(up.includes?.map((one) => [one.path, one.file?.path ?? null])).toEqual([
      ["parts/x.sql", "m/parts/x.sql"],
      ["m/2_b.sql", "m/2_b.sql"],
      ["no such.sql", null],
      [":name", null],
    ]);
    expect(up.includes?.[0]?.includes[0]).toMatchObject({ path: "../1_a.sql", includes: [] });
    expect(lines(result)).toEqual(["up m/1_a.sql autocommit", "up m/3_c.sql autocommit"]);
  });

  it("reads a file of another folder where it is pulled in, unless nothing linted does so", () => {
    const files = {
      "db/deploy.sql": "BEGIN;\n\\ir migrations/1_a.sql\nCOMMIT;\n",
      "db/migrations/1_a.sql": "SELECT 1;",
    };
    expect(lines(readFiles(files))).toEqual(["up db/deploy.sql autocommit"]);
    expect(lines(readFiles(files, { lint: ["db/migrations/1_a.sql"] }))).toEqual([
      "up db/migrations/1_a.sql autocommit",
    ]);
    expect(lines(readFiles(files, { detecting: true }))).toEqual(["up db/migrations/1_a.sql autocommit"]);
  });

  it("keeps a linted file whose includer is a circle", () => {
    const result = readFiles({ "m/a.sql": "\\i b.sql", "m/b.sql": "\\ir a.sql" });
    expect(lines(result).length).toBeGreaterThan(0);
  });

  it("calls a marker foreign when told to be plain", () => {
    const result = readFiles({ "m/1_a.sql": "-- no-transaction\nSELECT 1;" }, { tool: "plain" });
    expect(troublesOf(result)[0]?.message).toContain("is a marker of sqlx, and psql does not read it");
  });

  const script = { "db/migrations/1_a.sql": "SELECT 1;" };
  const sent = (files: Readonly<Record<string, string>>, options = {}) => {
    const { execution, assumed, why, dialect } = migrationOf(
      readFiles({ ...script, ...files }, options),
      "db/migrations/1_a.sql",
    );
    return { execution, assumed: assumed === true, why, dialect };
  };

  it("only assumes how a file is sent that no script hands to psql", () => {
    expect(sent({})).toMatchObject({ execution: "autocommit", assumed: true });
    expect(sent({}, { tool: "plain" }).assumed).toBe(false);
    expect(sent({}, { execution: "autocommit" }).assumed).toBe(false);
    expect(sent({}, { overrides: () => ({ execution: "autocommit" }) }).assumed).toBe(false);
  });

  it.each([
    [
      "a script that names the folder",
      "scripts/migrate.sh",
      'for f in db/migrations/*.sql; do psql -f "$f"; done',
    ],
    ["a Makefile above", "Makefile", 'migrate:\n\tpsql "$(URL)" -f db/migrations/1_a.sql'],
    ["a workflow", ".github/workflows/deploy.yml", "- run: psql -v ON_ERROR_STOP=1 -f db/migrations/1_a.sql"],
    ["a script of the manifest", "package.json", '{"scripts":{"migrate":"psql -f db/migrations/1_a.sql"}}'],
    ["a call over several lines", "db/run.sh", "psql \\\n  -f migrations/1_a.sql"],
    ["the folder of PostgreSQL's image", "compose.yml", "- ./db/migrations:/docker-entrypoint-initdb.d"],
  ])("takes %s for the proof that psql runs it", (_, path, text) => {
    expect(sent({ [path]: text })).toMatchObject({ execution: "autocommit", assumed: false });
    expect(sent({ [path]: text }).why).toContain(path);
  });

  it.each([
    ["psql -v AUTOCOMMIT=off -f db/migrations/1_a.sql", true],
    ["psql -Xv AUTOCOMMIT=0 -f db/migrations/1_a.sql", true],
    ["psql --set=AUTOCOMMIT=off -f db/migrations/1_a.sql", true],
    ["psql --variable 'AUTOCOMMIT=off' -f db/migrations/1_a.sql", true],
    ["psql -v AUTOCOMMIT=on -f db/migrations/1_a.sql", false],
    ["psql -v autocommit=off -f db/migrations/1_a.sql", false],
  ])("knows of %s whether psql begins transactions itself: %s", (line, begins) => {
    const { dialect, why } = sent({ "migrate.sh": line });
    expect(dialect.begins === true).toBe(begins);
    expect(why.endsWith(" with AUTOCOMMIT=off")).toBe(begins);
  });

  it.each([
    ["psql -1 -f db/migrations/1_a.sql"],
    ["psql --single-transaction -f db/migrations/1_a.sql"],
    ["psql -X1f db/migrations/1_a.sql".replace("1f", "1 -f")],
    ["cat db/migrations/*.sql | psql -q1"],
  ])("reads %s as one transaction", (line) => {
    expect(sent({ "migrate.sh": line })).toMatchObject({ execution: "transaction", assumed: false });
  });

  it.each([
    ["a call that names another folder", "migrate.sh", "psql -f seeds/1_b.sql"],
    ["a longer name", "migrate.sh", "psql -f db/migrations_old/11_a.sql"],
    ["a comment", "migrate.sh", "# psql -f db/migrations/1_a.sql"],
    ["another program", "migrate.sh", "psql-migrate db/migrations; ./psql.sh db/migrations"],
    ["text that is no script", "notes.txt", "psql -f db/migrations/1_a.sql"],
  ])("takes %s for no proof", (_, path, text) => {
    expect(sent({ [path]: text }).assumed).toBe(true);
  });
});
