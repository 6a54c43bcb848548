import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import type { Log, Run } from "sarif";
import { describe, expect, it } from "vitest";
import { render } from "../../src/report/index.ts";
import type { Report } from "../../src/types.ts";
import { file, finding, full, insert, LOOK, report } from "./sample.ts";

// The standard's schema is draft 04; nothing in it but its own name differs from draft 07.
const { $schema, id, ...schema } = JSON.parse(
  readFileSync(new URL("../schemas/sarif-2.1.0.json", import.meta.url), "utf8"),
);
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(schema);

function run(of: Report): Run {
  const log: Log = JSON.parse(render(of, "sarif", LOOK));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0] as Run;
}

describe("sarif", () => {
  it("is SARIF 2.1.0, full and empty", () => {
    expect($schema).toContain("draft-04");
    expect(id).toContain("sarif-2.1.0");
    run(full());
    expect(run(report()).results).toEqual([]);
  });

  it("describes the rules, and each result points at its own", () => {
    const { tool, results = [] } = run(full());
    expect(tool.driver.rules?.[0]).toMatchObject({
      id: "create-index-not-concurrent",
      name: "CreateIndexNotConcurrent",
      helpUri: "https://example.com/rules/create-index-not-concurrent",
      defaultConfiguration: { level: "error" },
    });
    expect(tool.driver.rules?.[1]).not.toHaveProperty("helpUri");
    expect(tool.driver).not.toHaveProperty("informationUri");
    const homepage = "https://example.com/indexwright";
    expect(run({ ...full(), homepage }).tool.driver.informationUri).toBe(homepage);
    for (const result of results) {
      if (result.ruleIndex !== undefined)
        expect(tool.driver.rules?.[result.ruleIndex]?.id).toBe(result.ruleId);
    }
    expect(results[0]?.ruleIndex).toBe(0);
    expect(results[1]).not.toHaveProperty("ruleIndex");
  });

  it("places results, and says notice as note", () => {
    const { results = [] } = run(full());
    expect(results[1]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "db/migrations/0042_orders.sql", uriBaseId: "%SRCROOT%" },
      region: { startLine: 5, startColumn: 1, endLine: 7, endColumn: 27 },
    });
    expect(results.map((one) => one.level)).toEqual(["error", "error", "note", "warning", "error", "error"]);
    expect(results[0]?.partialFingerprints).toEqual({ "indexwright/v1": "0123456789abcdef" });
  });

  it("encodes paths", () => {
    for (const [path, uri] of [
      ["db/ä b#1?.sql", "db/%C3%A4%20b%231%3F.sql"],
      ["../100%.sql", "../100%25.sql"],
      ["c:x\ny.sql", "c%3Ax%0Ay.sql"],
      ["\ud800.sql", "%EF%BF%BD.sql"],
    ] as const) {
      const { results = [] } = run(report({ findings: [finding(file(path, "DROP"), "DROP")] }));
      expect(results[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
    }
  });

  it("carries fixes, grouped by file", () => {
    const [a, b] = [file("a.sql", "DROP INDEX i;"), file("b.sql", "x")];
    const edits = [
      insert(a, 10, " CONCURRENTLY"),
      insert(b, 0, "y"),
      { file: a, span: [12, 13] as const, text: "" },
    ];
    const fix = { title: "Add CONCURRENTLY", safe: true, edits };
    const { results = [] } = run(report({ findings: [finding(a, "DROP", { fix })] }));
    const changes = results[0]?.fixes?.[0]?.artifactChanges;
    expect(changes?.map((one) => one.artifactLocation.uri)).toEqual(["a.sql", "b.sql"]);
    expect(changes?.[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 1, startColumn: 11, endLine: 1, endColumn: 11 },
        insertedContent: { text: " CONCURRENTLY" },
      },
      {
        deletedRegion: { startLine: 1, startColumn: 13, endLine: 1, endColumn: 14 },
        insertedContent: { text: "" },
      },
    ]);
  });

  it("says which results are suppressed, and by what", () => {
    const { results = [] } = run(full());
    expect(results.map((one) => one.suppressions)).toEqual([
      [],
      [],
      [],
      [],
      [{ kind: "inSource", justification: "the table is empty" }],
      [{ kind: "external", justification: "in the baseline" }],
    ]);
  });

  it("notifies of what was not read", () => {
    const [notification] = run(full()).invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(notification).toMatchObject({
      level: "warning",
      message: { text: 'syntax error at or near "FROBNICATE"' },
    });
    expect(notification?.locations?.[0]?.physicalLocation?.region?.startLine).toBe(4);
  });

  it("makes no link of what the SQL holds", () => {
    const { results = [] } = run(
      report({ findings: [finding(file("a", "x"), "x", { message: "[free money](https://evil.example)" })] }),
    );
    expect(results[0]?.message.text).not.toContain("](");
  });
});
