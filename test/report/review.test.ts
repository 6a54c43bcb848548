import { describe, expect, it } from "vitest";
import { product } from "../../src/product.ts";
import { lint } from "../../src/programs/lint.ts";
import { lintRepaired } from "../../src/programs/lint-with-repairs.ts";
import { summary } from "../../src/report/markdown/summary.ts";
import { review } from "../../src/report/review.ts";
import type { Finding, Proof, Report } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";
import { all, plan, run, scan, side } from "./proof-sample.ts";
import { file, finding, report as sample, sent } from "./sample.ts";

const look = { color: false, width: 100, failOn: "error" as const, maxComments: 30 };
const everywhere = (_: string, first: number, last: number) =>
  first === last ? { line: last } : { line: last, startLine: first };

function linted(text: string): Promise<Report> {
  return lint(
    discoveryOf(new Map([["db/1.sql", text]]), new Map()),
    { ...defaults, tool: "plain" },
    new Set(),
  );
}

describe("a review of 360 findings", () => {
  const many = new Map(
    Array.from({ length: 130 }, (_, file) => {
      const builds = Array.from(
        { length: 12 },
        (_one, at) => `CREATE INDEX i_${file}_${at} ON orders_${file}_${at} (a);`,
      );
      const text = `-- +goose Up\n${builds.join("\n")}\n\n-- +goose Down\nSELECT 1;\n`;
      return [`migrations/${100 + file}_a.sql`, text] as const;
    }),
  );

  it.each([
    ["on the diff", everywhere],
    ["nowhere on it", () => null],
  ])("fits in what GitHub takes, and begins with a table by rule: %s", async (_, anchor) => {
    const report = await lintRepaired(discoveryOf(many, new Map()), defaults, new Set());
    expect(report.findings.length).toBeGreaterThanOrEqual(360);
    const { body, comments } = review(report, { ...look, anchor });
    expect(body.length).toBeLessThanOrEqual(65_000);
    for (const comment of comments) expect(comment.body.length).toBeLessThanOrEqual(65_000);
    expect(body).toContain("| | rule | first at |");
  });
});

describe("a review", () => {
  it("comments each error and warning on its lines", async () => {
    const report = await linted("CREATE INDEX i\n  ON orders (id);\n");
    const { body, comments } = review(report, { ...look, anchor: everywhere });
    expect(body).toMatch(/^❌ \*\*Indexwright \d+\.\d+\.\d+: 1 error/);
    expect(comments.map(({ path, line, startLine }) => [path, startLine, line])).toEqual([
      ["db/1.sql", 1, 2],
    ]);
    expect(comments[0]?.fingerprint).toBe(report.findings[0]?.fingerprint);
  });

  it("says in the body what has no comment, and nothing twice", async () => {
    const report = await linted("CREATE INDEX i ON orders (id);\nDROP INDEX j;\n");
    const { body, comments } = review(report, { ...look, maxComments: 1, anchor: everywhere });
    const [first, second] = report.findings.filter((one) => one.severity === "error");
    expect(comments.map((one) => one.fingerprint)).toEqual([first?.fingerprint]);
    expect(body).not.toContain(first?.message);
    expect(body).toContain(`<summary><b>error</b>: ${second?.message}</summary>`);
    expect(body).toContain("1 finding is a comment on the diff; ");
  });

  it("begins below, so that one suggestion does not move another's lines", async () => {
    const report = await linted("CREATE INDEX i ON orders (id);\nCREATE INDEX j ON orders (b);\n");
    const { comments } = review(report, { ...look, anchor: everywhere });
    expect([...new Set(comments.map((one) => one.line))]).toEqual([2, 1]);
  });

  it("offers a safe fix as lines that GitHub can commit", async () => {
    const report = await linted("CREATE INDEX i\n  ON orders (id);\n");
    const { comments } = review(report, { ...look, anchor: everywhere });
    expect(comments[0]?.body).toContain(
      "Add CONCURRENTLY:\n\n```suggestion\nCREATE INDEX CONCURRENTLY i\n  ON orders (id);\n```",
    );
  });

  it("ends each comment with how to silence it, in the language of the migration", async () => {
    const report = await linted("CREATE INDEX i ON orders (id);\n");
    const { comments } = review(report, { ...look, anchor: everywhere });
    expect(comments[0]?.body).toContain(
      "<summary>To silence <code>create-index-not-concurrent</code></summary>\n\n- one finding: `-- indexwright: ignore create-index-not-concurrent: the reason`",
    );
    const [finding] = report.findings;
    const inRuby = { ...finding, file: { ...finding?.file, path: "db/migrate/1_a.rb" } } as Finding;
    const said = review({ ...report, findings: [inRuby] }, { ...look, anchor: everywhere });
    expect(said.comments[0]?.body).toContain(
      "`# indexwright: ignore create-index-not-concurrent: the reason`",
    );
  });

  it("fences a suggestion longer than any backticks in it", async () => {
    const report = await linted("CREATE INDEX i ON orders (id); -- ````\n");
    const { comments } = review(report, { ...look, anchor: everywhere });
    expect(comments[0]?.body).toContain(
      "`````suggestion\nCREATE INDEX CONCURRENTLY i ON orders (id); -- ````\n`````",
    );
  });

  it("offers nothing to commit on lines that are shown only in part", async () => {
    const report = await linted("CREATE INDEX i\n  ON orders (id);\n");
    const { comments } = review(report, { ...look, anchor: () => ({ line: 2 }) });
    expect(comments[0]?.body).not.toContain("suggestion");
    expect(comments[0]?.body).toContain("Build it with CREATE INDEX CONCURRENTLY");
  });

  it("offers nothing where the statement alone is more than GitHub takes", async () => {
    const report = await linted(`CREATE INDEX i ON orders (id) WHERE a <> '${"x".repeat(70_000)}';\n`);
    const [comment] = review(report, { ...look, anchor: everywhere }).comments;
    expect(comment?.body).toContain("CREATE INDEX blocks every write to orders");
    expect(comment?.body.length).toBeLessThan(1000);
  });

  it("keeps out of lines that the diff does not show, and says it in the body", async () => {
    const report = await linted("CREATE INDEX i ON orders (id);\n");
    const { body, comments } = review(report, { ...look, anchor: () => null });
    expect(comments).toEqual([]);
    expect(body).toContain("CREATE INDEX blocks every write to orders");
  });

  it("never comments a notice, and stops at the most comments", async () => {
    const report = await linted(
      "CREATE INDEX a ON orders (id);\nCREATE INDEX b ON orders (id);\nCREATE INDEX c ON orders (id);\n",
    );
    expect(review(report, { ...look, maxComments: 2, anchor: everywhere }).comments).toHaveLength(2);
    const notices = { ...report, findings: report.findings.filter((one) => one.severity === "notice") };
    expect(review(notices, { ...look, anchor: everywhere }).comments).toEqual([]);
  });

  it("tells what stood there before apart, and how to take it all back", async () => {
    const report = await linted("CREATE INDEX i ON orders (id);\n");
    const old = { ...report, findings: [], standing: report.findings };
    const { body, comments } = review(old, { ...look, anchor: everywhere });
    expect(comments).toEqual([]);
    expect(body).toMatch(/<summary>\d+ findings on lines that this change does not touch<\/summary>/);
    expect(body).toContain("<summary>Rollback SQL</summary>");
    expect(body).toContain("DROP INDEX CONCURRENTLY IF EXISTS i;");
  });

  it("names what changed the verdict beside it", async () => {
    const { body } = review(await linted("SELECT 1;\n"), { ...look, anchor: everywhere, aside: "x|y" });
    expect(body.split("\n")[0]).toBe(
      `✅ **Indexwright ${product.version}: 1 file, 1 statement**: nothing to say · x&#124;y`,
    );
  });
});

/** More of everything than any page holds. */
function crowded(letter: string): Report {
  const source = file("a.sql", `INSERT INTO t VALUES (1, '${letter.repeat(3000)}');`);
  const many = <T>(make: (at: number) => T): readonly T[] =>
    Array.from({ length: 3000 }, (_, at) => make(at));
  return sample({
    findings: many(() => finding(source, source.text)),
    standing: many(() => finding(source, source.text)),
    remarks: many(() => letter.repeat(100)),
    unread: many(() => ({ file: source, span: [0, 1] as const, message: letter.repeat(90), text: "" })),
    waysBack: many((at) => ({ file: file(`${at}.sql`, ""), sql: letter.repeat(80), written: null })),
    migrations: many((at) => sent(file(`${at}.sql`, ""), { why: `${letter} ${at}` })),
  });
}

/** As many statements and plans as a large change has. */
function measured(letter: string): Proof {
  const many = <T>(make: (at: number) => T): readonly T[] => Array.from({ length: 500 }, (_, at) => make(at));
  const long = letter.repeat(300);
  return {
    ...all,
    statements: many(() => run("CREATE", { status: "error", message: long })),
    rollback: { verdict: "leaves", differences: many(() => long), objects: [], refusal: null },
    plans: many((at) => plan(`${at} ${long}`, { says: long, before: side({ ...scan, details: [long] }, 9) })),
    indexes: many((at) => ({ name: `public.${at}${long}`, table: "public.t", valid: false, usedBy: [] })),
  };
}

it.each([
  ["y", false],
  ["注", false],
  ["&", false],
  ["y", true],
  ["&", true],
])("however much there is of %s, GitHub takes it (measured: %s)", (letter, proven) => {
  const report = { ...crowded(letter), ...(proven ? { proof: measured(letter) } : {}) };
  expect(review(report, { ...look, anchor: () => null }).body.length).toBeLessThan(65_000);
  expect(Buffer.byteLength(summary(report, look))).toBeLessThan(1_048_576);
});

describe("a long review is short first", () => {
  const before = (body: string): string => body.slice(0, body.indexOf("<details>"));

  it("with what was measured: the verdict, the longest wait, what is wrong where and what mends it", async () => {
    const files = new Map([["db/1.sql", "CREATE INDEX i ON orders (id);\nDROP INDEX j;\n"]]);
    const options = { ...defaults, tool: "plain", rewrite: [...files.keys()] };
    const report = await lintRepaired(discoveryOf(files, new Map()), options, new Set());
    const { body, comments } = review(
      { ...report, proof: all },
      { ...look, anchor: everywhere, repairedBy: "npx somewhere fix" },
    );
    const top = before(body);
    expect(top.length).toBeLessThan(1200);
    expect(top).toMatch(/^❌ \*\*Indexwright \d/);
    expect(top).toContain("The longest wait:");
    expect(top).toMatch(
      /- <code>db\/1\.sql<\/code>: CREATE INDEX blocks every write to orders while it builds \(and \d more findings?\)\. Repaired by 1 file, in the comment there\./,
    );
    expect(top).toContain("npx somewhere fix");
    expect(top).not.toContain("| statement | locks |");
    expect(body).toMatch(/<summary>All that was measured<\/summary>[\s\S]{0,400}\| statement \| locks \|/);
    expect(body).toContain("<summary>How the migrations are sent</summary>");
    expect(comments[0]?.body).toMatch(/What to (?:commit|do):/);
  });
});
