import { describe, expect, it } from "vitest";
import { render } from "../../src/report/index.ts";
import { file, finding, full, LOOK, report } from "./sample.ts";

describe("gitlab", () => {
  it("is a list of Code Quality entries", () => {
    const entries = JSON.parse(render(full(), "gitlab", LOOK));
    expect(entries[0]).toEqual({
      description: "CREATE INDEX blocks every write to orders while it builds",
      check_name: "create-index-not-concurrent",
      fingerprint: "0123456789abcdef",
      severity: "critical",
      location: { path: "db/migrations/0042_orders.sql", lines: { begin: 3 } },
      content: { body: "https://example.com/rules/create-index-not-concurrent" },
    });
    expect(entries[1]).not.toHaveProperty("content");
    expect(entries.map((one: { severity: string }) => one.severity)).toEqual([
      "critical",
      "critical",
      "info",
      "major",
    ]);
    expect(JSON.parse(render(report(), "gitlab", LOOK))).toEqual([]);
  });

  it("never repeats a fingerprint, which would hide an entry", () => {
    const source = file("a.sql", "DROP INDEX i;");
    const entries = JSON.parse(
      render(report({ findings: [finding(source, "DROP"), finding(source, "INDEX")] }), "gitlab", LOOK),
    );
    expect(new Set(entries.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(2);
  });
});
