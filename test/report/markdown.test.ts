import { describe, expect, it } from "vitest";
import { codeSpan, fence, text } from "../../src/report/escape/markdown.ts";
import { render } from "../../src/report/index.ts";
import { shorterText } from "../../src/report/markdown/shorter-text.ts";
import { all, plan, run, scan, side } from "./proof-sample.ts";
import { file, finding, full, LOOK, report, sent } from "./sample.ts";

describe("markdown", () => {
  it("says the verdict, a table, and each finding with its SQL", () => {
    const output = render(full(), "markdown", LOOK);
    expect(output.split("\n\n").slice(0, 2).join("\n\n")).toBe(`\
❌ **Indexwright 1.2.3: 2 errors, 1 warning, 1 notice** in 2 files (87 statements)

| | where | what |
| --- | --- | --- |
| error | <code>db/migrations/0042_orders.sql:3:1</code> | CREATE INDEX blocks every write to orders while it builds |
| error | <code>db/migrations/0042_orders.sql:5:1</code> | CREATE INDEX CONCURRENTLY orders_number_idx fails inside the transaction that goose opens |
| warning | <code>db/migrations/0043_events.sql:3:51</code> | IF NOT EXISTS reports success over an invalid 注文&#95;idx |
| notice | <code>db/migrations/0042_orders.sql:10:1</code> | DROP INDEX blocks reads and writes of orders for a moment |`);
    expect(output).toContain(`\
<code>db/migrations/0042_orders.sql:5:1</code> · <code>concurrently-in-transaction</code> · measured on a throwaway PostgreSQL

\`\`\`sql
CREATE UNIQUE INDEX CONCURRENTLY orders_number_idx
  ON orders (number)
  WHERE deleted_at IS NULL;
\`\`\`

**Why:** PostgreSQL refuses it with 25001: CREATE INDEX CONCURRENTLY cannot run inside a transaction block.`);
  });

  it("puts SQL to paste into a block of its own", () => {
    expect(render(full(), "markdown", LOOK)).toContain(`\
**Instead:** Drop what a failed build may have left, in a file of its own:

\`\`\`sql
-- +goose NO TRANSACTION
-- +goose Up
DROP INDEX CONCURRENTLY IF EXISTS 注文_idx;
\`\`\``);
  });

  it("opens errors, and leaves the others folded", () => {
    const output = render(full(), "markdown", LOOK);
    expect(output.match(/<details open>/g)).toHaveLength(2);
    expect(output.match(/<details>/g)).toHaveLength(2);
    expect(output.match(/<\/details>/g)).toHaveLength(4);
  });

  it("is short when there is nothing to say", () => {
    expect(render(report({ migrations: [sent(file("a.sql", ""))], statements: 3 }), "markdown", LOOK)).toBe(`\
✅ **Indexwright 1.2.3: 1 file, 3 statements**: nothing to say

### How the migrations are sent

| tool | sent as | because | migrations |
| --- | --- | --- | --- |
| goose | transaction | no NO TRANSACTION marker | <code>a.sql</code> |
`);
  });

  it("fits into a comment however much there is", () => {
    const source = file("a.sql", `INSERT INTO t VALUES (1, '${"x".repeat(3000)}');`);
    const findings = Array.from({ length: 2000 }, () => finding(source, source.text));
    const remarks = Array.from({ length: 2000 }, () => "y".repeat(100));
    const migrations = Array.from({ length: 2000 }, (_, at) =>
      sent(file(`${at}.sql`, ""), { why: `because ${at}` }),
    );
    const output = render(report({ findings, remarks, migrations }), "markdown", LOOK);
    expect(output.length).toBeLessThan(65_536);
    expect(output).toContain("| 2000 × error | <a href=");
    expect(output).toContain("The first 30 of 2000:\n\n| | where | what |");
    expect(output.match(/^\| error \| /gm)).toHaveLength(30);
  });

  it("shows the first thirty of many, and counts groups that have no room", () => {
    const source = file("a.sql", "DROP INDEX i;\n".repeat(400));
    const many = (count: number, why: (at: number) => string) =>
      render(
        report({
          findings: Array.from({ length: count }, (_, at) =>
            finding(source, "DROP INDEX i", { why: why(at), span: [at * 14, at * 14 + 12] }),
          ),
        }),
        "markdown",
        LOOK,
      );
    expect(many(20, String)).not.toContain("first at");
    expect(many(30, String)).not.toContain("The first 30");
    const long = many(360, (at) => "y".repeat(2000) + at);
    expect(long.match(/^\| error \| /gm)).toHaveLength(30);
    expect(long).toMatch(/^and \d+ groups of findings without details here$/m);
    const same = many(360, () => "because");
    expect(same.match(/<details/g)).toHaveLength(1);
    expect(same).toContain("<b>30 × error</b>");
    expect(same).toContain("The same 29 more times:\n\n- <code>a.sql:2:1</code>");
  });

  it("says how much of a long text it leaves out, and cuts none with an ellipsis", () => {
    const source = file("a.sql", `SELECT '${"x".repeat(500)}';\n${"SELECT 1,\n".repeat(30)}2;`);
    const output = render(report({ findings: [finding(source, source.text)] }), "markdown", LOOK);
    expect(output).toContain("```\n\nNot shown: 110 characters of line 1 and 12 lines.");
    const message = "the server said ".repeat(90);
    const statements = [run("CREATE", { status: "error", message, sqlstate: "42P07" })];
    const named = plan("by customer ".repeat(30), { says: message, before: side(scan, 1) });
    const proof = { ...all, statements, plans: [named], limits: [] };
    const measured = render(report({ proof }), "markdown", LOOK);
    expect(measured).toMatch(/the server said the server \(and \d+ more characters\)/);
    expect(output + measured).not.toContain("…");
    expect(shorterText(`${"x".repeat(9)}🎉`, 10)).toBe("xxxxxxxxx (and 2 more characters)");
  });
});

describe("escaping", () => {
  it("leaves no structure in prose", () => {
    expect(text("a | b")).toBe("a &#124; b");
    expect(text("</details><img src=x>")).toBe("&#60;/details&#62;&#60;img src=x&#62;");
    expect(text("two\nlines\r\nthree")).toBe("two lines three");
    expect(text("[x](https://evil.example)")).toBe("&#91;x&#93;(https:\u200b//evil.example)");
    expect(text("![x](y)")).toBe("!&#91;x&#93;(y)");
    expect(text("*a* __b__ ~c~ \\d &lt; $e$")).toBe(
      "&#42;a&#42; &#95;&#95;b&#95;&#95; &#126;c&#126; &#92;d &#38;lt; &#36;e&#36;",
    );
    expect(text("orders_idx")).toBe("orders_idx");
    expect(text("# one")).toBe("&#35; one");
    expect(text("- one")).toBe("&#45; one");
    expect(text("12. one")).toBe("12&#46; one");
    expect(text("a ``` b")).toBe("a &#96;&#96;&#96; b");
  });

  it("wakes nobody and links nothing", () => {
    expect(text("@octocat a@b.c")).toBe("@\u200boctocat a@\u200bb.c");
    expect(text("fixes #1, org/repo#2, GH-3")).toBe("fixes #\u200b1, org/repo#\u200b2, GH-\u200b3");
    expect(text("www.evil.example")).toBe("www\u200b.evil.example");
  });

  it("makes code of what is quoted as code", () => {
    expect(text("add `-- +goose NO TRANSACTION` first")).toBe(
      "add <code>-- +goose NO TRANSACTION</code> first",
    );
    expect(text("`a | b` and `c")).toBe("<code>a &#124; b</code> and &#96;c");
    expect(codeSpan("</code>|www.x https://y @z")).toBe(
      "<code>&#60;/code&#62;&#124;www&#46;x https&#58;//y @z</code>",
    );
  });

  it("fences code longer than any run of backticks inside", () => {
    expect(fence("a", "sql")).toBe("```sql\na\n```");
    expect(fence("```\n</details>\n`````", "sql")).toBe("``````sql\n```\n</details>\n`````\n``````");
    expect(fence("a\r\nb\rc\u001b[31m\u202e", "")).toBe("```\na\nb\nc␛[31m<U+202E>\n```");
  });
});
