import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { render } from "../../src/report/index.ts";
import type { Report } from "../../src/types.ts";
import { all, little, unrun } from "./proof-sample.ts";
import { file, finding, full, insert, LOOK, report } from "./sample.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../src/report/report.schema.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
}).compile(schema);

function parsed(of: Report) {
  const whole = JSON.parse(render(of, "json", LOOK));
  validate(whole);
  expect(validate.errors ?? []).toEqual([]);
  return whole;
}

describe("json", () => {
  it("is what the schema says, full and empty", () => {
    parsed(full());
    expect(parsed(report())).toEqual({
      version: 1,
      tool: { name: "indexwright", version: "1.2.3" },
      summary: {
        files: 0,
        statements: 0,
        errors: 0,
        warnings: 0,
        notices: 0,
        ignored: 0,
        unread: 0,
        failures: 0,
      },
      migrations: [],
      findings: [],
      standing: [],
      ignored: [],
      unread: [],
      failures: [],
      problems: [],
      proof: null,
    });
  });

  it("is what the schema says with a proof, of a server that can do everything and of one that can do little", () => {
    for (const proof of [all, little, unrun]) expect(parsed(report({ proof })).proof.server.major).toBe(18);
  });

  it("counts", () => {
    expect(parsed(full()).summary).toEqual({
      files: 2,
      statements: 87,
      errors: 2,
      warnings: 1,
      notices: 1,
      ignored: 2,
      unread: 1,
      failures: 0,
    });
  });

  it("holds a finding with all that is known of it, and its fix", () => {
    expect(parsed(full()).findings[0]).toEqual({
      rule: "create-index-not-concurrent",
      severity: "error",
      message: "CREATE INDEX blocks every write to orders while it builds",
      why: expect.stringContaining("SHARE lock"),
      instead: expect.stringContaining("CONCURRENTLY"),
      url: "https://example.com/rules/create-index-not-concurrent",
      file: "db/migrations/0042_orders.sql",
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 60,
      evidence: "read",
      fingerprint: "0123456789abcdef",
      fix: {
        title: "Add CONCURRENTLY",
        safe: true,
        edits: [
          {
            file: "db/migrations/0042_orders.sql",
            line: 3,
            column: 13,
            endLine: 3,
            endColumn: 13,
            text: " CONCURRENTLY",
          },
        ],
      },
    });
  });

  it("leaves out what is not known", () => {
    const [, second] = parsed(full()).findings;
    expect(second).not.toHaveProperty("url");
    expect(parsed(full()).ignored).toMatchObject([{ reason: "the table is empty", directiveLine: 1 }, {}]);
    expect(parsed(full()).ignored[1]).not.toHaveProperty("directiveLine");
  });

  it("sorts by path, then by place", () => {
    const found = parsed(full()).findings.map(
      (one: { file: string; line: number }) => `${one.file}:${one.line}`,
    );
    expect(found).toEqual([
      "db/migrations/0042_orders.sql:3",
      "db/migrations/0042_orders.sql:5",
      "db/migrations/0042_orders.sql:10",
      "db/migrations/0043_events.sql:3",
    ]);
  });

  it("counts columns in UTF-16 units, and none for a byte order mark", () => {
    const source = file("a.sql", "\ufeff/*🚀*/ DROP INDEX i;");
    const fix = { title: "t", safe: true, edits: [insert(source, 8, "x")] };
    const [only] = parsed(report({ findings: [finding(source, "DROP INDEX i", { fix })] })).findings;
    expect(only).toMatchObject({ line: 1, column: 8, endLine: 1, endColumn: 20 });
    expect(only.fix.edits[0]).toMatchObject({ line: 1, column: 8, endColumn: 8 });
  });

  it("locates what was not read", () => {
    expect(parsed(full()).unread).toEqual([
      {
        file: "db/migrations/0043_events.sql",
        line: 4,
        column: 1,
        message: 'syntax error at or near "FROBNICATE"',
      },
    ]);
  });
});

describe("the schema", () => {
  it("refuses what the contract does not name", () => {
    const whole = parsed(full());
    expect(validate({ ...whole, more: 1 })).toBe(false);
    expect(validate({ ...whole, findings: [{ ...whole.findings[0], reason: "no" }] })).toBe(false);
    expect(validate({ ...whole, findings: [{ ...whole.findings[0], line: 0 }] })).toBe(false);
    expect(validate({ ...whole, ignored: [whole.findings[0]] })).toBe(false);
  });

  it("accepts a proof with parts that were not measured left out", () => {
    const proof = {
      server: { major: 18, provider: "embedded", measures: ["locks"] },
      rows: 300000,
      statements: [
        {
          file: "a.sql",
          line: 1,
          status: "ok",
          sqlstate: null,
          message: null,
          durationMs: 1.5,
          locks: [{ relation: "public.orders", mode: "ShareLock" }],
          blocks: ["insert", "update", "delete"],
          waits: { writer: { longestMs: 1, totalMs: 2, baselineMs: 0 } },
        },
      ],
      rollback: { verdict: "restores", differences: [] },
      rerun: { verdict: "clean" },
    };
    expect(validate({ ...parsed(report()), proof })).toBe(true);
    expect(validate({ ...parsed(report()), proof: { ...proof, rerun: { verdict: "well" } } })).toBe(false);
  });
});
