import { describe, expect, it } from "vitest";
import type { Report } from "../../src/types.ts";
import { folder } from "../discover/folder.ts";
import { done, verified } from "../report/deployment-sample.ts";
import { file, finding, report } from "../report/sample.ts";
import { run } from "./stub.ts";

const migrations = [
  {
    file: { path: "a.sql", text: "", changed: "all" },
    tool: "plain",
    direction: "up",
    execution: "autocommit",
    why: "",
  },
] as const;
const whole = report({ deployment: done, migrations });
const files = { "db/1.sql": "CREATE INDEX i ON orders (id);" };
const url = "postgresql://me:very-secret@db1/shop";

describe("indexwright verify", () => {
  it.each([
    ["as wished", whole, 0],
    ["not", report({ deployment: verified, migrations }), 1],
    ["somebody is at it", report({ deployment: { ...done, outcome: "not-now" }, migrations }), 3],
    [
      "a statement that could not be followed",
      report({ deployment: { ...done, leftOut: verified.leftOut }, migrations }),
      2,
    ],
    ["no migrations", report({ deployment: done }), 2],
    [
      "a failure of the run",
      report({ deployment: done, migrations, failures: [{ message: "no", file: null, span: null }] }),
      2,
    ],
    ["nothing found out", report({ migrations }), 1],
  ])("%s", async (_, found, status) => {
    const { path: cwd } = folder(files);
    const ran = await run(
      cwd,
      ["verify", "db/1.sql", "--database-url", url],
      {},
      { verify: async () => found },
    );
    expect(ran.status).toBe(status);
    expect(ran.out + ran.err).not.toContain("very-secret");
  });

  it("the URL is the flag's, else the environment's, and with --from none", async () => {
    const { path: cwd } = folder({ ...files, "answer.csv": "number\n" });
    const given: unknown[] = [];
    const by = {
      verify: async (...[, , targets]: readonly unknown[]) => {
        given.push(targets);
        return whole;
      },
    };
    const env = { INDEXWRIGHT_DATABASE_URL: url };
    await run(cwd, ["verify", "db/1.sql"], { env }, by);
    await run(
      cwd,
      ["verify", "db/1.sql", "--database-url", "postgresql://b/", "--replica-url", "postgresql://c/"],
      { env },
      by,
    );
    await run(cwd, ["verify", "db/1.sql", "--from", "answer.csv"], { env }, by);
    expect(given).toEqual([
      { databaseUrl: url, replicaUrls: [] },
      { databaseUrl: "postgresql://b/", replicaUrls: ["postgresql://c/"] },
      { databaseUrl: null, replicaUrls: [] },
    ]);
  });

  it("preflight prints and judges as verify does", async () => {
    const { path: cwd } = folder(files);
    const by = { preflightQuery: async () => "SELECT 2;\n" };
    const printed = await run(cwd, ["preflight", "db/1.sql", "--print"], {}, by);
    expect([printed.status, printed.out, printed.err]).toEqual([0, "SELECT 2;\n", ""]);
    const both = await run(cwd, ["preflight", "db/1.sql", "--from", "a", "--database-url", url]);
    expect([both.status, both.err]).toEqual([
      2,
      expect.stringMatching(/--from judges an answer instead of asking/),
    ]);
    const sampled = await run(cwd, ["preflight", "db/1.sql", "--from", "a", "--sample", "5"]);
    expect([sampled.status, sampled.err]).toEqual([
      2,
      expect.stringMatching(/--sample counts what is written meanwhile/),
    ]);
    const none = await run(cwd, ["preflight", "db/1.sql"]);
    expect([none.status, none.err]).toEqual([
      2,
      expect.stringMatching(/preflight needs a database: .* or --from/),
    ]);
  });

  it("--print needs no database", async () => {
    const { path: cwd } = folder(files);
    const ran = await run(
      cwd,
      ["verify", "db/1.sql", "--print"],
      {},
      { verifyQuery: async () => "SELECT 1;\n" },
    );
    expect([ran.status, ran.out, ran.err]).toEqual([0, "SELECT 1;\n", ""]);
  });

  it.each([
    [
      ["verify", "db/1.sql"],
      /^indexwright: verify needs a database: --database-url, INDEXWRIGHT_DATABASE_URL, or --from/,
    ],
    [
      ["verify", "db/1.sql", "--from", "a", "--database-url", url],
      /^indexwright: --from judges an answer instead of asking/,
    ],
    [
      ["verify", "db/1.sql", "--database-url", url, "--format", "sarif"],
      /^indexwright: --format sarif is no format of verify/,
    ],
    [
      ["verify", "db/1.sql", "--database-url", url, "--rows", "3"],
      /^indexwright: --rows is for prove, and verify does not use it/,
    ],
    [
      ["lint", "db/1.sql", "--database-url", url],
      /^indexwright: --database-url is for prove, preflight, verify, apply, rollback and health, and lint does not use it; run indexwright prove/,
    ],
    [
      ["prove", "db/1.sql", "--print"],
      /^indexwright: --print is for preflight and verify, and prove does not use it/,
    ],
  ])("%j", async (argv, says) => {
    const { path: cwd } = folder(files);
    const ran = await run(cwd, argv);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(says);
    expect(ran.err).not.toContain("very-secret");
  });
});

describe("indexwright preflight", () => {
  const found = (severity: "error" | "warning") => finding(file("1.sql", "SELECT 1"), "SELECT", { severity });
  const flown = (outcome: "done" | "refused" | "not-now", more: Partial<Report> = {}) =>
    report({ deployment: { ...done, command: "preflight", outcome }, migrations, ...more });

  it.each([
    ["it may start", flown("done"), 0],
    ["it may not", flown("refused"), 1],
    ["somebody builds", flown("not-now"), 3],
    ["lint finds an error", flown("refused", { findings: [found("error")] }), 2],
    ["lint finds a warning", flown("done", { findings: [found("warning")] }), 0],
    ["no migrations", flown("done", { migrations: [] }), 2],
    ["a failure of the run", flown("done", { failures: [{ message: "no", file: null, span: null }] }), 2],
  ])("%s", async (_, found, status) => {
    const { path: cwd } = folder(files);
    const env = { INDEXWRIGHT_DATABASE_URL: url };
    const ran = await run(cwd, ["preflight", "db/1.sql"], { env }, { preflight: async () => found });
    expect(ran.status).toBe(status);
    expect(ran.out + ran.err).not.toContain("very-secret");
  });

  it("is told where, and how to report", async () => {
    const { path: cwd } = folder(files);
    expect((await run(cwd, ["preflight", "db/1.sql"])).err).toMatch(
      /^indexwright: preflight needs a database: /,
    );
    const ran = await run(cwd, ["preflight", "db/1.sql", "--database-url", url, "--format", "html"]);
    expect(ran.err).toMatch(/^indexwright: --format html is no format of preflight/);
  });
});
