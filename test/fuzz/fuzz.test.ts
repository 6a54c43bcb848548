import { expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import type { Report } from "../../src/types.ts";
import { processorClock } from "../processor.ts";
import { defaults, discoveryOf } from "../room.ts";
import { broken } from "./held.ts";
import { made, round, slow } from "./round.ts";

const seed = 20_261_128;

it("a few rounds find nothing", { timeout: 300_000 }, async () => {
  let statements = 0;
  for (let number = 0; number < 40; number++) {
    const made = await round(seed, number);
    expect(made.faults, `npm run fuzz -- --seed ${seed} --round ${number}`).toEqual([]);
    statements += made.statements;
  }
  expect(statements).toBeGreaterThan(1000);
});

it("a round is the same tomorrow, and every other differs", () => {
  const texts = (number: number) => [...made(seed, number).files].flat().join();
  expect(texts(7)).toBe(texts(7));
  expect(new Set(Array.from({ length: 50 }, (_, number) => texts(number))).size).toBe(50);
});

const text = "CREATE INDEX i ON orders (id);\n";
const report = await lint(discoveryOf(new Map([["1.sql", text]]), new Map()), defaults, new Set());
const [finding] = report.findings;
const said = (more: Partial<NonNullable<typeof finding>>): Report =>
  finding ? { ...report, findings: [{ ...finding, ...more }] } : report;

it.each<[string, Report, RegExp]>([
  [
    "a failure",
    { ...report, failures: [{ message: "a rule breaks", file: null, span: null }] },
    /^failure: a rule breaks/,
  ],
  ["a place outside the text", said({ span: [3, text.length + 1] }), /is outside 31 characters/],
  ["JavaScript's own words", said({ message: `${Object}` }), /^terminal: prints/],
  ["what no schema knows", said({ evidence: "guessed" as "read" }), /^json: /],
  ["a negative place", said({ span: [-4, 3] }), /is outside/],
])("it notices %s", (_, given, says) => {
  expect(broken(given, text).join("\n")).toMatch(says);
});

it("and takes what is right for right", () => expect(broken(report, text)).toEqual([]));

it("a round is slow by the processor time that it takes, not by the time that others keep it waiting", async () => {
  const waits = processorClock();
  await new Promise((done) => setTimeout(done, 300));
  const works = processorClock();
  for (let sum = 0; works() < 300; ) sum += Math.sqrt(sum);
  // The wait costs nearly nothing, though garbage may be collected meanwhile.
  expect(waits() - works()).toBeLessThan(150);
  expect(works()).toBeGreaterThanOrEqual(300);
  expect(slow("lint", 2000)).toEqual([]);
  expect(slow("lint", 2000.6)).toEqual(["lint: takes 2001 ms of processor time"]);
});
