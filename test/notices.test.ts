import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { inGrammar, noticeOf, withNotices } from "./notices.ts";
import { root } from "./print/place.ts";

const names = inGrammar.map(({ name }) => name);

it("all that is inside the grammar has its notice, and nothing else has one", () => {
  expect(readdirSync(new URL("test/notices", root)).sort()).toEqual(
    names.map((name) => `${name}.txt`).sort(),
  );
  for (const name of names) expect(noticeOf(name)).toMatch(/^Copyright |Portions Copyright |\nCopyright /);
});

it("the grammar names no vendor that has none", () => {
  const wasm = readFileSync(new URL("node_modules/libpg-query/wasm/libpg-query.wasm", root), "latin1");
  const vendors = new Set([...wasm.matchAll(/\bvendor\/([\w.-]+)\//g)].map(([, name]) => name));
  expect([...vendors]).toContain("protobuf-c");
  for (const vendor of vendors) expect(names).toContain(vendor);
  // Fingerprints are xxHash's.
  const glue = readFileSync(new URL("node_modules/libpg-query/wasm/libpg-query.js", root), "utf8");
  expect(glue).toContain("_wasm_fingerprint");
});

it("the licences of a bundle end with them", () => {
  const text = withNotices("a package\nMIT\n\n");
  expect(text.startsWith("a package\nMIT\n\n\npostgresql (inside libpg-query)\n")).toBe(true);
  for (const name of names) expect(text).toContain(noticeOf(name));
});
