import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type DiscoverOptions, discover, UsageError } from "../../src/discover/index.ts";
import { quietClock } from "../processor.ts";
import { clean, folder, repository } from "./folder.ts";

const find = (cwd: string, paths: readonly string[] = [], more: Partial<DiscoverOptions> = {}) =>
  discover({ settings: [], cwd, paths, exclude: [], since: null, ...more }, { env: clean() });
const names = (cwd: string, paths: readonly string[] = [], more: Partial<DiscoverOptions> = {}) =>
  find(cwd, paths, more).files.map((file) => file.path);

test("without paths, every *.sql below the working directory, outside a repository", () => {
  const { path: cwd } = folder({
    "b.sql": "",
    "a/x.SQL": "",
    "a/readme.md": "",
    "node_modules/x/y.sql": "",
    "vendor/y.sql": "",
    "dist/y.sql": "",
    "target/y.sql": "",
    ".hidden/h.sql": "",
  });
  expect(names(cwd)).toEqual([".hidden/h.sql", "a/x.SQL", "b.sql"]);
  expect(find(cwd).detecting).toBe(true);
  expect(find(cwd, ["."]).detecting).toBe(false);
  expect(names(cwd, ["."])).toContain("dist/y.sql");
});

test("without paths in a repository, what git knows or would add", () => {
  const made = repository({
    "db/1.sql": "",
    "gone.sql": "",
    ".gitignore": "out/\n",
    "out/x.sql": "",
    "vendor/v.sql": "",
  });
  made.commit();
  made.git("rm", "-q", "--cached", "gone.sql");
  made.write({ "db/new.sql": "", "db/nêw 'x'.sql": "" });
  execFileSync("rm", [path.join(made.path, "gone.sql")]);
  expect(names(made.path)).toEqual(["db/1.sql", "db/new.sql", "db/nêw 'x'.sql", "vendor/v.sql"]);
  expect(names(path.join(made.path, "db"))).toEqual(["1.sql", "new.sql", "nêw 'x'.sql"]);
  expect(names(path.join(made.path, "out"))).toEqual(["x.sql"]);
});

test("files, folders and globs; each file once, sorted by code units", () => {
  const { path: cwd } = folder({
    "m/2.sql": "",
    "m/10.sql": "",
    "m/readme.md": "",
    "n/deep/er/3.sql": "",
    "n/notes.txt": "",
  });
  expect(names(cwd, ["n", "m/2.sql", "m/*.sql", "./m/10.sql"])).toEqual([
    "m/10.sql",
    "m/2.sql",
    "n/deep/er/3.sql",
  ]);
  expect(names(cwd, ["**/*.sql"])).toHaveLength(3);
  expect(names(cwd, ["m/*"])).toEqual(["m/10.sql", "m/2.sql"]);
  expect(names(cwd, ["m/*.md"])).toEqual(["m/readme.md"]);
  expect(names(cwd, ["{m,n}"])).toHaveLength(3);
  expect(names(cwd, ["n/notes.txt"])).toEqual(["n/notes.txt"]);
  expect(names(path.join(cwd, "m"), ["../n", path.join(cwd, "m/2.sql")])).toEqual([
    "../n/deep/er/3.sql",
    "2.sql",
  ]);
  expect(names(path.join(cwd, "m"), ["../n/**/*.sql"])).toEqual(["../n/deep/er/3.sql"]);
});

test("names that mean something elsewhere are names here", () => {
  const hostile = [
    "-rf.sql",
    "--since=x.sql",
    "[x].sql",
    "a b.sql",
    "q\"'`$(id).sql",
    "new\nline.sql",
    "*.sql",
    "{a,b}.sql",
    "!x.sql",
    "~.sql",
    "::error::x.sql",
  ];
  const made = repository(Object.fromEntries(hostile.map((name) => [name, "select 1;"])));
  made.write({ "x.sql": "", "a.sql": "" });
  const all = [...hostile, "x.sql", "a.sql"].sort();
  expect(names(made.path)).toEqual(all);
  expect(names(made.path, ["."])).toEqual(all);
  for (const name of hostile) expect(names(made.path, [name])).toEqual([name]);
  expect(names(made.path, ["[ax].sql"])).toEqual(["a.sql", "x.sql"]);
});

test("folders whose names are globs", () => {
  const made = folder({ "m/1.sql": "", "m/2.down.sql": "" }, "we[ird] {a,b} (x)!-");
  expect(names(made.path, ["m/*.sql"])).toHaveLength(2);
  expect(names(made.path, [path.join(made.path, "m")])).toHaveLength(2);
  expect(names(made.path, [], { exclude: ["*.down.sql"] })).toEqual(["m/1.sql"]);
});

test("excluded files are never read, however they are named", () => {
  const { path: cwd } = folder({ "a/1.sql": "", "a/1.down.sql": "", "b/old/2.sql": "", "c.sql": "" });
  expect(names(cwd, [], { exclude: ["*.down.sql"] })).toEqual(["a/1.sql", "b/old/2.sql", "c.sql"]);
  expect(names(cwd, [], { exclude: ["old", "./a/"] })).toEqual(["c.sql"]);
  expect(names(cwd, ["a/1.sql"], { exclude: ["a/**"] })).toEqual([]);
  expect(names(path.join(cwd, "a"), [".."], { exclude: ["../b/**"] })).toEqual([
    "../c.sql",
    "1.down.sql",
    "1.sql",
  ]);
  expect(find(cwd, ["a"], { exclude: ["a"] }).remarks).toEqual(["nothing to lint: 2 files are excluded"]);
});

test("what is not there is refused, by name", () => {
  const { path: cwd } = folder({ "empty/readme.md": "" });
  for (const missing of ["no.sql", "no/*.sql", "", "a\0b", "[x].sql"])
    expect(() => find(cwd, [missing]), missing).toThrow(UsageError);
  expect(() => find(cwd, ["no.sql"])).toThrow("no such file or folder: no.sql");
  expect(() => find(cwd, ["no/*.sql"])).toThrow("no file matches the glob no/*.sql");
  expect(find(cwd, ["empty"]).remarks).toEqual(["nothing to lint: no *.sql file in empty"]);
});

test("links: a file is read, a linked folder is not followed, a loop ends", { timeout: 5000 }, () => {
  const { path: cwd } = folder({ "m/1.sql": "select 1;", "away.txt": "" });
  const outside = folder({ "secret.sql": "password" });
  symlinkSync("1.sql", path.join(cwd, "m/2.sql"));
  symlinkSync("..", path.join(cwd, "m/loop"));
  symlinkSync("round.sql", path.join(cwd, "m/round.sql"));
  symlinkSync("nowhere", path.join(cwd, "m/broken.sql"));
  symlinkSync(path.join(outside.path, "secret.sql"), path.join(cwd, "m/secret.sql"));
  symlinkSync("m", path.join(cwd, "linked"));
  const found = find(cwd, ["m"]);
  expect(found.files.map((file) => file.path)).toEqual(["m/1.sql", "m/2.sql"]);
  expect(found.unread.map((one) => `${one.path}: ${one.reason}`)).toEqual([
    "m/round.sql: it is a link that leads to itself",
    "m/secret.sql: it is a link that leads out of the repository; name it to read it",
  ]);
  expect(names(cwd, ["**/*.sql"])).toEqual(["m/1.sql", "m/2.sql"]);
  expect(names(cwd, ["linked"])).toContain("linked/1.sql");
  expect(names(cwd, ["m/secret.sql"])).toEqual(["m/secret.sql"]);
  expect(find(cwd, ["m/broken.sql"]).unread[0]?.reason).toBe("it is a link that leads nowhere");
});

test("a pipe is never opened", { timeout: 5000 }, () => {
  const { path: cwd } = folder();
  execFileSync("mkfifo", [path.join(cwd, "pipe.sql")]);
  mkdirSync(path.join(cwd, "folder.sql"));
  expect(find(cwd).unread.map((one) => one.reason)).toEqual([
    "it is not a regular file; pass its text on standard input with `-`",
  ]);
  expect(find(cwd).tree.read("pipe.sql")).toBeNull();
});

test("standard input goes before the file it will be saved to", () => {
  const { path: cwd } = folder({ "m/1.sql": "on disk" });
  const stdin = { path: "m/1.sql", bytes: Buffer.from("in the editor") };
  const found = find(cwd, ["-", "m"], { stdin });
  expect(found.files).toEqual([{ path: "m/1.sql", text: "in the editor", changed: "all" }]);
  expect(found.tree.read("m/1.sql")).toBe("in the editor");
  expect(find(cwd, ["-"], { stdin, exclude: ["m"] }).files).toEqual([]);
  expect(find(cwd, ["-"], { stdin: { path: "x.sql", bytes: Buffer.from([0xff]) } }).unread).toHaveLength(1);
});

test("ten thousand files, and one of 50 MB, are read at once", { timeout: 300_000 }, () => {
  const made = repository();
  const many = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, n) => [`m/${n % 50}/${n}.sql`, `select ${n};\n`]),
  );
  made.write(many);
  made.git("add", "-A");
  const spent = quietClock();
  expect(find(made.path).files).toHaveLength(10_000);
  expect(spent()).toBeLessThan(3000);
  const big = folder({ "big.sql": "select 1;\n".repeat(5_000_000) });
  expect(find(big.path).files[0]?.text.length).toBe(50_000_000);
});

describe("a linked folder that leads out of the repository", () => {
  const outside = folder({ "1.sql": "CREATE INDEX a ON b (c);" });
  const told = (found: { readonly unread: readonly { readonly path: string; readonly reason: string }[] }) =>
    found.unread.map((one) => `${one.path}: ${one.reason}`);
  const said = (name: string) =>
    `${name}: it is a link that leads out of the repository, so the folder that it may be is not read; name it to read it`;

  test.each(["migrations", "db/migrate", "src/flyway", "migrations/tenants", "sql"])(
    "is told where it is called as migrations are: %s",
    (name) => {
      const made = repository({ "a/1.sql": "select 1;" });
      mkdirSync(path.dirname(path.join(made.path, name)), { recursive: true });
      symlinkSync(outside.path, path.join(made.path, name));
      expect(told(find(made.path))).toEqual([said(name)]);
      made.commit();
      expect(told(find(made.path))).toEqual([said(name)]);
    },
  );

  test("is told in a named folder, and where it leads to nothing", () => {
    const { path: cwd } = folder({ "m/1.sql": "select 1;" });
    symlinkSync(outside.path, path.join(cwd, "m/migrations"));
    symlinkSync(path.join(outside.path, "none"), path.join(cwd, "m/versions"));
    expect(told(find(cwd, ["m"]))).toEqual([said("m/migrations"), said("m/versions")]);
  });

  test("is told of a change only where the change has made it", () => {
    const made = repository({ "a/1.sql": "select 1;" });
    symlinkSync(outside.path, path.join(made.path, "migrations"));
    made.commit();
    made.git("switch", "-qc", "work");
    made.write({ "a/2.sql": "select 2;" });
    made.commit();
    expect(told(find(made.path, [], { since: "main" }))).toEqual([]);
    symlinkSync(outside.path, path.join(made.path, "sql"));
    made.git("add", "-A");
    made.commit();
    expect(told(find(made.path, [], { since: "main" }))).toEqual([said("sql")]);
  });

  test("is not told where it has another name, is named or excluded, or leads back in", () => {
    const made = repository({ "a/1.sql": "select 1;" });
    symlinkSync(outside.path, path.join(made.path, "fonts"));
    symlinkSync("a", path.join(made.path, "migrations"));
    symlinkSync(outside.path, path.join(made.path, "sql"));
    made.commit();
    expect(told(find(made.path, [], { exclude: ["sql"] }))).toEqual([]);
    expect(told(find(made.path, ["sql"]))).toEqual([]);
    expect(find(made.path, ["sql"]).files.map((one) => one.path)).toEqual(["sql/1.sql"]);
  });
});
