import { structuredPatch } from "diff";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addedLines, anchorFor, changedSpans, type Hunk, hunksOf } from "../../src/github/patch.ts";

function hunks(...lines: readonly string[]): readonly Hunk[] {
  const read = hunksOf(lines.join("\n"));
  if (read === null) throw new Error("the patch does not add up");
  return read;
}

describe("hunksOf", () => {
  it("reads added and context lines of each hunk", () => {
    const read = hunks("@@ -1,3 +1,4 @@", " a", "-b", "+B", "+C", " d", "@@ -10 +11,2 @@ fn()", " x", "+y");
    expect(read).toEqual([
      { first: 1, last: 4, changed: [{ start: 2, count: 2 }] },
      { first: 11, last: 12, changed: [{ start: 12, count: 1 }] },
    ]);
    expect(addedLines(read)).toEqual([2, 3, 12]);
  });

  it("takes a whole new file, and a whole removed one", () => {
    expect(hunks("@@ -0,0 +1,2 @@", "+a", "+b")).toEqual([
      { first: 1, last: 2, changed: [{ start: 1, count: 2 }] },
    ]);
    expect(hunks("@@ -1,2 +0,0 @@", "-a", "-b")).toEqual([
      { first: 1, last: 0, changed: [{ start: 1, count: 0 }] },
    ]);
  });

  it("skips the remark about a missing newline, on either side", () => {
    const no = "\\ No newline at end of file";
    expect(addedLines(hunks("@@ -1 +1 @@", "-a", no, "+b", no))).toEqual([1]);
    expect(addedLines(hunks("@@ -1,2 +1,2 @@", " a", "-b", no, "+b"))).toEqual([2]);
  });

  it("takes an empty line for a context line that has lost its blank", () => {
    expect(addedLines(hunks("@@ -1,3 +1,4 @@", " a", "", "+b", " c"))).toEqual([3]);
  });

  it("takes @@ in the text of a hunk for text", () => {
    expect(hunks("@@ -4,2 +4,3 @@ select a @@ b; @@ -1 +1 @@", " x", "+y", " z")).toEqual([
      { first: 4, last: 6, changed: [{ start: 5, count: 1 }] },
    ]);
    expect(addedLines(hunks("@@ -1,2 +1,2 @@", "-@@ -9 +9 @@", "+@@ -8 +8 @@", " x"))).toEqual([1]);
  });

  it("counts lines that begin like the signs of a diff", () => {
    expect(addedLines(hunks("@@ -1,2 +1,2 @@", "--- a comment", "+-- a comment", " x"))).toEqual([1]);
    expect(addedLines(hunks("@@ -1 +1,2 @@", " x", "+++ y"))).toEqual([2]);
  });

  it("ends lines at a line feed alone", () => {
    expect(addedLines(hunks("@@ -1,2 +1,3 @@", " a\r", "+b\rc\r", " d\r"))).toEqual([2]);
    expect(addedLines(hunks("@@ -1 +1,2 @@", " a", "+b\u2028c\f"))).toEqual([2]);
  });

  it.each([
    ["prose", ["not a patch"]],
    ["a hunk that was cut off", ["@@ -1,3 +1,3 @@", " a"]],
    ["a hunk longer than it says", ["@@ -1 +1 @@", "-a", "+b", "+c"]],
    ["hunks out of order", ["@@ -9 +9 @@", "-a", "+b", "@@ -1 +1 @@", "-a", "+b"]],
    ["counts below nothing", ["@@ -1,1 +1,0 @@", "+a", "-b"]],
  ])("gives up on %s", (_, lines) => expect(hunksOf(lines.join("\n"))).toBeNull());

  it("reads whatever it is given to its end", () => {
    const line = fc.constantFrom("@@ -1 +1 @@", "@@ -1,2 +1,9 @@", "+", "-", " ", "\\ No", "", "x");
    fc.assert(fc.property(fc.array(line), (lines) => void hunksOf(lines.join("\n"))));
  });

  it("has no hunk where nothing changed", () => expect(hunksOf("")).toEqual([]));

  it("agrees with another reader of diffs", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "-c", "+d", "@@ -1 +1 @@", "\\ x", "", "e\r"), { maxLength: 30 })
      .chain((lines) => fc.constantFrom("", "\n").map((end) => lines.join("\n") + end));
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 4 }), (old, fresh, context) => {
        const made = structuredPatch("a", "b", old, fresh, "", "", { context });
        const patch = made.hunks.flatMap((hunk) => {
          const start = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
          return [`@@ -${hunk.oldStart},${hunk.oldLines} +${start},${hunk.newLines} @@`, ...hunk.lines];
        });
        const read = hunks(...patch);
        expect(read.map(({ first, last }) => last - first + 1)).toEqual(
          made.hunks.map((one) => one.newLines),
        );
        const lines = fresh.split("\n");
        const added = made.hunks.flatMap((one) => one.lines.filter((each) => each.startsWith("+")));
        expect(addedLines(read).map((line) => `+${lines[line - 1]}`)).toEqual(added);
        const spans = changedSpans(fresh, read).map(([from, to]) => fresh.slice(from, to));
        expect(spans.join("").replace(/\n$/, "")).toBe(added.map((one) => one.slice(1)).join("\n"));
      }),
    );
  });
});

describe("anchorFor", () => {
  const two = hunks("@@ -1,3 +1,4 @@", " a", "+b", " c", " d", "@@ -10,2 +11,3 @@", " x", "+y", " z");

  it.each([
    ["one line", [2, 2], { line: 2, whole: true }],
    ["a range", [1, 3], { line: 3, startLine: 1, whole: true }],
    ["a range that begins above its hunk", [9, 12], { line: 12, startLine: 11, whole: false }],
    ["a range that ends below its hunk", [4, 9], { line: 4, whole: false }],
    ["a range over two hunks", [3, 13], { line: 13, startLine: 11, whole: false }],
    ["a range that shows equally in both", [4, 11], { line: 4, whole: false }],
    ["a line between the hunks", [6, 8], null],
  ] as const)("%s", (_, [first, last], anchor) => expect(anchorFor(two, first, last)).toEqual(anchor));

  it("has nothing to hang on where lines were only removed", () => {
    expect(anchorFor(hunks("@@ -3,2 +2,0 @@", "-a", "-b"), 1, 9)).toBeNull();
  });
});

describe("changedSpans", () => {
  const text = "a\r\nb\r\nc";
  it("covers added lines with their ends", () => {
    expect(changedSpans(text, hunks("@@ -1,2 +1,3 @@", " a\r", "+b\r", " c"))).toEqual([[3, 6]]);
    expect(changedSpans(text, hunks("@@ -1,2 +1,3 @@", " a\r", " b\r", "+c"))).toEqual([[6, 7]]);
  });

  it("is empty where lines were taken out", () => {
    expect(changedSpans(text, hunks("@@ -1,4 +1,3 @@", " a\r", "-x", " b\r", " c"))).toEqual([[3, 3]]);
    expect(changedSpans(text, hunks("@@ -4 +3,0 @@", "-x"))).toEqual([[7, 7]]);
  });
});
