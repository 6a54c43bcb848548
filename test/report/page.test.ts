import { describe, expect, it } from "vitest";
import { timedRuns } from "../../src/report/html/timeline.ts";
import { render } from "../../src/report/index.ts";
import type { Proof, Repair } from "../../src/types.ts";
import { all, plan, run, scan, side, wait } from "./proof-sample.ts";
import { file, full, LOOK, report, spanOf } from "./sample.ts";

const page = (proof: Partial<Proof>) => render(report({ proof: { ...all, ...proof } }), "html", LOOK);
const widths = (text: string, kind: string): readonly number[] =>
  [...text.matchAll(new RegExp(`<rect class="${kind}"[^>]* width="([\\d.]+)"`, "g"))].map(([, width]) =>
    Number(width),
  );

describe("the repair", () => {
  const whole = full();
  const [found] = whole.findings;
  if (!found) throw new Error("the sample has findings");
  const repair: Repair = {
    file: found.file,
    files: [{ path: "db/44.sql", text: "DROP INDEX CONCURRENTLY <b>;\n", new: true }],
    mends: [found.fingerprint],
    left: [{ message: "whether the table is small" }],
    first: ["see that nobody builds it"],
    checked: "read",
  };
  const shown = (repairs: readonly Repair[], look = {}) =>
    render({ ...whole, repairs }, "html", { ...LOOK, ...look });

  it("stands before the findings, with what writes it, what to look at first, and what is left", () => {
    const text = shown([repair], { repairedBy: "npx x fix a.sql" });
    expect(text.indexOf('id="repair"')).toBeGreaterThan(0);
    expect(text.indexOf('id="repair"')).toBeLessThan(text.indexOf('id="findings"'));
    for (const part of ["npx x fix a.sql", "db/44.sql", "(new)", "DROP INDEX CONCURRENTLY &#x3C;b>;"])
      expect(text).toContain(part);
    expect(text).toContain("1 finding mended by 1 file, which was read again");
    expect(text).toContain("see that nobody builds it");
    expect(text).toContain("whether the table is small");
    expect(shown([{ ...repair, checked: "measured" }])).toContain("was run on a throwaway PostgreSQL");
  });

  it("names no command where nothing can be written, and has no section where there is nothing to say", () => {
    const text = shown([{ ...repair, files: [] }], { repairedBy: "npx x fix a.sql" });
    expect(text).toContain("nothing can be written for it");
    expect(text).not.toContain("npx x fix");
    expect(shown([{ ...repair, files: [], left: [] }])).not.toContain('id="repair"');
    expect(shown([])).not.toContain('id="repair"');
  });
});

describe("the waits", () => {
  const source = file("a.sql", "CREATE INDEX i ON t (a);\nALTER TABLE t ADD b int;\nSELECT 1;\n");
  const of = (text: string, more: object) =>
    run("CREATE", { file: source, span: spanOf(source, text), ...more });
  const last = { file: source, span: spanOf(source, "ALTER TABLE t ADD b int") };
  const statements = [
    of("CREATE INDEX i ON t (a)", { durationMs: 1000, heldUntil: last, waits: { writer: wait(1400) } }),
    of("ALTER TABLE t ADD b int", { durationMs: 500, waits: { writer: wait(350), reader: wait(700) } }),
    of("SELECT 1", { durationMs: undefined, waits: undefined }),
  ];

  it("are drawn where the statement stands that they are because of", () => {
    expect(timedRuns(statements).map(({ from, to, heldTo }) => [from, to, heldTo])).toEqual([
      [0, 1000, 1500],
      [1000, 1500, 1500],
    ]);
    const text = page({ statements, indexes: [] });
    const [first = 0, second = 0] = widths(text, "ran");
    expect(first / second).toBeCloseTo(2);
    expect(widths(text, "held").map((held) => held / first)).toEqual([expect.closeTo(0.5)]);
    expect(widths(text, "during").map((waited) => waited / first)).toEqual(
      [1.4, 0.35, 0.7].map((times) => expect.closeTo(times)),
    );
    expect(text).toContain("a writer waited 1.4 s, and 6 ms before");
  });

  it("of a statement that was not timed, or behind a reader, are bars of their own", () => {
    const behindReader = { heldMs: 800, writer: wait(801) };
    const untimed = of("SELECT 1", { durationMs: undefined, waits: { writer: wait(470), behindReader } });
    const text = page({ statements: [untimed] });
    expect(text).not.toContain('class="ran"');
    expect(text).toContain("writer behind a reader: 6 ms before, 801 ms during");
    expect(text).toContain("writer: 6 ms before, 470 ms during");
    const timed = page({ statements: [of("SELECT 1", { waits: { writer: wait(470), behindReader } })] });
    expect(timed).not.toContain("writer: 6 ms before, 470 ms during");
  });
});

describe("what indexes cost", () => {
  it("is drawn with the interval in which it lies, and sizes beside each other", () => {
    const time = { ratio: 1.3, low: 1.1, high: 1.5 };
    const text = page({
      writes: [{ table: "public.orders", operation: "insert", timeRatio: 1.3, walBytesRatio: 1.8, time }],
    });
    expect(text).toContain("insert orders: 1.3 times the time, 1.1 to 1.5");
    expect(text).toContain("insert orders: 1.8 times the WAL, 1.8 to 1.8");
    expect(text).toContain("i, on orders: 40 MB table, 17 MB index");
    expect(page({ writes: [], indexes: [] })).not.toContain("What each write costs");
  });

  it("of a node is the time that it took itself, to one scale on both sides", () => {
    const timed = (ms: number) => ({ cost: 1, node: "Seq Scan", tree: { ...scan, ms } });
    const text = page({ plans: [plan("q", { before: timed(20), after: timed(5) })] });
    expect(widths(text, "spent")).toEqual([84, 21]);
    expect(text).toContain(">20 ms<");
    expect(widths(page({ plans: [plan("q", { before: side(scan, 1) })] }), "spent")).toEqual([]);
  });
});

it("an interruption's end is told by its colour and its word", () => {
  const text = page({});
  expect(text).toContain('<span class="outcome refused">refused</span>');
  expect(text).toContain('<span class="outcome valid">valid</span>');
});
