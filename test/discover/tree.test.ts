import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { treeAt } from "../../src/discover/index.ts";
import { folder, repository } from "./folder.ts";

test("lists by code units, without following links", () => {
  const { path: cwd } = folder({ "b.sql": "", "B/x": "", "a/x": "", é: "" });
  symlinkSync(".", path.join(cwd, "loop"));
  expect(treeAt(cwd).list(".")).toEqual([
    { name: "B", folder: true },
    { name: "a", folder: true },
    { name: "b.sql", folder: false },
    { name: "loop", folder: false, link: true },
    { name: "é", folder: false },
  ]);
  expect(treeAt(cwd).list("a/..//B")).toEqual([{ name: "x", folder: false }]);
  for (const nothing of ["none", "b.sql", "a\0b"]) expect(treeAt(cwd).list(nothing)).toEqual([]);
});

test("reads UTF-8 of a bearable size, and never throws", () => {
  const { path: cwd } = folder({
    "a.sql": "\uFEFFé",
    latin: new Uint8Array([0xe9]),
    big: "x".repeat(8 * 2 ** 20 + 1),
    "sub/x": "",
  });
  const tree = treeAt(path.join(cwd, "sub"));
  expect(tree.read("../a.sql")).toBe("\uFEFFé");
  for (const nothing of ["../latin", "../big", "none", "..", "a\0b", "x".repeat(9999)])
    expect(tree.read(nothing)).toBeNull();
});

test("what was read once stays as it was", () => {
  const made = folder({ "a.sql": "one" });
  const tree = treeAt(made.path);
  expect(tree.read("a.sql")).toBe("one");
  made.write({ "a.sql": "two" });
  expect(tree.read("a.sql")).toBe("one");
});

test("above stops at the repository's top, else at the working directory, else at once", () => {
  const inside = repository({ "db/migrate/1.sql": "" });
  expect(treeAt(path.join(inside.path, "db")).above("migrate")).toEqual(["migrate", ".", ".."]);
  expect(treeAt(inside.path).above(".")).toEqual(["."]);
  const outside = folder({ "db/migrate/1.sql": "" });
  expect(treeAt(outside.path).above("db/migrate")).toEqual(["db/migrate", "db", "."]);
  mkdirSync(path.join(outside.path, "other"));
  expect(treeAt(path.join(outside.path, "db")).above("../other")).toEqual(["../other"]);
  expect(treeAt(path.dirname(inside.path)).above(`${path.basename(inside.path)}/db`)).toEqual(
    ["/db", ""].map((rest) => path.basename(inside.path) + rest),
  );
});
