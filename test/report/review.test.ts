import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { fingerprintIn, review, reviewMarker } from "../../src/report/review.ts";
import type { Report } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";

const look = { color: false, width: 100, failOn: "error" as const, maxComments: 30 };
const everywhere = (_: string, first: number, last: number) =>
  first === last ? { line: last } : { line: last, startLine: first };

function linted(text: string): Promise<Report> {
  return lint(discoveryOf(new Map([["db/1.sql", text]]), new Map()), defaults, new Set());
}

describe("a review", () => {
  it("comments each error and warning on its lines, with its fingerprint", async () => {
    const report = await linted("CREATE INDEX i\n  ON orders (id);\n");
    const { body, comments } = review(report, { ...look, anchor: everywhere });
    expect(body.startsWith(reviewMarker)).toBe(true);
    expect(comments.map(({ path, line, startLine }) => [path, startLine, line])).toEqual([
      ["db/1.sql", 1, 2],
    ]);
    expect(fingerprintIn(comments[0]?.body ?? "")).toBe(report.findings[0]?.fingerprint);
  });

  it("offers a safe fix as lines that GitHub can commit", async () => {
    const report = await linted("CREATE INDEX i\n  ON orders (id);\n");
    const { comments } = review(report, { ...look, anchor: everywhere });
    expect(comments[0]?.body).toContain("```suggestion\nCREATE INDEX CONCURRENTLY i\n  ON orders (id);\n```");
  });

  it("fences a suggestion longer than any backticks in it", async () => {
    const report = await linted("CREATE INDEX i ON orders (id); -- ````\n");
    const { comments } = review(report, { ...look, anchor: everywhere });
    expect(comments[0]?.body).toContain(
      "`````suggestion\nCREATE INDEX CONCURRENTLY i ON orders (id); -- ````\n`````",
    );
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

  it("takes no marker that does not open the comment", () => {
    expect(fingerprintIn("hello <!-- indexwright:v1:fp:0123456789abcdef -->")).toBeNull();
    expect(fingerprintIn("<!-- indexwright:v1:fp:0123456789abcdef -->\n\nx")).toBe("0123456789abcdef");
  });
});
