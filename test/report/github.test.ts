import { describe, expect, it } from "vitest";
import { render } from "../../src/report/index.ts";
import type { Severity } from "../../src/types.ts";
import { commands } from "./runner.ts";
import { file, finding, full, LOOK, report } from "./sample.ts";

const SQL = file("db/1.sql", "CREATE INDEX i ON t (a);\nCREATE INDEX j\n  ON t (b);\n");

function many(counts: Partial<Record<Severity, number>>) {
  const findings = Object.entries(counts).flatMap(([severity, count]) =>
    Array.from({ length: count }, () => finding(SQL, "CREATE INDEX i", { severity: severity as Severity })),
  );
  return commands(render(report({ findings: findings.toReversed() }), "github", LOOK));
}

describe("github", () => {
  it("annotates each finding at its place", () => {
    const [command] = commands(
      render(report({ findings: [finding(SQL, "CREATE INDEX i ON t (a)")] }), "github", LOOK),
    );
    expect(command?.name).toBe("error");
    expect(command?.properties).toEqual({
      file: "db/1.sql",
      line: "1",
      endLine: "1",
      col: "1",
      endColumn: "24",
      title: "create-index-not-concurrent",
    });
    expect(command?.data.split("\n")).toEqual([
      "CREATE INDEX blocks every write to orders while it builds.",
      expect.stringContaining("SHARE lock"),
      "Instead: Build it with CREATE INDEX CONCURRENTLY, outside any transaction block.",
    ]);
  });

  it("leaves columns out of a span of several lines, as the runner would drop them", () => {
    const [command] = commands(
      render(report({ findings: [finding(SQL, "CREATE INDEX j\n  ON t (b)")] }), "github", LOOK),
    );
    expect(command?.properties).toEqual({
      file: "db/1.sql",
      line: "2",
      endLine: "3",
      title: "create-index-not-concurrent",
    });
  });

  it("puts the worst first and stays below the runner's ten of each level", () => {
    const all = many({ error: 30, warning: 12, notice: 3 });
    const levels = all.map((one) => one.name).filter((name) => !name.includes("group"));
    expect(levels).toEqual([
      ...Array(9).fill("error"),
      ...Array(9).fill("warning"),
      ...Array(3).fill("notice"),
      "notice",
    ]);
    expect(all.find((one) => one.data.includes("more than"))?.data).toBe(
      "21 errors and 3 warnings more than GitHub annotates; the log of this step lists them",
    );
  });

  it("writes what it does not annotate to the log", () => {
    const output = render(
      report({ findings: Array(11).fill(finding(SQL, "CREATE INDEX i")) }),
      "github",
      LOOK,
    );
    expect(output.match(/^db\/1\.sql:1:1: error\[create-index-not-concurrent\]: /gm)).toHaveLength(2);
    expect(output).toMatch(/::group::2 further findings\n.*\n::endgroup::/s);
  });

  it("cuts a message where the runner would", () => {
    const [command] = commands(
      render(report({ findings: [finding(SQL, "CREATE", { why: "🚀".repeat(4000) })] }), "github", LOOK),
    );
    expect(command?.data.length).toBeLessThanOrEqual(4096);
    expect(command?.data).toMatch(/🚀…$/u);
  });

  it("carries every path through", () => {
    for (const path of ["a,b:c.sql", "100%.sql", "a%0Ab.sql", "two\nlines.sql", "ä ö.sql"]) {
      const source = file(path, "DROP INDEX i;");
      const [command] = commands(render(report({ findings: [finding(source, "DROP")] }), "github", LOOK));
      expect(command?.properties.file).toBe(path);
    }
  });

  it("says what was not read, the remarks and the verdict as plain lines", () => {
    const rows = render(full(), "github", LOOK).trimEnd().split("\n").slice(-3);
    expect(rows).toEqual([
      'db/migrations/0043_events.sql:4:1: not read: syntax error at or near "FROBNICATE"',
      "note: squawk-ignore in db/migrations/0042_orders.sql is another linter's directive and silences nothing here",
      "2 errors, 1 warning, 1 notice in 2 files (87 statements)",
    ]);
  });
});
