import { describe, expect, it } from "vitest";
import { ReadError, read, tools } from "../../src/read/index.ts";
import type { SourceFile } from "../../src/types.ts";
import { quietClock } from "../processor.ts";
import { lines, memoryTree, migrationOf, migrationsOf, readFiles } from "./memory-tree.ts";

const GOOSE = "-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 0;\n";

describe("read", () => {
  it("refuses an unknown tool with the nearest known one", () => {
    const run = () => readFiles({ "m/1.sql": "" }, { tool: "drizle" });
    expect(run).toThrow(ReadError);
    expect(run).toThrow('unknown migration tool "drizle": did you mean "drizzle"?');
    expect(() => readFiles({ "m/1.sql": "" }, { overrides: () => ({ tool: "gose" }) })).toThrow('"goose"');
  });

  it.each([
    ["psql", "plain"],
    ["PSQL", "plain"],
    ["drizzle-kit", "drizzle"],
    ["migrate", "golang-migrate"],
    ["diesel_cli", "diesel"],
  ])("knows %s by its usual name", (tool, id) => {
    expect(readFiles({ "m/1.sql": "SELECT 1;" }, { tool }).roots[0]?.tool).toBe(id);
  });

  it("lets --execution win in both directions, over any marker", () => {
    const text = `-- +goose NO TRANSACTION\n${GOOSE}`;
    const result = readFiles({ "m/1_a.sql": text }, { execution: "transaction" });
    expect(lines(result)).toEqual(["up m/1_a.sql transaction", "down m/1_a.sql transaction"]);
    expect(migrationsOf(result)[0]?.why).toBe("--execution transaction");
  });

  it("takes tool and execution for a path", () => {
    const files = { "m/1_a.sql": "SELECT 1;", "m/2_b.sql": "SELECT 2;" };
    const result = readFiles(files, {
      overrides: (path) => (path === "m/2_b.sql" ? { tool: "sqlx", execution: "batch" } : {}),
    });
    expect(result.roots.map((root) => root.tool)).toEqual(["plain", "sqlx"]);
    const twice = migrationsOf(result).filter((one) => one.file.path === "m/2_b.sql");
    expect(twice.map((one) => [one.file.changed, one.why])).toEqual([
      ["none", "set for this path in the configuration"],
      ["all", "set for this path in the configuration"],
    ]);
  });

  it.each(tools.filter((tool) => !tool.onlyCode).map((tool) => [tool.id]))(
    "runs any file as %s when told to, whatever its name",
    (tool) => {
      const up = migrationOf(readFiles({ "x/odd.sql": "SELECT 1;" }, { tool }), "x/odd.sql");
      expect(up).toMatchObject({ tool, direction: "up", span: [0, 9] });
      expect(up.why).not.toContain("does not run");
      const down = readFiles({ "x/odd.down.sql": "SELECT 1;" }, { tool });
      expect(migrationsOf(down)).toHaveLength(1);
    },
  );

  it("reads history from the tree and never reports it", () => {
    const result = readFiles({ "m/1_a.sql": "SELECT 1;", "m/2_b.sql": "SELECT 2;" }, { lint: ["m/2_b.sql"] });
    expect(migrationsOf(result).map((one) => one.file.changed)).toEqual(["none", "all"]);
  });

  it("keeps a file that exists nowhere but in the run, as standard input does", () => {
    const source: SourceFile = { path: "new/x.sql", text: "SELECT 1;", changed: "all" };
    const options = { detecting: false, tool: null, execution: null, overrides: () => ({}) };
    expect(lines(read([source], memoryTree({}), options))).toEqual(["up new/x.sql autocommit"]);
    const stdin: SourceFile = { path: "x.sql", text: "SELECT 1;", changed: "all" };
    expect(read([stdin], memoryTree({}), options).roots[0]?.folder).toBe(".");
  });

  it("does not take a file of another kind for a migration, unless its tool is named or it is standard input", () => {
    const files = { "README.txt": "SELECT 1;", "m/1_a.sql": "SELECT 1;" };
    const lint = ["README.txt", "m/1_a.sql"];
    const result = readFiles(files, { lint });
    expect(lines(result)).toEqual(["up m/1_a.sql autocommit"]);
    expect(result.skipped).toEqual([
      {
        folder: "README.txt",
        reason: "its name does not end in .sql, so it is no migration (--tool NAME reads it as that tool's)",
      },
    ]);
    expect(readFiles(files, { lint, tool: "plain" }).skipped).toEqual([]);
    const stdin: SourceFile = { path: "script.txt", text: "SELECT 1;", changed: "all" };
    const options = { detecting: false, tool: null, execution: null, overrides: () => ({}) };
    expect(lines(read([stdin], memoryTree(files), options))).toEqual(["up script.txt autocommit"]);
  });

  it("detects migration roots, drops the rest, and says what it found", () => {
    const result = readFiles(
      {
        "queries/report.sql": "SELECT 1;",
        "app/migrations/1_a.sql": "SELECT 1;",
        "app/migrations/mysql/1_a.sql": "SELECT 1;",
        "goose/1_a.sql": GOOSE,
        "seed.sql": "SELECT 1;",
      },
      { detecting: true },
    );
    expect(result.roots.map((root) => [root.folder, root.tool])).toEqual([
      ["app/migrations", "plain"],
      ["goose", "goose"],
    ]);
    expect(result.skipped).toEqual([
      { folder: "app/migrations/mysql", reason: "the folder is named for MySQL" },
    ]);
    expect(result.remarks[1]).toBe("Read goose as goose: `-- +goose Up` in goose/1_a.sql");
    expect(readFiles({ "queries/report.sql": "SELECT 1;" }).roots).toHaveLength(1);
  });

  it("leaves out what is named for another database", () => {
    const result = readFiles(
      {
        "migrations/1_a.up.sql": "SELECT 1;",
        "migrations/1_a.mysql.up.sql": "SELECT 1;",
        "migrations/2_a.mysql.up.sql": "SELECT 1;",
        "migrations/1_a.cockroach.down.sql": "SELECT 1;",
        "migrations/2_a.postgres.up.sql": "SELECT 1;",
        "driver/riversqlite/migrations/1_a.sql": "SELECT 1;",
        "driver/mysql-to-postgres/migrations/1_a.sql": "SELECT 1;",
        "driver/importFromMysql/migrations/1_a.sql": "SELECT 1;",
      },
      { detecting: true },
    );
    expect(result.skipped).toEqual([
      { folder: "migrations/*.mysql.up.sql", reason: "the files are named for MySQL" },
      { folder: "migrations/*.cockroach.down.sql", reason: "the files are named for CockroachDB" },
      { folder: "driver/riversqlite", reason: "the folder is named for SQLite" },
    ]);
    expect(result.roots.map((root) => root.folder)).toEqual([
      "driver/importFromMysql/migrations",
      "driver/mysql-to-postgres/migrations",
      "migrations",
    ]);
  });

  it("lets section markers win over a journal, and a journal over a dependency", () => {
    const cargo = '[dependencies]\nsqlx = "0.8"\n';
    const files = { "Cargo.toml": cargo, "m/1_a.sql": GOOSE };
    expect(readFiles(files).roots[0]?.tool).toBe("goose");
    const journal = { "m/meta/_journal.json": '{"dialect":"postgresql","entries":[{"tag":"1_a"}]}' };
    expect(readFiles({ ...files, ...journal }).roots[0]?.tool).toBe("goose");
    expect(readFiles({ "Cargo.toml": cargo, ...journal, "m/1_a.sql": "" }).roots[0]?.tool).toBe("drizzle");
  });

  it("takes the nearer of two dependencies", () => {
    const result = readFiles({
      "go.mod": "module m\nrequire github.com/golang-migrate/migrate/v4 v4.17.0\n",
      "rust/Cargo.toml": '[dependencies]\nsqlx = "0.8"\n',
      "rust/m/1_a.up.sql": "SELECT 1;",
    });
    expect(result.roots[0]?.tool).toBe("sqlx");
    expect(result.roots[0]?.why).toContain("golang-migrate was possible too");
  });

  it("names nobody when the evidence ties", () => {
    const result = readFiles({
      "go.mod": "module m\nrequire github.com/golang-migrate/migrate/v4 v4.17.0\n",
      "Cargo.toml": '[dependencies]\nsqlx = "0.8"\n',
      "m/1_a.up.sql": "SELECT 1;",
    });
    expect(result.roots[0]).toMatchObject({ tool: "plain" });
    expect(result.roots[0]?.why).toContain("nothing tells which of");
  });

  it("finds no migrations beside the folder that holds them", () => {
    const files = {
      "migrate/schema.sql": "CREATE TABLE a (id int);",
      "migrate/cmd/check.sql": "SELECT 1;",
      "migrate/migrations/1_a.sql": "-- +migrate Up\nSELECT 1;",
      "other/migrate/1_a.sql": "SELECT 1;",
    };
    const roots = readFiles(files, { detecting: true }).roots.map((root) => root.folder);
    expect(roots).toEqual(["migrate/migrations", "other/migrate"]);
  });

  it("lists every folder and reads every file once, however many there are", () => {
    const files: Record<string, string> = { "package.json": '{"dependencies":{"prisma":"7.0.0"}}' };
    for (let at = 0; at < 3000; at++) files[`m/${20240101000000 + at}_x/migration.sql`] = "SELECT 1;";
    for (let at = 0; at < 3000; at++) files[`flat/${at}_x.sql`] = "SELECT 1;";
    const tree = memoryTree(files);
    const source: SourceFile = { path: "flat/2999_x.sql", text: "SELECT 1;", changed: "all" };
    const nested: SourceFile = {
      path: "m/20240101000000_x/migration.sql",
      text: "SELECT 1;",
      changed: "all",
    };
    const spent = quietClock();
    const result = read([source, nested], tree, {
      detecting: false,
      tool: null,
      execution: null,
      overrides: () => ({}),
    });
    expect(spent()).toBeLessThan(2000);
    expect(result.roots.map((root) => root.versions.length)).toEqual([3000, 3000]);
    expect([...tree.calls].filter(([, count]) => count > 1)).toEqual([]);
  });

  it("knows where it stands when the working directory is a migration folder itself", () => {
    const files = {
      "supabase/config.toml": "",
      "supabase/migrations/1_a.sql": "SELECT 1;",
      "supabase/migrations/2_b.sql": "SELECT 2;",
      "prisma/migrations/migration_lock.toml": 'provider = "postgresql"',
      "prisma/migrations/20240101000000_a/migration.sql": "SELECT 1;",
      "prisma/migrations/20240102000000_b/migration.sql": "SELECT 2;",
    };
    const options = { detecting: true, tool: null, execution: null, overrides: () => ({}) };
    const from = (cwd: string, path: string, text: string) =>
      read([{ path, text, changed: "all" }], memoryTree(files, cwd), options);
    const supabase = from("supabase/migrations", "2_b.sql", "SELECT 2;");
    expect(supabase.roots.map((root) => [root.folder, root.tool])).toEqual([[".", "supabase"]]);
    expect(lines(supabase)).toEqual(["up 1_a.sql automatic", "up 2_b.sql automatic"]);
    const prisma = from("prisma/migrations/20240102000000_b", "migration.sql", "SELECT 2;");
    expect(prisma.roots.map((root) => [root.folder, root.tool])).toEqual([["..", "prisma"]]);
    expect(migrationsOf(prisma).map((one) => [one.file.path, one.file.changed])).toEqual([
      ["../20240101000000_a/migration.sql", "none"],
      ["migration.sql", "all"],
    ]);
  });

  it("gives a migration of a linted file the very file", () => {
    const result = readFiles({ "m/1_a.sql": "SELECT 1;" });
    expect(migrationOf(result, "m/1_a.sql").file.changed).toBe("all");
  });
});
