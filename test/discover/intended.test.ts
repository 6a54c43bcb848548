import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { intended, intendedIn } from "../../src/discover/ground.ts";
import { wayFrom } from "../../src/discover/place.ts";
import { folder } from "./folder.ts";

it("where many files are looked up, each is where it is by itself", () => {
  const { path: at } = folder({ "real/a.sql": "", "real/b.sql": "" });
  mkdirSync(path.join(at, "real/.git"));
  symlinkSync("real", path.join(at, "linked"));
  symlinkSync("../linked/a.sql", path.join(at, "real/to-a.sql"));
  symlinkSync("nowhere/c.sql", path.join(at, "dangling.sql"));
  symlinkSync("round.sql", path.join(at, "round.sql"));
  const realOf = intendedIn();
  for (const name of [
    "real/a.sql",
    "linked/a.sql",
    "linked/b.sql",
    "real/to-a.sql",
    "linked/to-a.sql",
    "dangling.sql",
    "round.sql",
    "real/absent.sql",
    "linked/absent/deep.sql",
    "real/../linked/./b.sql",
    "linked/.git",
    "real",
    "linked",
    ".",
  ])
    expect(realOf(path.join(at, name)), name).toBe(intended(path.join(at, name)));
  expect(realOf("/")).toBe(intended("/"));
});

it("the way to a file is what Node.js calls it", () => {
  const folders = ["/", "/a", "/a/", "/a/b", "/ab", "/a/.git"];
  const names = [
    "/",
    "/a",
    "/a/b",
    "/a/b/c.sql",
    "/ab",
    "/ab/c",
    "/a/../c",
    "/a//b",
    "/a/./b",
    "/a/.git/x",
    "/a/b/",
  ];
  for (const from of folders)
    for (const name of names)
      expect(wayFrom(from, name), `${from} → ${name}`).toBe(path.relative(from, name));
});
