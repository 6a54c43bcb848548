import { utimesSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { discover, discoverListed, requirePaths, selectListedCode } from "../../src/discover/index.ts";
import { clean, repository } from "./folder.ts";

const find = (cwd: string, since: string | null, paths: readonly string[] = []) =>
  discover({ settings: [], cwd, paths, exclude: [], since }, { env: clean() });

const names = (...given: Parameters<typeof find>) => find(...given).code.map((one) => one.path);

/** More code than is opened without a reason. */
const many = Object.fromEntries(
  Array.from({ length: 4_100 }, (_, at) => [`src/p${at % 50}/f_a${at}.ts`, ""]),
);

test("whatever code has changed may hold migrations, and nothing else", () => {
  const made = repository({ "src/a.ts": "a\n", "src/b.ts": "b\n", "src/c.ts": "c\n", "src/d.ts": "d\n" });
  made.commit();
  made.git("switch", "-qc", "work");
  made.write({ "src/a.ts": "aa\n" });
  made.commit();
  // The same size, and a time that is not later: only the bytes differ.
  const before = new Date(Date.now() - 100_000);
  made.write({ "src/b.ts": "x\n", "src/new.json": "{}\n" });
  utimesSync(path.join(made.path, "src/b.ts"), before, before);
  made.write({ "src/d.ts": "e\n" });
  made.git("add", "src/d.ts");
  expect(names(made.path, "main")).toEqual(["src/a.ts", "src/b.ts", "src/d.ts", "src/new.json"]);
  expect(find(made.path, "main").code.every((one) => one.anywhere)).toBe(true);
});

test("of code, too, it is known which lines have changed", () => {
  const made = repository({ "src/a.ts": "a\nb\nc\n", "src/b.ts": "b\n" });
  made.commit();
  made.git("switch", "-qc", "work");
  made.write({ "src/a.ts": "a\nx\nc\n", "src/n.ts": "n\n" });
  made.commit();
  const found = find(made.path, "main").code.map(({ path: name, text, changed }) => [
    name,
    typeof changed === "string" ? changed : changed.map((span) => text.slice(...span)),
  ]);
  expect(found).toEqual([
    ["src/a.ts", ["x\n"]],
    ["src/n.ts", "all"],
  ]);
});

test("of a large repository only what hints at migrations, and what a configuration names", () => {
  const made = repository({
    ...many,
    "db/migrate/a.rb": "a",
    "alembic.ini": "[alembic]\nscript_location = %(here)s/backend/alterations\n",
    "backend/alterations/a.py": "a",
    "api/knexfile.js": "module.exports = { migrations: { directory: './steps' } };\n",
    "api/steps/a.js": "a",
    "api/other/a.js": "a",
    ".sequelizerc": "module.exports = { 'migrations-path': path.resolve('server', 'changes') };\n",
    "server/changes/a.js": "a",
    "config/database.yml": "production:\n  migrations_paths: lib/animals\n",
    "lib/animals/a.rb": "a",
    "packages/x/XServiceProvider.php": "<?php $this->loadMigrationsFrom(__DIR__.'/../schema');\n",
    "packages/schema/a.php": "a",
    "packages/else/a.php": "a",
  });
  made.commit();
  const found = names(made.path, null).filter((name) => !name.startsWith("src/"));
  expect(found).toEqual([
    "api/steps/a.js",
    "backend/alterations/a.py",
    "db/migrate/a.rb",
    "lib/animals/a.rb",
    "packages/schema/a.php",
    "server/changes/a.js",
  ]);
  expect(names(made.path, null).some((name) => name.startsWith("src/"))).toBe(false);
  expect(names(made.path, null, ["packages/else"])).toEqual(["packages/else/a.php"]);
});

test("of a small one every file, whose text decides", () => {
  const made = repository({ "lib/changes/a.rb": "a", "tests/a.rb": "a", "node_modules/a.js": "a" });
  expect(names(made.path, null)).toEqual(["lib/changes/a.rb"]);
});

test("a migration in code that is not UTF-8 is one all the same", () => {
  const text = Buffer.concat([
    Buffer.from("class A < ActiveRecord::Migration[8.0]\n# "),
    Buffer.from([0xe9, 10]),
  ]);
  const made = repository({ "db/migrate/1_a.rb": text });
  expect(find(made.path, null).code.map((one) => one.text.slice(0, 9))).toEqual(["class A <"]);
});

test("a migration in code is read however long a program has made it", () => {
  const migration = `class A < ActiveRecord::Migration[8.0]\n${"# a\n".repeat(300_000)}end\n`;
  const made = repository({ "db/migrate/1_a.rb": migration, "lib/bundle.js": "a".repeat(2 ** 20 + 1) });
  const found = find(made.path, null);
  expect(found.code.map(({ path, text }) => [path, text.length])).toEqual([
    ["db/migrate/1_a.rb", migration.length],
  ]);
  expect(found.unread).toEqual([]);
});

test("what stands where migrations do, and cannot be read, is told", () => {
  const made = repository({
    "db/migrate/1_a.rb": "a".repeat(16 * 2 ** 20 + 1),
    "db/migrate/2_b.rb": Buffer.from([0xff, 0xfe, 65, 0, 10, 0]),
    "lib/a.rb": Buffer.from([0xff, 0xfe, 65, 0, 10, 0]),
  });
  const { unread, code } = find(made.path, null);
  expect(code).toEqual([]);
  expect(unread.map(({ path, reason }) => [path, reason])).toEqual([
    ["db/migrate/1_a.rb", "it is larger than 16 MB"],
    ["db/migrate/2_b.rb", expect.stringContaining("UTF-16")],
  ]);
  const change = (name: string) => ({ name, previous: null, status: "added", spans: null, shown: null });
  const listed = ["db/migrate/2_b.rb", "lib/a.rb"].map((name) => ({
    file: change(name),
    bytes: Buffer.from([0xff, 0xfe, 65, 0, 10, 0]),
  }));
  const action = discoverListed(
    made.path,
    { paths: [], exclude: [], settings: [] },
    { listed: [], loaded: [], code: listed, configurations: [], documents: [] },
    process.env,
  );
  expect(action.unread.map(({ path }) => path)).toEqual(["db/migrate/2_b.rb"]);
});

test("a named folder of which only code has changed, and which a sparse checkout leaves out", () => {
  const made = repository({ "README.md": "", "app/a.rb": "", "db/migrate/1_a.rb": "a\n", "lib/x.rb": "" });
  made.commit();
  made.git("switch", "-qc", "work");
  made.write({ "db/migrate/2_b.rb": "b\n" });
  made.commit();
  made.git("sparse-checkout", "set", "app");
  expect(names(made.path, "main", ["db/migrate"])).toEqual(["db/migrate/2_b.rb"]);
  expect(names(made.path, "main", ["db/migrate/*.rb"])).toEqual(["db/migrate/2_b.rb"]);
  expect(names(made.path, "main", ["db/migrate/2_b.rb"])).toEqual(["db/migrate/2_b.rb"]);
  // It is there, and nothing of it has changed.
  expect(names(made.path, "main", ["lib"])).toEqual([]);
  expect(() => find(made.path, "main", ["missing"])).toThrow("no such file or folder: missing");
  const changed = { name: "db/migrate/2_b.rb", previous: null, status: "added", spans: null, shown: null };
  expect(() =>
    requirePaths(made.path, { paths: ["db/migrate"], exclude: [] }, [changed], clean()),
  ).not.toThrow();
});

test("of a pull request, whatever may hold a migration is fetched", () => {
  const file = (name: string, status: string, shown: string | null) => ({
    name,
    status,
    shown,
    previous: null,
    spans: () => [],
  });
  const all = [
    file("lib/a.rb", "added", "+class A < Migration"),
    file("lib/b.rb", "added", "+class B"),
    file("lib/c.rb", "added", null),
    file("lib/d.rb", "modified", "+class B"),
    file("db/migrate/e.rb", "added", "+class B"),
  ];
  const top = repository().path;
  const chosen = selectListedCode(top, { paths: [], exclude: [] }, all);
  expect(chosen.map((one) => one.name)).toEqual(["lib/a.rb", "lib/c.rb", "lib/d.rb", "db/migrate/e.rb"]);
  const loaded = chosen.map((one) => ({ file: one, bytes: Buffer.from("x") }));
  const found = discoverListed(
    top,
    { paths: [], exclude: [], settings: [] },
    { listed: [], loaded: [], code: loaded, configurations: [], documents: [] },
    null,
  );
  expect(found.code.map((one) => one.anywhere === true)).toEqual([false, true, true, true]);
});
