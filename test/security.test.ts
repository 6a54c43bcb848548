import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { root } from "./print/place.ts";

const page = readFileSync(new URL(".github/SECURITY.md", root), "utf8");
const [, table = ""] = /## What holds the promises\n([\s\S]*?)\n## /.exec(page) ?? [];
const rows = table
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| promise "))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, promise = "", how = "", tests = ""]) => ({ promise, how, tests }));

it("every promise says how it is kept, and names tests that are there", () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const { promise, how, tests } of rows) {
    expect(how, promise).not.toBe("");
    const named = [...tests.matchAll(/`(test\/[\w/.-]+\.test\.ts)`/g)].map(([, name = ""]) => name);
    expect(named.length + (tests.includes("npm run fuzz") ? 1 : 0), promise).toBeGreaterThan(0);
    for (const name of named) {
      const file = new URL(name, root);
      expect(existsSync(file), `${promise}: edit .github/SECURITY.md, ${name} is not there`).toBe(true);
      expect(readFileSync(file, "utf8"), name).toMatch(/\b(?:it|test)(?:\.each|\.skipIf|\.runIf)?\(/);
    }
  }
});

it("every file that the page links to is there", () => {
  const links = [...page.matchAll(/\]\((\.\.\/[^)#]+)\)/g)].map(([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(3);
  for (const link of links)
    expect(existsSync(new URL(path.posix.join(".github", link), root)), link).toBe(true);
});
