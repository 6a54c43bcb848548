import { expect, test } from "vitest";
import { parseConfig } from "../../src/config/file.ts";
import { detectPostgres } from "../../src/config/postgres.ts";
import { textsTree } from "../../src/discover/index.ts";
import { parsedYaml, readableYaml } from "../../src/text/parsed-yaml.ts";
import { quietClock } from "../processor.ts";

/** Held against each other they take ten seconds, and four times as long for twice as many. */
const keys = Array.from({ length: 20_000 }, (_, n) => `k${n}: 1\n`).join("");

test("many keys take no longer than their text does, and the last of two counts", { timeout: 60_000 }, () => {
  const spent = quietClock();
  expect(parsedYaml(`${keys}k0: 2\n`)).toMatchObject([{ k0: 2, k1: 1 }]);
  const compose = `${keys}services: {db: {image: "postgres:16"}}\n`;
  expect(detectPostgres(textsTree(new Map([["compose.yml", compose]])))?.version).toBe(16);
  expect(() => parseConfig(`${keys}k0: 2\n`, "x.yml", { rules: [], tools: [] })).toThrow(
    "x.yml:20001:1: not valid YAML: Map keys must be unique",
  );
  expect(spent()).toBeLessThan(15_000);
});

test.each([
  ['"'.repeat(1_000_000), "too long"],
  ["[".repeat(200_000), "nested too deeply"],
  ["{a: ".repeat(50_000), "nested too deeply"],
  ["- ".repeat(50_000), "nested too deeply"],
  ["? ".repeat(50_000), "nested too deeply"],
  [Array.from({ length: 600 }, (_, n) => `${" ".repeat(n)}a:\n`).join(""), "nested too deeply"],
  [`a: ${"&a ".repeat(40_000)}`, "too many anchors"],
  [Array.from({ length: 5_000 }, (_, n) => `a${n}: &x${n} 1\nb${n}: *x${n}\n`).join(""), "too many anchors"],
])("what would end the process, or take it minutes, is refused: %.12s", { timeout: 60_000 }, (text, why) => {
  const spent = quietClock();
  expect(() => parsedYaml(text)).toThrow(why);
  expect(() => parseConfig(text, "x.yml", { rules: [], tools: [] })).toThrow(/^x\.yml: it /);
  expect(detectPostgres(textsTree(new Map([["compose.yml", text]])))).toBeNull();
  expect(spent()).toBeLessThan(20_000);
});

test("each document of a text is read, and what is no YAML is refused", () => {
  expect(parsedYaml("a: 1\n---\nb: 2\n")).toEqual([{ a: 1 }, { b: 2 }]);
  expect(parsedYaml("")).toEqual([null]);
  expect(() => parsedYaml("a: [")).toThrow();
});

test("what is to be filled in costs nothing else of the text", () => {
  expect(readableYaml("v: @version@\na: 1\n---\nb: *c\n---\nd: 2\n")).toEqual([
    { v: "@version@", a: 1 },
    { d: 2 },
  ]);
  const compose = 'x: @version@\nservices: {db: {image: "postgres:16"}}\n';
  expect(detectPostgres(textsTree(new Map([["compose.yml", compose]])))?.version).toBe(16);
});
