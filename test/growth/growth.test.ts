import { describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { lint } from "../../src/programs/lint.ts";
import { render } from "../../src/report/index.ts";
import { defaults, discoveryOf } from "../room.ts";
import { perDoubling } from "./doubling.ts";
import { type Files, growing } from "./inputs.ts";

await loadGrammar();

/** npm run test:growth: every kind, and larger ones. */
const whole = process.env.INDEXWRIGHT_GROWTH === "whole";
const times = whole ? 2 : 1;
const BOUND = 2.4;

async function reported(files: Files): Promise<void> {
  const report = await lint(discoveryOf(files, new Map()), defaults, new Set());
  render(report, "json", { color: false, width: 80, failOn: "error" });
  expect(report.failures).toEqual([]);
}

const kinds = Object.entries(growing).filter(([, { quick }]) => whole || quick);

describe("twice as much takes no more than 2.4 times the time:", () => {
  it.each(kinds)("%s", { timeout: 600_000 }, async (_, { size, of }) => {
    const inputs = new Map([size * times, 4 * size * times].map((one) => [one, of(one)]));
    const run = (wanted: number) => reported(inputs.get(wanted) as Files);
    expect(await perDoubling(run, size * times, BOUND)).toBeLessThanOrEqual(BOUND);
  });
});

describe("the measure itself", () => {
  const work = (steps: number): void => {
    let sum = 0;
    for (let step = 0; step < steps; step++) sum += Math.sqrt(step);
    expect(sum).toBeGreaterThan(0);
  };

  it("finds what grows by the square", async () => {
    const growth = await perDoubling(async (size) => work(size * size), 4000, BOUND);
    expect(growth).toBeGreaterThan(BOUND);
  });

  it("lets pass what grows with its input", async () => {
    const growth = await perDoubling(async (size) => work(size * 4000), 4000, BOUND);
    expect(growth).toBeLessThanOrEqual(BOUND);
  });
});

it("a DO block of 10 MB is told as unread, at once, and costs no other statement", async () => {
  const block = `DO $$ BEGIN ${"PERFORM f(1, 'a text that is there to be long');\n".repeat(210_000)} END $$;`;
  const text = `${block}\nCREATE INDEX i ON t (a);`;
  const report = await lint(
    discoveryOf(new Map([["migrations/1.sql", text]]), new Map()),
    defaults,
    new Set(),
  );
  expect(report.unread.map(({ message }) => message)).toEqual(["a statement of more than 4 MB is not read"]);
  expect(report.findings.some(({ rule }) => rule === "create-index-not-concurrent")).toBe(true);
});
