import { describe, expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import type { Span } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";

const path = "migrations/2_b.js";
const text = `// what the shop looks for
const NAME = "b_idx";
exports.up = async (knex) => {
  await knex.raw("CREATE INDEX a_idx ON orders (a)");
  await knex.raw(\`CREATE INDEX \${NAME} ON orders (b)\`);
};
exports.down = async (knex) => {
  await knex.raw(
    // It is quick.
    "DROP INDEX a_idx",
  );
};
exports.config = { transaction: true };
`;

/** The lines of a migration of which something is said when these words of it have changed. */
async function linesFor(words: string): Promise<readonly number[]> {
  const start = text.indexOf(words);
  const span: Span = [start, start + words.length];
  const found = discoveryOf(new Map([[path, text]]), new Map());
  const code = found.code.map((file) => ({ ...file, changed: [span] }));
  const options = { ...defaults, since: "main" };
  const report = await lint({ ...found, code, detecting: true }, options, new Set());
  const plain = report.findings.filter(({ rule }) => rule === "create-index-not-concurrent");
  return plain.map((finding) => text.slice(0, finding.span[0]).split("\n").length);
}

describe("of code that was changed in part", () => {
  it.each<[words: string, lines: readonly number[]]>([
    ['await knex.raw("CREATE INDEX a_idx ON orders (a)");', [4]],
    ["knex.raw(`CREATE INDEX", [5]],
    ["what the shop", []],
    // A line of a call of several, on which no SQL stands.
    ["await knex.raw(\n", []],
    // What more than one call rests on.
    ["exports.config = { transaction: true }", [4, 5]],
    ['const NAME = "b_idx"', [4, 5]],
  ])("%s", async (words, lines) => {
    expect(await linesFor(words)).toEqual(lines);
  });
});
