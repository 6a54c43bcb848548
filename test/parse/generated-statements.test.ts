import { describe, expect, it } from "vitest";
import { parsed, psql } from "./parsed.ts";

const read = (text: string) => {
  const { statements, unread } = parsed(text, psql);
  return {
    sent: statements.map((one) => one.text),
    guarded: statements.map((one) => one.guarded ?? false),
    at: statements.map(({ span }) => text.slice(...span)),
    unread: unread.map(({ message }) => message),
  };
};

describe("what \\gexec sends", () => {
  it.each([
    ["a literal", "SELECT 'DROP INDEX a' \\gexec\n", ["DROP INDEX a"], false],
    [
      "behind a semicolon, the query that was sent last",
      "SELECT 'DROP INDEX a';\n\\gexec\n",
      ["DROP INDEX a"],
      false,
    ],
    [
      "a literal with a quote",
      "SELECT 'COMMENT ON INDEX a IS ''b''' \\gexec\n",
      ["COMMENT ON INDEX a IS 'b'"],
      false,
    ],
    [
      "values from left to right",
      "SELECT 'DROP INDEX a', 'DROP INDEX b' \\gexec\n",
      ["DROP INDEX a", "DROP INDEX b"],
      false,
    ],
    [
      "rows in their order",
      "VALUES ('DROP INDEX a'), ('DROP INDEX b') \\gexec\n",
      ["DROP INDEX a", "DROP INDEX b"],
      false,
    ],
    [
      "rows of several queries",
      "SELECT 'DROP INDEX a' UNION ALL SELECT 'DROP INDEX b' WHERE now() > 'today' \\gexec\n",
      ["DROP INDEX a", "DROP INDEX b"],
      true,
    ],
    ["format() of literals", "SELECT format('DROP INDEX %I', 'A') \\gexec\n", ['DROP INDEX "A"'], false],
    ["literals that are joined", "SELECT 'DROP INDEX ' || 'a' \\gexec\n", ["DROP INDEX a"], false],
    [
      "what a query decides about",
      "SELECT 'DROP INDEX a' FROM pg_index WHERE NOT indisvalid\n\\gexec\n",
      ["DROP INDEX a"],
      true,
    ],
    [
      "several commands of one value",
      "SELECT 'DROP INDEX a; DROP INDEX b' \\gexec\n",
      ["DROP INDEX a", "DROP INDEX b"],
      false,
    ],
  ])("%s", (_, text, sent, guarded) => {
    const found = read(`${text}SELECT 1;\n`);
    expect(found.sent.slice(1, -1)).toEqual(sent);
    expect(new Set(found.guarded.slice(1, -1))).toEqual(new Set([guarded]));
    expect(found.unread).toEqual([]);
  });

  it.each([
    ["a computed text", "SELECT format('DROP INDEX %I', relname) FROM pg_class \\gexec\n"],
    ["one value among known ones", "SELECT 'DROP INDEX a', relname FROM pg_class \\gexec\n"],
    ["rows of which some are left out", "SELECT 'DROP INDEX a' EXCEPT SELECT 'DROP INDEX b' \\gexec\n"],
    ["over a variable of psql", "\\set t users\nSELECT 'DROP INDEX ' || :'t' \\gexec\n"],
    ["nothing but one", "SELECT :'a' \\gexec\n"],
    ["what is no query", "EXPLAIN SELECT 1 \\gexec\n"],
  ])("is told where it is %s", (_, text) => {
    expect(read(text)).toMatchObject({
      unread: [expect.stringMatching(/^what \\gexec sends is computed by a query, and not read: /)],
    });
  });

  it("stands where it is written, and else at its query", () => {
    expect(read("SELECT 'DROP INDEX a', 'DROP INDEX ' || 'b' \\gexec\n").at).toEqual([
      "SELECT 'DROP INDEX a', 'DROP INDEX ' || 'b'",
      "DROP INDEX a",
      "SELECT 'DROP INDEX a', 'DROP INDEX ' || 'b'",
    ]);
  });

  it("is refused at its place", () => {
    const { unread } = parsed("SELECT 'DROP INDEKS a' \\gexec\n", psql);
    expect(unread).toMatchObject([{ text: "DROP INDEKS a", refusal: { at: 8 } }]);
  });
});
