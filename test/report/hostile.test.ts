import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Format, render } from "../../src/report/index.ts";
import type { Report } from "../../src/types.ts";
import { commands } from "./runner.ts";
import { file, finding, ignored, insert, LOOK, report, sent, unread } from "./sample.ts";

const ATTACKS = [
  "\u001b[2J\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007",
  "::error file=a,line=1::fake",
  "\r::stop-commands::token",
  "\n  \u00a0::add-mask::postgres",
  "##[add-mask]postgres",
  "##[set-output name=findings]0",
  "a | b | c",
  "``` ` `````",
  "</details></code><script>alert(1)</script>",
  "\u202egpj.exe\u202c \u2066x\u2069",
  "zero\u200bwidth\u200d\ufeff",
  "\u009b31m c1",
  "@everyone fixes #1 https://evil.example",
  "[x](https://evil.example)",
  "100%0A%25",
  "\u2028::error::x\u2029\u0085::error::y\v::error::z",
  "\ud83d lone \udc00",
];

/** A report with the same text in every place that a file or its author fills. */
function everywhere(text: string): Report {
  const source = file(`db/${text}.sql`, `SELECT 1;\n${text} DROP INDEX i; ${text}\n${text};\n`);
  const fix = { title: text, safe: true, edits: [insert(source, 3, text)] };
  const more = { message: text, why: text, instead: `Write:\n${text}\nDROP INDEX i;\n${text}`, fix };
  return report({
    statements: 3,
    findings: [
      finding(source, "DROP INDEX i", more),
      finding(source, `${text};\n`, more),
      ...Array(12).fill(finding(source, "DROP", { ...more, severity: "error" })),
    ],
    ignored: [ignored(source, "DROP", { ...more, reason: text, directiveLine: 1 })],
    unread: [unread(source, "DROP", text)],
    failures: [
      { message: text, file: source, span: [0, 6] },
      ...Array(4).fill({ message: text, file: null, span: null }),
    ],
    migrations: [sent(source, { why: text })],
    remarks: [text],
  });
}

const TEXTS: readonly Format[] = ["terminal", "github", "markdown", "html"];
const RAW = /(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\u{200c}\u{2028}\u{2029}\u{feff}]/u;

function check(text: string): void {
  const hostile = everywhere(text);
  const usual = everywhere("plain");
  for (const format of TEXTS) {
    const output = render(hostile, format, LOOK);
    expect(RAW.exec(output), `${format} emits it raw`).toBeNull();
    const obeyed = (of: string) => commands(of).map((one) => one.name);
    if (format === "terminal" || format === "github")
      expect(obeyed(output), format).toEqual(obeyed(render(usual, format, LOOK)));
  }
  for (const format of ["json", "sarif", "gitlab", "rdjson"] as const)
    JSON.parse(render(hostile, format, LOOK));
}

describe("hostile text", () => {
  it.each(ATTACKS)("%j is shown, not obeyed", check);

  it("of any kind is shown, not obeyed", () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS, "::", "##", "[", "]", "%", "\r", "\n", "`", "|", " ", ";"),
      fc.string({ unit: "binary", maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (parts) => check(parts.join(""))),
      { numRuns: 150 },
    );
  });

  it("keeps an annotation on its file", () => {
    for (const path of ATTACKS) {
      const source = file(path, "DROP INDEX i;");
      const [command] = commands(render(report({ findings: [finding(source, "DROP")] }), "github", LOOK));
      expect(command?.name).toBe("error");
      expect(command?.properties).toMatchObject({ line: "1", title: "create-index-not-concurrent" });
    }
  });

  it("stays text in its element of an HTML page", () => {
    const tags = (page: string) =>
      page.match(/<[^>]*>/g)?.map((one) => one.replace(/ data-number="\\d*"/, ""));
    for (const attack of ATTACKS) {
      const lines = attack.split(/\r\n|\r|\n/).length;
      const plain = everywhere(Array(lines).fill("plain").join("\n"));
      const count = (page: string) =>
        tags(page)?.filter((one) => !/^<\/?(?:code|p|pre|div)\b/.test(one)).length;
      expect(count(render(everywhere(attack), "html", LOOK)), attack).toBe(
        count(render(plain, "html", LOOK)),
      );
    }
  });

  it("leaves one table row, one list entry and closed details in Markdown", () => {
    for (const attack of ATTACKS) {
      const output = render(everywhere(attack), "markdown", LOOK);
      const outside = output.replace(/^(`{3,})sql\n[\s\S]*?\n\1$/gm, "");
      expect(outside.match(/^\|.*\|$/gm), attack).toHaveLength(2 + 14 + 2 + 1);
      for (const row of outside.match(/^\|.*\|$/gm) ?? [])
        expect(row.match(/\|/g)?.length).toBeLessThanOrEqual(5);
      expect(
        outside.match(/<(?!\/?(?:code|details|details open|summary|b|br)>|a href="https:\/\/example|\/a>)/g),
      ).toBeNull();
      expect(outside.match(/<details/g)?.length).toBe(outside.match(/<\/details>/g)?.length);
      expect(outside.replace(/<code>.*?<\/code>/g, "")).not.toMatch(/@\w|(?<!&)#\d/);
    }
  });
});
