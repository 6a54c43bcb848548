import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Discovery, discover, UsageError } from "../../src/discover/index.ts";
import { clean, type Folder, folder, repository } from "./folder.ts";

const find = (cwd: string, since: string | null, paths: readonly string[] = []) =>
  discover({ settings: [], cwd, paths, exclude: [], since }, { env: clean() });

/** What is reported, as text. */
const shown = (found: Discovery) =>
  Object.fromEntries(
    found.files.map(({ path, text, changed }) => [
      path,
      typeof changed === "string" ? changed : changed.map(([start, end]) => text.slice(start, end)),
    ]),
  );

const three = "select 1;\nselect 2;\nselect 3;\n";

function branched(files: Readonly<Record<string, string>>): Folder {
  const made = repository(files);
  made.commit();
  made.git("switch", "-qc", "work");
  return made;
}

test("only what changed since the merge base, in commits, index, work tree and untracked files", () => {
  const made = branched({ "old.sql": three, "edit.sql": three, "staged.sql": three, "gone.sql": "" });
  made.write({ "edit.sql": three.replace("2", "two") });
  made.git("rm", "-q", "gone.sql");
  made.commit();
  made.write({ "staged.sql": `${three}select 4;` });
  made.git("add", "-A");
  made.write({ "new.sql": three, "edit.sql": `select 0;\n${three.replace("2", "two")}` });
  const found = find(made.path, "main");
  expect(shown(found)).toEqual({
    "edit.sql": ["select 0;\n", "select two;\n"],
    "new.sql": "all",
    "staged.sql": ["select 4;"],
  });
  expect(found.older("old.sql")).toBe(true);
  expect(found.older("new.sql")).toBe(false);
});

test("what the base branch did meanwhile is not this change", () => {
  const made = branched({ "1.sql": three });
  made.write({ "2.sql": three });
  made.commit();
  made.git("switch", "-q", "main");
  made.write({ "1.sql": "select 9;\n" });
  made.commit();
  made.git("switch", "-q", "work");
  expect(shown(find(made.path, "main"))).toEqual({ "2.sql": "all" });
});

test("paths and the working directory narrow it", () => {
  const made = branched({ "a/1.sql": three, "b/1.sql": three });
  made.write({ "a/1.sql": `${three}x`, "b/1.sql": `${three}y`, "b/2.sql": "" });
  expect(shown(find(made.path, "main", ["b"]))).toEqual({ "b/1.sql": ["y"], "b/2.sql": "all" });
  expect(shown(find(path.join(made.path, "a"), "main"))).toEqual({ "1.sql": ["x"] });
  expect(shown(find(path.join(made.path, "a"), "main", ["../b/1.sql"]))).toEqual({ "../b/1.sql": ["y"] });
  expect(find(made.path, "HEAD", ["a/1.sql"]).files).toHaveLength(1);
});

test("lines taken out leave a place, where what follows begins", () => {
  const made = branched({ "1.sql": three, "2.sql": three });
  made.write({ "1.sql": "select 1;\nselect 3;\n", "2.sql": "select 1;\nselect 2;\n" });
  const [first, last] = find(made.path, "main").files;
  expect(first?.changed).toEqual([[10, 10]]);
  expect(last?.changed).toEqual([[20, 20]]);
});

test("lines are counted as git counts them: a lone carriage return ends none, a mark is a character", () => {
  const made = branched({ "1.sql": "\uFEFFa\rb\r\nc\r\nd\r\n" });
  made.write({ "1.sql": "\uFEFFa\rb\r\nC\r\nd\r\n" });
  expect(shown(find(made.path, "main"))).toEqual({ "1.sql": ["C\r\n"] });
});

test("a moved file keeps its age; under another name it is another migration", () => {
  const made = branched({
    "db/0001_a.sql": three.repeat(5),
    "db/0002_b.sql": `--b\n${three.repeat(5)}`,
    "p/2024_x/migration.sql": `--p\n${three.repeat(5)}`,
  });
  mkdirSync(path.join(made.path, "database"));
  renameSync(path.join(made.path, "db/0001_a.sql"), path.join(made.path, "database/0001_a.sql"));
  renameSync(path.join(made.path, "db/0002_b.sql"), path.join(made.path, "db/0003_b.sql"));
  renameSync(path.join(made.path, "p/2024_x"), path.join(made.path, "p/2025_x"));
  made.git("add", "-A");
  expect(shown(find(made.path, "main"))).toEqual({ "db/0003_b.sql": "all", "p/2025_x/migration.sql": "all" });
  made.write({ "database/0001_a.sql": `${three.repeat(5)}select 4;\n` });
  expect(shown(find(made.path, "main"))["database/0001_a.sql"]).toEqual(["select 4;\n"]);
});

test("hostile names and contents", () => {
  const names = [
    "-x.sql",
    "a b.sql",
    'q"u.sql',
    "new\nline.sql",
    "tab\t.sql",
    "[x].sql",
    "b\\s.sql",
    "é.sql",
    ":(top).sql",
    "--- a.sql",
  ];
  const made = branched(Object.fromEntries(names.map((name) => [name, three])));
  const evil = "-- drop\n++ b/evil.sql\n@@ -1 +1 @@\ndiff --git a/x b/x\n\\ No newline at end of file\n";
  made.write(Object.fromEntries(names.map((name) => [name, three + evil])));
  expect(shown(find(made.path, "main"))).toEqual(Object.fromEntries(names.map((name) => [name, [evil]])));
});

test("neither attributes nor settings of the repository change what is seen, or start a program", () => {
  const made = branched({ "1.sql": three, ".gitattributes": "*.sql -diff diff=evil\n" });
  const ran = path.join(made.path, "ran");
  const program = path.join(made.path, "evil.sh");
  writeFileSync(program, `#!/bin/sh\ntouch ${ran}\n`);
  chmodSync(program, 0o755);
  for (const key of ["diff.external", "core.fsmonitor", "diff.evil.textconv", "diff.evil.command"])
    made.git("config", key, program);
  for (const [key, value] of [
    ["diff.noprefix", "true"],
    ["diff.mnemonicPrefix", "true"],
    ["diff.relative", "true"],
    ["color.ui", "always"],
    ["diff.context", "9"],
    ["diff.renames", "false"],
  ] as const)
    made.git("config", key, value);
  made.write({ "1.sql": `${three}x` });
  const env = {
    ...clean(),
    GIT_DIFF_OPTS: "--unified=9",
    GIT_EXTERNAL_DIFF: program,
    GIT_LITERAL_PATHSPECS: "1",
  };
  const found = discover({ settings: [], cwd: made.path, paths: [], exclude: [], since: "main" }, { env });
  expect(shown(found)).toEqual({ "1.sql": ["x"] });
  expect(found.tree.list(".").map((entry) => entry.name)).not.toContain("ran");
});

test("links and a changed mode", () => {
  const made = branched({ "m/1.sql": three, "m/2.sql": three });
  symlinkSync("m", path.join(made.path, "linked"));
  chmodSync(path.join(made.path, "m/2.sql"), 0o755);
  made.write({ "m/1.sql": `${three}x` });
  expect(shown(find(made.path, "main", ["linked"]))).toEqual({ "linked/1.sql": ["x"] });
});

test("what git cannot answer is refused with what to do", () => {
  const made = branched({ "1.sql": three });
  for (const ref of ["", "nowhere", "-x", "--all", "--output=owned", "HEAD:1.sql", "main..work"]) {
    expect(() => find(made.path, ref), ref).toThrow(UsageError);
    expect(() => find(made.path, ref), ref).toThrow(
      "git knows no such commit here; fetch it first (actions/checkout with fetch-depth: 0, or git fetch)",
    );
  }
  expect(
    find(made.path, null)
      .tree.list(".")
      .map((entry) => entry.name),
  ).toEqual([".git", "1.sql"]);
  made.git("switch", "-q", "--orphan", "other");
  made.commit();
  expect(() => find(made.path, "main")).toThrow(
    "have no commit in common; name a ref that this branch grew from",
  );
  expect(() => find(folder().path, "main")).toThrow("--since main needs git: this is not a git repository");
  expect(() => find(repository().path, "main")).toThrow(UsageError);
  const without = { env: { ...clean(), PATH: "/nowhere" } };
  expect(() =>
    discover({ settings: [], cwd: made.path, paths: [], exclude: [], since: "main" }, without),
  ).toThrow("git could not be started");
  expect(
    discover({ settings: [], cwd: made.path, paths: [], exclude: [], since: null }, without).files,
  ).toEqual([]);
});

test("a shallow clone says so", () => {
  const made = repository({ "1.sql": three });
  for (let n = 0; n < 3; n++) made.commit();
  made.git("switch", "-qc", "work", "HEAD~1");
  made.commit("other work");
  const clone = folder();
  const options = { cwd: clone.path, env: clean(), stdio: "ignore" } as const;
  execFileSync(
    "git",
    ["clone", "-q", "--depth", "1", "--no-single-branch", `file://${made.path}`, "."],
    options,
  );
  expect(() => find(clone.path, "origin/main")).toThrow(/this clone is shallow: .*fetch-depth: 0/);
  expect(() => find(clone.path, "nowhere")).toThrow(/this clone is shallow/);
});

test("without --since, what stands in the main branch is older", () => {
  const made = branched({ "1.sql": three, "2.sql": three });
  made.write({ "2.sql": "", "3.sql": "" });
  const found = find(made.path, null);
  expect(["1.sql", "2.sql", "3.sql", "no.sql"].map(found.older)).toEqual([true, false, false, false]);
  expect(found.mainline()).toBe("main");
  const outside = find(folder({ "1.sql": "" }).path, null);
  expect([outside.older("1.sql"), outside.mainline()]).toEqual([false, null]);
});

test("nothing changed is said", () => {
  const made = branched({ "1.sql": three });
  expect(find(made.path, "main").remarks[0]).toMatch(
    /^nothing to lint: no migration changed since main \(merge base [0-9a-f]{12}\)$/,
  );
});

test("many edited files, and of several kinds", () => {
  const names = Array.from({ length: 60 }, (_, n) => `m/${n}.sql`);
  const made = branched({ ...Object.fromEntries(names.map((name) => [name, three])), "q/[x].ddl": three });
  made.write({
    ...Object.fromEntries(names.map((name) => [name, `${three}${name}`])),
    "q/[x].ddl": `${three}x`,
  });
  const found = find(made.path, "main", [".", "q/[x].ddl"]);
  expect(shown(found)).toEqual({
    ...Object.fromEntries(names.map((name) => [name, [name]])),
    "q/[x].ddl": ["x"],
  });
});
