import { execFileSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Discovery, discover } from "../../src/discover/index.ts";
import { clean, type Folder, folder, repository } from "./folder.ts";

const find = (cwd: string, paths: readonly string[] = []) =>
  discover({ settings: [], cwd, paths, exclude: [], since: "origin/main" }, { env: clean() });

const shown = ({ files }: Discovery) =>
  Object.fromEntries(
    files.map(({ path, text, changed }) => [
      path,
      typeof changed === "string" ? changed : changed.map(([start, end]) => text.slice(start, end)),
    ]),
  );

/** A server's repository, whose branch `work` makes 2.sql, edits 1.sql, renames 3.sql, and does much beside. */
function origin(): Folder {
  const made = repository({
    "db/1.sql": "select 1;\nselect 2;\n",
    "db/3.sql": "select 3;\nselect 3;\nselect 3;\n",
    "db/gone.sql": "",
    "app/a.txt": "",
    "app/b.txt": "",
    "readme.md": "",
  });
  made.commit();
  made.git("switch", "-qc", "work");
  made.write({ "db/1.sql": "select 1;\nselect 0;\nselect 2;\n", "db/2.sql": "select 2;\n", "app/c.sql": "" });
  made.git("mv", "db/3.sql", "db/4.sql");
  made.git("rm", "-q", "db/gone.sql");
  made.commit();
  made.git("config", "uploadpack.allowFilter", "true");
  return made;
}

function clone(from: Folder, ...words: readonly string[]): Folder {
  const made = folder();
  const url = `file://${from.path}`;
  execFileSync("git", ["clone", "-q", "--branch=work", ...words, url, made.path], {
    env: clean(),
    stdio: "ignore",
  });
  made.git("config", "user.name", "Ada");
  made.git("config", "user.email", "ada@example.com");
  return made;
}

const all = { "db/1.sql": ["select 0;\n"], "db/2.sql": "all", "db/4.sql": "all" };

test("a sparse checkout: what changed and is not on the disk is read as git has it", () => {
  const made = clone(origin(), "--sparse");
  made.git("sparse-checkout", "set", "app");
  const found = find(made.path);
  expect(shown(found)).toEqual({ "app/c.sql": "all", ...all });
  expect(found.failures).toEqual([]);
  expect(found.remarks).toEqual(["db/1.sql is not on the disk (and 2 more): it is read as git has it"]);
});

test("it is asked for as what is there: by folder, by name, by glob, from a folder", () => {
  const made = clone(origin(), "--sparse");
  made.git("sparse-checkout", "set", "app");
  for (const given of ["db", "db/", "db/*.sql", "**/?.sql", path.join(made.path, "db")])
    expect(shown(find(made.path, [given])), given).toMatchObject(all);
  expect(shown(find(made.path, ["db/2.sql"]))).toEqual({ "db/2.sql": "all" });
  expect(Object.keys(shown(find(path.join(made.path, "app"), ["../db"])))).toEqual([
    "../db/1.sql",
    "../db/2.sql",
    "../db/4.sql",
  ]);
  expect(() => find(made.path, ["nowhere"])).toThrow("no such file or folder: nowhere");
  const excluded = discover(
    { cwd: made.path, paths: ["db"], exclude: ["db/2.sql"], since: "origin/main", settings: [] },
    { env: clean() },
  );
  expect(Object.keys(shown(excluded))).toEqual(["db/1.sql", "db/4.sql"]);
});

test("a clone without a checkout, and one of which a part was checked out", () => {
  const made = clone(origin(), "--no-checkout");
  expect(shown(find(made.path))).toEqual({ "app/c.sql": "all", ...all });
  made.git("checkout", "-q", "HEAD", "--", "readme.md");
  expect(shown(find(made.path))).toEqual({ "app/c.sql": "all", ...all });
});

test("a copy of the clone that holds some of the files", () => {
  const made = clone(origin());
  for (const name of ["db", "app"]) rmSync(path.join(made.path, name), { recursive: true });
  expect(shown(find(made.path))).toEqual({ "app/c.sql": "all", ...all });
});

test("files that are marked as not to be there", () => {
  const made = clone(origin());
  made.git("update-index", "--skip-worktree", "db/2.sql");
  rmSync(path.join(made.path, "db/2.sql"));
  expect(shown(find(made.path))).toEqual({ "app/c.sql": "all", ...all });
});

test("the history of what is not on the disk is read as git has it, too", () => {
  for (const made of [clone(origin(), "--no-checkout"), clone(origin(), "--sparse")]) {
    const { tree } = find(made.path);
    expect(tree.list("db").map((one) => one.name)).toEqual(["1.sql", "2.sql", "4.sql"]);
    expect(tree.list("app")).toContainEqual({ name: "a.txt", folder: false });
    expect(tree.read("db/4.sql")).toBe("select 3;\n".repeat(3));
    expect(tree.read("app/a.txt")).toBe("");
    expect(tree.read("db/none.sql")).toBeNull();
  }
});

test("what somebody has deleted in a whole checkout is deleted", () => {
  const made = clone(origin());
  rmSync(path.join(made.path, "db/2.sql"));
  expect(Object.keys(shown(find(made.path)))).toEqual(["app/c.sql", "db/1.sql", "db/4.sql"]);
  made.git("rm", "-q", "--cached", "db/2.sql");
  expect(Object.keys(shown(find(made.path)))).toEqual(["app/c.sql", "db/1.sql", "db/4.sql"]);
});

test("a partial clone: what is neither on the disk nor among the objects is a failure, and nothing is fetched", () => {
  const made = clone(origin(), "--filter=blob:none", "--sparse");
  made.git("sparse-checkout", "set", "app");
  const said = made.git("count-objects", "-v");
  const found = find(made.path);
  expect(shown(found)).toEqual({ "app/c.sql": "all" });
  expect(found.failures.map(({ message, file }) => [file?.path, message.slice(0, 60)])).toEqual(
    ["db/1.sql", "db/2.sql", "db/4.sql"].map((name) => [
      name,
      `${name} has changed, is not on the disk, and is not in this clone`.slice(0, 60),
    ]),
  );
  expect(made.git("count-objects", "-v")).toBe(said);
});

test("a partial clone: where what a file was is not to be had, that is a failure, and all of it is read", () => {
  const made = clone(origin(), "--filter=blob:none");
  const found = find(made.path, ["db/1.sql"]);
  expect(shown(found)).toEqual({ "db/1.sql": "all" });
  expect(found.failures[0]?.message).toMatch(/^this clone does not hold what db\/1\.sql was before/);
});

test("a clone without the base's trees is refused in one sentence", () => {
  const made = clone(origin(), "--filter=tree:0");
  expect(() => find(made.path)).toThrow(
    /^git could not compare with [0-9a-f]+: objects of this clone are missing or broken; fetch them first/,
  );
});

test("an index of another make, and a mode, change nothing", () => {
  const made = clone(origin());
  chmodSync(path.join(made.path, "db/1.sql"), 0o755);
  made.git("update-index", "--index-version", "4");
  made.git("update-index", "--split-index");
  expect(shown(find(made.path))).toEqual({ "app/c.sql": "all", ...all });
});

test("an unsettled merge is read as it stands on the disk", () => {
  const made = clone(origin());
  made.git("switch", "-qc", "other", "origin/main");
  made.write({ "db/1.sql": "select 1;\nselect 7;\nselect 2;\n" });
  made.commit();
  expect(() => made.git("merge", "-q", "origin/work")).toThrow();
  const text = shown(find(made.path, ["db/1.sql"]))["db/1.sql"];
  expect(typeof text === "string" ? text : text?.join("")).toMatch(/all|<<<<<<<.*select 7;.*>>>>>>>/s);
});
