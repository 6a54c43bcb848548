import { describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { lint } from "../../src/programs/lint.ts";
import { isDocument } from "../../src/read/documents/index.ts";
import { render } from "../../src/report/index.ts";
import type { Span } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";
import { asking } from "./asking-inputs.ts";
import { runbooks } from "./document-inputs.ts";
import { perDoubling } from "./doubling.ts";
import { type Files, growing } from "./inputs.ts";

await loadGrammar();

/** npm run test:growth: every kind, and larger ones. */
const whole = process.env.INDEXWRIGHT_GROWTH === "whole";
const times = whole ? 2 : 1;
const BOUND = 2.4;

async function reported(files: Files, changed?: readonly Span[]): Promise<void> {
  const all = discoveryOf(files, new Map());
  const discovery = { ...all, files: [...all.files, ...all.code.filter(({ path }) => isDocument(path))] };
  const given = changed
    ? { ...discovery, files: discovery.files.map((one) => ({ ...one, changed })) }
    : discovery;
  const report = await lint(given, defaults, new Set());
  render(report, "json", { color: false, width: 80, failOn: "error" });
  expect(report.failures).toEqual([]);
}

const kinds = Object.entries({ ...growing, ...asking, ...runbooks }).filter(
  ([, { quick }]) => whole || quick,
);

describe("twice as much takes no more than 2.4 times the time:", () => {
  it.each(kinds)("%s", { timeout: 600_000 }, async (_, { size, of }) => {
    const inputs = new Map([size * times, 4 * size * times].map((one) => [one, of(one)]));
    const run = (wanted: number) => reported(inputs.get(wanted) as Files);
    expect(await perDoubling(run, size * times, BOUND)).toBeLessThanOrEqual(BOUND);
  });
});

/** Every other statement has changed, and each has its finding; those of a body stand in one block. */
const hunks: Readonly<Record<string, (lines: string) => string>> = {
  "hunks and findings": (lines) => lines,
  "hunks and findings in a body": (lines) => `DO $$ BEGIN\n${lines} END $$;`,
};

describe("twice as many changed lines take no more than 2.4 times the time:", () => {
  it.each(Object.entries(hunks).slice(0, whole ? 2 : 1))("%s", { timeout: 600_000 }, async (_, wrap) => {
    const inputs = new Map(
      [1500 * times, 6000 * times].map((size) => {
        const lines = Array.from({ length: size }, (_, n) => `CREATE INDEX i${n} ON t${n} (a);\n`);
        const text = wrap(lines.join(""));
        const changed: Span[] = [];
        for (let at = text.indexOf("CREATE"), n = 0; at >= 0; at = text.indexOf("CREATE", at + 1), n++)
          if (n % 2 === 0) changed.push([at, text.indexOf("\n", at) + 1]);
        return [size, { files: new Map([["migrations/1.sql", text]]), changed }] as const;
      }),
    );
    const run = (size: number) => {
      const { files, changed } = inputs.get(size) ?? { files: new Map(), changed: [] };
      return reported(files, changed);
    };
    expect(await perDoubling(run, 1500 * times, BOUND)).toBeLessThanOrEqual(BOUND);
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
