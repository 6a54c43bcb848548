import { describe, expect, it } from "vitest";
import { render } from "../../src/report/index.ts";
import { file, finding, full, insert, LOOK, report, unread } from "./sample.ts";

/** As reviewdog.proto has it: what is required, and no field that it does not know, which it would refuse. */
const known = new Map([
  ["", ["source", "diagnostics"]],
  ["source", ["name", "url"]],
  ["diagnostics", ["message", "location", "severity", "code", "suggestions"]],
  ["location", ["path", "range"]],
  ["range", ["start", "end"]],
  ["start", ["line", "column"]],
  ["end", ["line", "column"]],
  ["code", ["value", "url"]],
  ["suggestions", ["range", "text"]],
]);

function fieldsOf(value: unknown, name = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => fieldsOf(each, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => [
    ...(known.get(name)?.includes(field) ? [] : [`${name}.${field}`]),
    ...fieldsOf(inner, field),
  ]);
}

describe("rdjson", () => {
  it("is a DiagnosticResult, with the rule's page", () => {
    const result = JSON.parse(render(full(), "rdjson", LOOK));
    expect(fieldsOf(result)).toEqual([]);
    expect(result.source.name).toBe("indexwright");
    const [first] = result.diagnostics.filter(
      ({ code }: { code: { value: string } }) => code.value === "create-index-not-concurrent",
    );
    expect(first).toMatchObject({
      message: expect.stringMatching(
        /^CREATE INDEX blocks every write to orders while it builds\. Build it with/,
      ),
      location: { path: "db/migrations/0042_orders.sql", range: { start: { line: 3 } } },
      severity: "ERROR",
      code: { url: "https://example.com/rules/create-index-not-concurrent" },
    });
  });

  it("counts columns in bytes from 1, and ends where the next character begins", () => {
    const source = file("a.sql", "SELECT 'aä𐐀'; DROP INDEX i;\nSELECT 1;\n");
    const { diagnostics } = JSON.parse(
      render(report({ findings: [finding(source, "DROP INDEX i")] }), "rdjson", LOOK),
    );
    const before = Buffer.byteLength("SELECT 'aä𐐀'; ");
    expect(diagnostics[0].location.range).toEqual({
      start: { line: 1, column: before + 1 },
      end: { line: 1, column: before + 1 + "DROP INDEX i".length },
    });
  });

  it("suggests a safe fix of one place alone: each suggestion is committed by itself", () => {
    const source = file("a.sql", "CREATE INDEX i ON t (a);\n");
    const at = (text: string) => insert(source, source.text.indexOf(text), "CONCURRENTLY ");
    const suggestionsOf = (safe: boolean, ...edits: ReturnType<typeof at>[]) =>
      JSON.parse(
        render(
          report({ findings: [finding(source, "CREATE INDEX", { fix: { title: "x", safe, edits } })] }),
          "rdjson",
          LOOK,
        ),
      ).diagnostics[0].suggestions;
    const place = { line: 1, column: 14 };
    expect(suggestionsOf(true, at("i ON"))).toEqual([
      { range: { start: place, end: place }, text: "CONCURRENTLY " },
    ]);
    expect(suggestionsOf(true, at("i ON"), at("CREATE"))).toBeUndefined();
    expect(suggestionsOf(false, at("i ON"))).toBeUndefined();
  });

  it("posts names as text, each line of the advice on its own", () => {
    const source = file("a.sql", "DROP INDEX i");
    const hostile = finding(source, "DROP", { message: "<b>@all</b> waits", instead: "First:\nSELECT 1;" });
    const { diagnostics } = JSON.parse(render(report({ findings: [hostile] }), "rdjson", LOOK));
    expect(diagnostics[0].message).not.toMatch(/<b>|@all/);
    expect(diagnostics[0].message).toMatch(/First:\nSELECT 1;$/);
  });

  it("tells what was not read, and what went wrong", () => {
    const source = file("a.sql", "\\ir gone.sql\n");
    const { diagnostics } = JSON.parse(
      render(
        report({
          unread: [unread(source, "\\ir gone.sql", "gone.sql does not exist")],
          failures: [{ message: "the disk is full", file: null, span: null }],
        }),
        "rdjson",
        LOOK,
      ),
    );
    expect(diagnostics).toMatchObject([
      { severity: "ERROR", code: { value: "run-failure" }, location: { path: "." } },
      { severity: "WARNING", message: "not read: gone.sql does not exist", location: { path: "a.sql" } },
    ]);
  });
});
