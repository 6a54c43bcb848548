import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import type { Rule } from "../../src/check/rule.ts";
import { root } from "../print/place.ts";
import { newRule } from "./new-rule.ts";

const top = mkdtempSync(path.join(tmpdir(), "new-rule-"));
const repository = fileURLToPath(root);

beforeAll(() => symlinkSync(path.join(repository, "src"), path.join(top, "src")));
afterAll(() => rmSync(top, { recursive: true }));

describe("a new room", () => {
  const said = newRule("index-on-nothing", top);
  const room = path.join(top, "rules/index-on-nothing");

  it("holds the three files that are written, and says what comes next", () => {
    expect(readdirSync(room).sort()).toEqual(["bad.sql", "good.sql", "rule.ts"]);
    expect(said.split("\n")[0]).toBe(
      "made rules/index-on-nothing: rule.ts, bad.sql and good.sql; npm test fails until they are filled in",
    );
    expect(said).toContain("npm run docs");
  });

  it("has a rule that can be loaded, named as its room, that finds nothing yet", async () => {
    const { default: rule } = (await import(path.join(room, "rule.ts"))) as { default: Rule };
    expect(rule.id).toBe("index-on-nothing");
    expect([rule.title, rule.why, rule.instead, rule.manual]).toEqual(["", "", "", ""]);
    expect([
      ...(rule.visit?.IndexStmt?.({}, {} as never, { postgres: 18, minor: null, changeSet: false }) ?? []),
    ]).toEqual([]);
  });

  it("has one bad case, which is not found, and no good case: both fail the laws of rooms", () => {
    expect(readFileSync(path.join(room, "bad.sql"), "utf8")).toMatch(/^-- case: /);
    expect(readFileSync(path.join(room, "good.sql"), "utf8")).toBe("");
  });
});

it.each([
  ["", "name the hazard: npm run new-rule <hazard>"],
  [
    "Index",
    '"Index" is no name for a rule: several words in lower case, joined by "-", as create-index-not-concurrent',
  ],
  [
    "index",
    '"index" is no name for a rule: several words in lower case, joined by "-", as create-index-not-concurrent',
  ],
  [
    "a b",
    '"a b" is no name for a rule: several words in lower case, joined by "-", as create-index-not-concurrent',
  ],
  [
    "../a-b",
    '"../a-b" is no name for a rule: several words in lower case, joined by "-", as create-index-not-concurrent',
  ],
  [
    "require-name",
    '"require-name" names a demand: name the hazard itself, so that "ignore require-name" reads true',
  ],
  ["index-on-nothing", "rules/index-on-nothing already exists"],
])("refuses %j with one line", (hazard, line) => {
  expect(() => newRule(hazard, top)).toThrow(new Error(line));
});

it("npm run new-rule ends with status 2 and that line", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "test/new/new-rule.ts", "missing-rollback", "--root", repository],
    { cwd: repository, encoding: "utf8" },
  );
  expect([status, stdout, stderr]).toEqual([2, "", "rules/missing-rollback already exists\n"]);
});

it("no rule of the project has a blank left", () => {
  for (const { id, title, why, instead, manual } of rules)
    expect([id, ...[title, why, instead, manual].filter((text) => text.trim() === "")]).toEqual([id]);
});
