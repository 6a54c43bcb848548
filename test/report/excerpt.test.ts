import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt } from "../../src/report/excerpt.ts";
import { width } from "../../src/report/width.ts";
import type { Span } from "../../src/types.ts";
import { quietClock } from "../processor.ts";
import { file, spanOf } from "./sample.ts";

const ink = { gutter: (text: string) => text, mark: (text: string) => text };

function frame(text: string, marked: string | Span, room = 80): string {
  const source = file("a.sql", text);
  const span = typeof marked === "string" ? spanOf(source, marked) : marked;
  return excerpt(source, span, room, ink).rows.join("\n");
}

describe("one line", () => {
  it("marks the span", () => {
    expect(frame("a;\nDROP INDEX i;\n", "DROP INDEX i")).toBe("  |\n2 | DROP INDEX i;\n  | ^^^^^^^^^^^^");
  });

  it("expands tabs", () => {
    expect(frame("\tx\tDROP", "DROP")).toBe("  |\n1 |     x   DROP\n  |         ^^^^");
  });

  it("gives wide characters two columns", () => {
    expect(frame('ON "注文" (id)', "(id)")).toBe('  |\n1 | ON "注文" (id)\n  |           ^^^^');
    expect(frame('ON "注文" (id)', "注文")).toBe('  |\n1 | ON "注文" (id)\n  |     ^^^^');
    expect(frame("'ｱＡ한' x", "x")).toBe("  |\n1 | 'ｱＡ한' x\n  |         ^");
  });

  it("counts an emoji with joiners, flags and keycaps once", () => {
    for (const emoji of ["🚀", "👩🏽‍💻", "👨‍👩‍👧", "🇩🇪", "❤️", "1️⃣"]) {
      expect(frame(`'${emoji}' x`, "x"), emoji).toBe(`  |\n1 | '${emoji}' x\n  |      ^`);
    }
  });

  it("gives combining marks no column, and a mark without its letter a place to stand", () => {
    expect(frame("'e\u0301a\u0308' x", "x")).toBe("  |\n1 | 'e\u0301a\u0308' x\n  |      ^");
    expect(frame("\u0301 x", "x")).toBe("  |\n1 | \u25cc\u0301 x\n  |   ^");
  });

  it("covers a whole character when the span ends inside it", () => {
    const text = "a 🚀 b";
    expect(frame(text, [2, 3])).toBe("  |\n1 | a 🚀 b\n  |   ^^");
    expect(frame(text, [3, 4])).toBe("  |\n1 | a 🚀 b\n  |   ^^");
  });

  it("ends lines at CRLF and lone CR, and leaves the line break out", () => {
    expect(frame("a;\r\nDROP b;\r\n", [4, 12])).toBe("  |\n2 | DROP b;\n  | ^^^^^^^");
    expect(frame("a;\rDROP b;\r", "DROP b")).toBe("  |\n2 | DROP b;\n  | ^^^^^^");
  });

  it("does not show a byte order mark", () => {
    expect(frame("\ufeffDROP b;", "DROP b")).toBe("  |\n1 | DROP b;\n  | ^^^^^^");
  });

  it("shows what would be obeyed or hidden", () => {
    expect(frame("'\u001b[31m\u0007' x", "x")).toBe("  |\n1 | '␛[31m␇' x\n  |          ^");
    expect(frame("'\u202e' x", "x")).toBe("  |\n1 | '<U+202E>' x\n  |            ^");
    expect(frame("a\u200bb x", "x")).toBe("  |\n1 | a<U+200B>b x\n  |            ^");
    expect(frame("\ud800 x", "x")).toBe("  |\n1 | <U+D800> x\n  |          ^");
  });

  it("points at an empty span, also past the end of the text", () => {
    expect(frame("ab", [1, 1])).toBe("  |\n1 | ab\n  |  ^");
    expect(frame("ab", [2, 2])).toBe("  |\n1 | ab\n  |   ^");
    expect(frame("", [0, 0])).toBe("  |\n1 |\n  | ^");
    expect(frame("ab", [90, 95])).toBe("  |\n1 | ab\n  |   ^");
  });
});

describe("a long line", () => {
  const long = `${"a ".repeat(300)}DROP INDEX i;${" b".repeat(300)}`;

  it("is cut round the span", () => {
    const rows = frame(long, "DROP INDEX i", 60).split("\n");
    expect(rows[1]).toMatch(/^1 \| ….*a DROP INDEX i; b.*…$/);
    const at = rows[1]?.indexOf("DROP") ?? -1;
    expect(rows[2]).toBe(`  | ${" ".repeat(at - 4)}^^^^^^^^^^^^`);
  });

  it("never gets wider than the room", () => {
    const texts = [long, "注文".repeat(400), "👩🏽‍💻 x".repeat(200), "\t".repeat(300), `${"x".repeat(500)};`];
    for (const text of texts) {
      for (const span of [
        [0, text.length],
        [0, 1],
        [text.length - 1, text.length],
        [200, 230],
        [30, text.length],
      ] as const) {
        for (const room of [40, 61, 80]) {
          for (const row of frame(text, span, room).split("\n")) expect(width(row)).toBeLessThanOrEqual(room);
        }
      }
    }
  });

  it("keeps a short span in sight wherever it stands", () => {
    for (let at = 0; at < 300; at++) {
      const text = `${"·".repeat(at)}X${"·".repeat(300 - at)}`;
      const [, line = "", carets = ""] = frame(text, "X", 50).split("\n");
      expect(carets.indexOf("^"), String(at)).toBe(line.indexOf("X"));
      expect(carets.match(/\^/g)).toHaveLength(1);
    }
  });

  it("of ten megabytes takes no time", () => {
    const text = `INSERT INTO t VALUES ('${"注x".repeat(2_500_000)}');DROP INDEX i`;
    const spent = quietClock();
    expect(frame(text, "DROP INDEX i")).toContain("^^^^^^^^^^^^");
    expect(spent()).toBeLessThan(500);
  });
});

describe("several lines", () => {
  it("get a bar, and a caret under the last character", () => {
    expect(frame("CREATE INDEX i\n  ON t (a);\n", "CREATE INDEX i\n  ON t (a)")).toBe(
      ["  |", "1 | / CREATE INDEX i", "2 | |   ON t (a);", "  | |__________^"].join("\n"),
    );
  });

  it("get a second caret where the first does not begin its line", () => {
    expect(frame("a; DROP\nINDEX i;", "DROP\nINDEX i")).toBe(
      ["  |", "1 |   a; DROP", "  |  ____^", "2 | | INDEX i;", "  | |_______^"].join("\n"),
    );
  });

  it("are at most six", () => {
    const text = Array.from({ length: 40 }, (_, at) => `line ${at + 1}`).join("\n");
    expect(frame(text, [0, text.length])).toBe(
      [
        "   |",
        " 1 | / line 1",
        " 2 | | line 2",
        " 3 | | line 3",
        " 4 | | line 4",
        " … | |",
        "40 | | line 40",
        "   | |_______^",
      ].join("\n"),
    );
    const six = text.slice(0, text.indexOf("\nline 7"));
    expect(frame(text, [0, six.length]).split("\n")).toHaveLength(8);
  });
});

it("any text and any span make a frame that fits", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "\t",
      "\r\n",
      "\n",
      "\r",
      "注文",
      "👩🏽‍💻",
      "\u0301",
      "\u202e",
      "\ufeff",
      "x".repeat(90),
      "DROP ",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const texts = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, fc.nat(200), fc.nat(200), fc.integer({ min: 30, max: 90 }), (text, a, b, room) => {
      const rows = frame(text, [Math.min(a, b), Math.max(a, b)], room).split("\n");
      expect(rows.length).toBeLessThanOrEqual(9);
      expect(rows.at(-1)).toMatch(/\^$/);
      for (const row of rows) expect(width(row)).toBeLessThanOrEqual(room);
    }),
    { numRuns: 2000 },
  );
});
