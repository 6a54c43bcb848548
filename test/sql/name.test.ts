import fc from "fast-check";
import type { Node } from "libpg-query";
import { describe, expect, it } from "vitest";
import { loadGrammar, readSql } from "../../src/parse/grammar.ts";
import { fillPlaceholders } from "../../src/parse/placeholders.ts";
import { printName, quoteIdentifier, quoteLiteral } from "../../src/sql/grammar/name.ts";
import { reservedWords } from "../../src/sql/grammar/reserved-words.ts";
import { reserved, unreserved } from "./keywords.ts";

await loadGrammar();

const seed = 20_260_711;

function only(sql: string): Node | null {
  const reading = readSql(sql);
  return "statements" in reading && reading.statements.length === 1
    ? (reading.statements[0]?.node ?? null)
    : null;
}

/** The names that the grammar reads where an index, a schema, a table and a column stand. */
function readBack(index: string, schema: string, table: string, column: string): readonly unknown[] | null {
  const node = only(`CREATE INDEX ${index} ON ${schema}.${table} (${column})`);
  if (!node || !("IndexStmt" in node)) return null;
  const { idxname, relation, indexParams } = node.IndexStmt;
  const [param] = indexParams ?? [];
  return [
    idxname,
    relation?.schemaname,
    relation?.relname,
    param && "IndexElem" in param ? param.IndexElem.name : null,
  ];
}

/** As a table's name by itself, as an index's, and as a column's: where quoteIdentifier is used. */
function isPlain(word: string): boolean {
  const node = only(`CREATE INDEX ${word} ON ${word} (${word})`);
  if (!node || !("IndexStmt" in node)) return false;
  const [param] = node.IndexStmt.indexParams ?? [];
  const column = param && "IndexElem" in param ? param.IndexElem.name : undefined;
  return node.IndexStmt.idxname === word && node.IndexStmt.relation?.relname === word && column === word;
}

describe("reserved words", () => {
  it("are those that PostgreSQL's quote_ident() quotes", () => {
    expect([...reservedWords].sort()).toEqual([...reserved].sort());
  });

  it("every other keyword needs no quotes, as an index, a table or a column", () => {
    expect(unreserved.length).toBeGreaterThan(300);
    expect(unreserved.filter((word) => !isPlain(word))).toEqual([]);
  });

  it("a check for that can fail", () => {
    expect([isPlain("orders"), isPlain("user"), isPlain("between table")]).toEqual([true, false, false]);
  });
});

describe("quoteIdentifier", () => {
  it.each([
    ["orders", "orders"],
    ["Orders", '"Orders"'],
    ["user", '"user"'],
    ["my index", '"my index"'],
    ['a"b', '"a""b"'],
    ["1st", '"1st"'],
    ["größe", "größe"],
    ["受注", "受注"],
    ["a$b", "a$b"],
    ["$b", '"$b"'],
    ["", '""'],
    ["_a1", "_a1"],
  ])("writes %j as %s", (name, written) => expect(quoteIdentifier(name)).toBe(written));

  it("round-trips any name through the grammar", () => {
    // The characters that stand for placeholders are read back as placeholders, below.
    const name = fc
      .oneof(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 15 }),
        fc.constantFrom(...reserved, ...unreserved),
      )
      .map((text) => text.replace(/[\0\ue000-\ue0ff]/g, "_"));
    fc.assert(
      fc.property(name, name, name, name, (index, schema, table, column) => {
        const [a, b, c, d] = [index, schema, table, column].map(quoteIdentifier);
        expect(readBack(a ?? "", b ?? "", c ?? "", d ?? "")).toEqual([index, schema, table, column]);
      }),
      { seed, numRuns: 500 },
    );
  });

  it("prints a placeholder as the file writes it", () => {
    for (const written of ["$" + "{schema}", "{{ .Schema }}", "$(schema)"]) {
      const node = only(`CREATE INDEX i ON ${fillPlaceholders(written, false)}.orders (id)`);
      const relation = node && "IndexStmt" in node ? node.IndexStmt.relation : undefined;
      expect(printName({ schema: relation?.schemaname, name: relation?.relname ?? "" })).toBe(
        `${written}.orders`,
      );
    }
  });
});

describe("quoteLiteral", () => {
  it("round-trips any text through the grammar", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (made) => {
        const text = made.replaceAll("\0", "");
        const node = only(`SELECT ${quoteLiteral(text)}`);
        const target = node && "SelectStmt" in node ? node.SelectStmt.targetList?.[0] : undefined;
        const value = target && "ResTarget" in target ? target.ResTarget.val : undefined;
        expect(value && "A_Const" in value ? (value.A_Const.sval?.sval ?? "") : null).toBe(text);
      }),
      { seed, numRuns: 300 },
    );
  });
});
