import { describe, expect, it } from "vitest";
import { formats } from "../../src/options.ts";
import { render } from "../../src/report/index.ts";
import { verdict } from "../../src/report/verdict.ts";
import type { Report, RunFailure } from "../../src/types.ts";
import { file, finding, ignored, LOOK, report, unread } from "./sample.ts";

const source = file("db/1.sql", "CREATE INDEX i ON t (a);\nCREATE INDEX j ON t b;\n");
const failure: RunFailure = { message: "db/2.sql could not be fetched", file: null, span: null };
const placed: RunFailure = { message: "rule x could not look at it", file: source, span: [25, 46] };
const error = finding(source, "CREATE INDEX i ON t (a)", { severity: "error" });
const notice = finding(source, "CREATE INDEX i ON t (a)", { severity: "notice" });
const blind = { ...unread(source, "CREATE INDEX j ON t b", "syntax error"), matters: true };
const other = unread(source, "CREATE INDEX j ON t b", "syntax error");
const answered = ignored(source, "CREATE INDEX j ON t b", { reason: "read by hand", directiveLine: 2 });

describe("the verdict", () => {
  const cases: readonly (readonly [string, Partial<Report>, string])[] = [
    ["error goes before findings", { failures: [failure], findings: [error], unread: [blind] }, "error"],
    ["error needs no finding", { failures: [failure] }, "error"],
    ["a finding that fails goes before what is unread", { findings: [error], unread: [blind] }, "fails"],
    ["what matters and is unread goes before passing", { findings: [notice], unread: [blind] }, "unread"],
    ["it goes without findings, too", { unread: [blind] }, "unread"],
    ["an ignore answers for it", { unread: [blind], ignored: [answered] }, "passes"],
    ["what does not matter passes", { unread: [other] }, "passes"],
    ["a notice passes", { findings: [notice] }, "passes"],
    ["nothing at all is clean", {}, "clean"],
  ];
  it.each(cases)("%s", (_, more, outcome) => {
    expect(verdict(report(more), "error").outcome).toBe(outcome);
  });

  it("is unread even where nothing is to fail", () => {
    expect(verdict(report({ findings: [error], unread: [blind] }), "never").outcome).toBe("unread");
    expect(verdict(report({ findings: [error], failures: [failure] }), "never").outcome).toBe("error");
  });

  it("says that the run is incomplete, and how", () => {
    expect(verdict(report({ findings: [error], failures: [failure] }), "error").sentence).toBe(
      "1 failure, 1 error in 0 files (0 statements): the run is incomplete",
    );
    expect(verdict(report({ failures: [failure] }), "error").sentence).toBe(
      "1 failure: the run is incomplete",
    );
  });
});

describe("every format says what the run could not do", () => {
  it.each(formats)("%s", (format) => {
    const text = render(report({ failures: [failure, placed] }), format, LOOK);
    for (const told of [failure, placed]) expect(text).toContain(told.message);
    expect(text).toContain("db/1.sql");
  });

  it("GitHub annotates the first, and still the findings' worst", () => {
    const failures = Array<RunFailure>(5).fill(failure);
    const text = render(report({ failures, findings: Array(12).fill(error) }), "github", LOOK);
    expect(text.match(/^::error /gm)).toHaveLength(9);
    expect(text.match(/could not be fetched/g)).toHaveLength(5);
  });

  it("SARIF says that the run did not succeed", () => {
    const [run] = JSON.parse(render(report({ failures: [placed] }), "sarif", LOOK)).runs;
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications[0].level).toBe("error");
  });
});
