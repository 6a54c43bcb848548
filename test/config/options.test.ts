import { expect, test } from "vitest";
import { helpText, optionsTable } from "../../src/config/help.ts";
import { options } from "../../src/options.ts";

test("each option is there once, and says one sentence", () => {
  expect(new Set(options.map((one) => one.name)).size).toBe(options.length);
  for (const { says } of options) expect(says).toMatch(/^[A-Z].*[^.]$/);
});

test("the help shows every flag, on lines that fit", () => {
  const help = helpText();
  for (const { name, flag } of options) if (flag === undefined) expect(help).toContain(`  --${name}`);
  expect(Math.max(...help.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
});

test("the table has a row for every option, with as many cells as its head", () => {
  const rows = optionsTable().trim().split("\n");
  expect(rows).toHaveLength(options.length + 2);
  for (const row of rows) expect(row.split("|")).toHaveLength(6);
});
