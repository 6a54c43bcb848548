import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read, tools } from "../../src/read/index.ts";
import type { CodeFile } from "../../src/types.ts";
import { processorClock } from "../processor.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["javascript"]));

/** How a file of each tool begins and ends; what stands between is anybody's. */
const frames: readonly (readonly [path: string, start: string, end: string])[] = [
  ["m/1_a.js", "exports.up = async (knex) => {\n", "\n};\nexports.down = async (knex) => {};\n"],
  ["m/1_a.js", "module.exports = { async up(queryInterface, Sequelize) {\n", "\n}, async down() {} };\n"],
  [
    "m/1700000000000-A.ts",
    "export class A1700000000000 implements MigrationInterface {\n async up(queryRunner: QueryRunner) {\n",
    "\n}\n async down(queryRunner: QueryRunner) {}\n}\n",
  ],
];

function readCode(path: string, text: string) {
  const file: CodeFile = { path, text, changed: "all" };
  const options = { code: [file], detecting: true, tool: null, execution: null, overrides: () => ({}) };
  return read([], memoryTree({ [path]: text }), options);
}

const fragments = [
  "await knex.raw(`CREATE INDEX a ON b (c)`);",
  "await queryInterface.addIndex('a', ['b'], { concurrently: true });",
  "await queryRunner.query('DROP INDEX a; DROP INDEX b');",
  "await knex.schema.alterTable('t', (t) => { t.index(['a']); });",
  "for (const x of [1, 2, 3]) {",
  "if (process.env.X) {",
  "}",
  "const f = (x) => f(x);",
  "f(1);",
  "return;",
  "throw new Error();",
  `\`$\{a}$\{b}\`;`,
  "'\\u{1F418}\\x41\\",
  "constructor.__proto__ = 1;",
  "knex.__proto__.raw('x');",
  "knex.raw(...knex);",
  "knex.schema.createTable('toString', (t) => t.constructor('a'));",
  "({ ['__proto__']: 1, ...knex });",
  "[].concat(knex).map(knex.raw);",
  "try { knex.raw('a') } catch { knex.raw('b') } finally {}",
  "\r\n",
  "\u2028",
  "é🐘",
  "<!--",
  "/*",
];

describe.each(frames)("%s, whatever stands in it", (path, start, end) => {
  it("never throws, and every span lies in its text", () => {
    const bodies = fc
      .array(fc.constantFrom(...fragments), { maxLength: 12 })
      .map((parts) => parts.join("\n"));
    fc.assert(
      fc.property(bodies, (body) => {
        const text = start + body + end;
        const { roots, failures } = readCode(path, text);
        expect(failures).toEqual([]);
        for (const migration of roots.flatMap(({ versions }) =>
          versions.flatMap(({ up, down }) => [...up, ...down]),
        ))
          for (const sent of migration.sent ?? []) {
            const [from, to] = sent.call;
            expect(from >= 0 && from <= to && to <= text.length).toBe(true);
            if (sent.kind === "message")
              for (const run of sent.runs)
                expect(text.slice(run.from, run.from + run.length)).toBe(
                  sent.sql.slice(run.at, run.at + run.length),
                );
          }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["a loop in loops", `${"for (const a of [1,2,3,4,5,6,7,8,9,10]) ".repeat(9)}x(a);`],
    ["functions that call each other", `${"const f1 = () => f2(); const f2 = () => f1(); f1();".repeat(50)}`],
    ["a text that doubles", `let a = "xxxxxxxxxx"; ${"a = a + a; ".repeat(60)}`],
    ["a list that doubles", `let a = [1, 2]; ${"a = a.concat(a); ".repeat(60)}`],
    [
      "a text that is joined",
      `const a = ["${"x".repeat(1000)}"].concat(${'"y", '.repeat(500)}"z"); ${"a.join(a.join(a.join('')));".repeat(20)}`,
    ],
    ["a tree of calls", `${"f(".repeat(3000)}${")".repeat(3000)};`],
    ["operators", `x = ${"1 + ".repeat(20_000)}1;`],
    ["a chain", `x${".y()".repeat(5000)};`],
    ["replacements", `let a = "x".repeat(10); ${'a = a.replaceAll("x", "xx"); '.repeat(60)}`],
  ])("is done in time: %s", (_, body) => {
    const clock = processorClock();
    expect(readCode(path, start + body + end).failures).toEqual([]);
    expect(clock()).toBeLessThan(4000);
  });
});

it("each tool that reads code is tried here", () => {
  const tried = new Set(
    frames.flatMap(([path, start, end]) => readCode(path, start + end).roots.map(({ tool }) => tool)),
  );
  expect([...tried].sort()).toEqual(
    tools
      .filter(({ reads }) => reads === "javascript")
      .map(({ id }) => id)
      .sort(),
  );
});
