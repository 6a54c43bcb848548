import { expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";

/** So many files with one error each, the first of them as old as the main branch. */
async function hintOf(files: number, old: number, more: Partial<typeof defaults> = {}, ref = "origin/main") {
  const texts = Array.from({ length: files }, (_, at): [string, string] => [
    `migrations/${at + 1}.sql`,
    `CREATE INDEX i${at} ON orders (number, n${at});\n`,
  ]);
  const table = "CREATE TABLE orders (number text, n0 int, n1 int, n2 int, n3 int);\n";
  const discovery = {
    ...discoveryOf(new Map(texts), new Map([["migrations/0.sql", table]])),
    older: (path: string) => Number.parseInt(path.slice("migrations/".length), 10) <= old,
    mainline: () => (ref === "" ? null : ref),
  };
  const { findings, hint } = await lint(discovery, { ...defaults, ...more }, new Set());
  expect(findings.filter(({ severity }) => severity !== "notice")).toHaveLength(files);
  return hint;
}

const advice = (ref: string) =>
  `unchanged since ${ref}: --since ${ref} reports only what is new, --write-baseline FILE accepts what is there`;

it.each<[string, number, number, string]>([
  ["all of them", 4, 4, "All 4 errors and warnings are in files"],
  ["most of them", 4, 3, "3 of 4 errors and warnings are in files"],
  ["the only one", 1, 1, "The only error or warning is in a file"],
])("where %s are old, it is said how to begin with what is new", async (_, files, old, says) => {
  expect(await hintOf(files, old)).toBe(`${says} ${advice("origin/main")}`);
});

it("a branch of which nobody knows the name is left to be filled in", async () => {
  expect(await hintOf(2, 2, {}, "")).toBe(`All 2 errors and warnings are in files ${advice("<branch>")}`);
});

it.each<[string, number, number, Partial<typeof defaults>]>([
  ["half of them are new", 4, 2, {}],
  ["there are none", 0, 0, {}],
  ["only what is new is reported", 4, 4, { since: "main" }],
  ["what is there is accepted", 4, 4, { baseline: "baseline.json" }],
])("nothing is said where %s", async (_, files, old, more) => {
  expect(await hintOf(files, old, more)).toBeNull();
});
