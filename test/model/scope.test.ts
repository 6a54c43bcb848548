import { describe, expect, it } from "vitest";
import { blocks, type How, ran } from "./modelled.ts";

type Row = readonly [sentence: string, text: string, blocks: readonly string[]];

function holds(rows: readonly Row[], how: How = {}): void {
  it.each(rows)("%s", (_, text, expected) => expect(blocks(ran(text, how))).toEqual(expected));
}

describe("sent statement by statement", () => {
  holds([
    ["a statement stands alone", "SELECT 1; SELECT 2", ["-", "-"]],
    [
      "BEGIN opens a block and COMMIT ends it",
      "SELECT 1; BEGIN; SELECT 2; COMMIT; SELECT 3",
      ["-", "-", "begin a", "begin a", "-"],
    ],
    [
      "START TRANSACTION and END do the same",
      "START TRANSACTION; SELECT 1; END; SELECT 2",
      ["-", "begin a", "begin a", "-"],
    ],
    [
      "ROLLBACK and ABORT end it",
      "BEGIN; SELECT 1; ROLLBACK; BEGIN; SELECT 2; ABORT; SELECT 3",
      ["-", "begin a", "begin a", "-", "begin b", "begin b", "-"],
    ],
    [
      "a second BEGIN only warns",
      "BEGIN; BEGIN; SELECT 1; COMMIT; SELECT 2",
      ["-", "begin a", "begin a", "begin a", "-"],
    ],
    [
      "a block that is never closed goes on to the end",
      "BEGIN; SELECT 1; SELECT 2",
      ["-", "begin a", "begin a"],
    ],
    ["a lone COMMIT changes nothing", "COMMIT; SELECT 1", ["-", "-"]],
    [
      "savepoints stay inside their block",
      "BEGIN; SAVEPOINT s; SELECT 1; ROLLBACK TO s; RELEASE s; SELECT 2; COMMIT",
      ["-", "begin a", "begin a", "begin a", "begin a", "begin a", "begin a"],
    ],
    [
      "COMMIT AND CHAIN opens the next block at once",
      "BEGIN; SELECT 1; COMMIT AND CHAIN; SELECT 2; COMMIT; SELECT 3",
      ["-", "begin a", "begin a", "begin b", "begin b", "-"],
    ],
    [
      "PREPARE TRANSACTION ends it",
      "BEGIN; SELECT 1; PREPARE TRANSACTION 'x'; SELECT 2",
      ["-", "begin a", "begin a", "-"],
    ],
    [
      "\\; makes one query string of what it joins",
      "SELECT 1\\; SELECT 2; SELECT 3",
      ["string a", "string a", "-"],
    ],
    [
      "what stands in a DO block runs in its transaction",
      "DO $$ BEGIN DROP TABLE a; END $$; SELECT 1",
      ["-", "function a", "-"],
    ],
  ]);

  it("the block knows the BEGIN that opened it, and what stands where in it", () => {
    const read = ran("SELECT 1;\nBEGIN;\nSELECT 2;\nSELECT 3;\nCOMMIT;");
    const scopes = read.flatMap(({ scope, text }) =>
      scope.in === "block" ? [[text, scope.opener?.text, scope.position, scope.last]] : [],
    );
    expect(scopes).toEqual([
      ["SELECT 2", "BEGIN", 0, false],
      ["SELECT 3", "BEGIN", 1, true],
      ["COMMIT", "BEGIN", 2, true],
    ]);
  });
});

describe("sent in the tool's transaction", () => {
  holds(
    [
      ["all statements share it", "SELECT 1; SELECT 2", ["tool a", "tool a"]],
      ["COMMIT leaves it for good", "SELECT 1; COMMIT; SELECT 2; SELECT 3", ["tool a", "tool a", "-", "-"]],
      [
        "a block can be opened after COMMIT",
        "COMMIT; BEGIN; SELECT 1; COMMIT; SELECT 2",
        ["tool a", "-", "begin b", "begin b", "-"],
      ],
      [
        "BEGIN inside it only warns",
        "BEGIN; SELECT 1; COMMIT; SELECT 2",
        ["tool a", "tool a", "tool a", "-"],
      ],
      [
        "COMMIT AND CHAIN opens another",
        "SELECT 1; COMMIT AND CHAIN; SELECT 2",
        ["tool a", "tool a", "begin b"],
      ],
    ],
    { execution: "transaction" },
  );
});

describe("sent in one transaction with all pending migrations", () => {
  holds([["COMMIT leaves it", "SELECT 1; COMMIT; SELECT 2", ["batch a", "batch a", "-"]]], {
    execution: "batch",
  });
});

describe("sent in the tool's transaction, in pieces", () => {
  holds(
    [
      ["the pieces share the transaction", "SELECT 1; SELECT 2;~SELECT 3", ["tool a", "tool a", "tool a"]],
      [
        "a piece that is only COMMIT leaves it, and the next stands alone",
        "SELECT 1;~COMMIT;~SELECT 2;~SELECT 3",
        ["tool a", "tool a", "-", "-"],
      ],
      [
        "after COMMIT in a piece of several, the rest of it is an implicit block",
        "COMMIT; SELECT 1; SELECT 2;~SELECT 3",
        ["tool a", "string b", "string b", "-"],
      ],
    ],
    { execution: "transaction", cut: "~" },
  );
});

describe("sent as one query string", () => {
  holds(
    [
      ["one statement stands alone", "SELECT 1", ["-"]],
      ["comments are no statements", "-- a\nSELECT 1; /* b */", ["-"]],
      ["two share an implicit block", "SELECT 1; SELECT 2", ["string a", "string a"]],
      ["SET counts", "SET lock_timeout = 0; SELECT 2", ["string a", "string a"]],
      [
        "COMMIT ends the implicit block and the next statement opens another",
        "SELECT 1; COMMIT; SELECT 2",
        ["string a", "string a", "string b"],
      ],
      ["BEGIN makes it an explicit one", "BEGIN; SELECT 1; COMMIT", ["string a", "begin a", "begin a"]],
    ],
    { execution: "one-query" },
  );
});

describe("sent as a pipeline", () => {
  holds(
    [
      ["all statements share one transaction", "SELECT 1; SELECT 2", ["pipeline a", "pipeline a"]],
      [
        "COMMIT ends it and the next statement opens another",
        "SELECT 1; COMMIT; SELECT 2; SELECT 3",
        ["pipeline a", "pipeline a", "pipeline b", "pipeline b"],
      ],
    ],
    { execution: "pipeline" },
  );

  it("knows which statement comes first", () => {
    const read = ran("CREATE INDEX CONCURRENTLY i ON t (a); SELECT 1", { execution: "pipeline" });
    expect(read.map(({ scope }) => scope.in === "block" && [scope.position, scope.last])).toEqual([
      [0, false],
      [1, true],
    ]);
  });
});

describe("sent by a tool that finds CONCURRENTLY itself", () => {
  const cic = "CREATE INDEX CONCURRENTLY i ON t (a)";
  holds(
    [
      [
        "concurrent statements run alone, those between them in blocks",
        `SELECT 1; SELECT 2; ${cic}; SELECT 3`,
        ["tool a", "tool a", "-", "tool b"],
      ],
      ["the file's own BEGIN still holds", `BEGIN; ${cic}; COMMIT`, ["tool a", "begin b", "begin b"]],
    ],
    { execution: "automatic" },
  );

  it("asks the tool, and takes its word", () => {
    const read = ran("SELECT 1; SELECT 2; SELECT 3; SELECT 4", {
      execution: "automatic",
      migration: {
        decide: (texts) => ({
          sent: texts.map((_, at) => (at === 0 ? { as: "alone" } : { as: "block", block: at > 2 ? 1 : 0 })),
          execution: "automatic",
          why: `${texts.length} statements`,
        }),
      },
    });
    expect(blocks(read)).toEqual(["-", "tool a", "tool a", "tool b"]);
    expect(read[0]?.unit).toMatchObject({ execution: "automatic", why: "4 statements", refused: null });
  });
});

describe("sent by psql, which begins transactions itself", () => {
  const off = { migration: { dialect: { psql: true } } };
  holds(
    [
      [
        "before what no transaction is open for, until COMMIT",
        "SELECT 1;\n\\set AUTOCOMMIT off\nSELECT 2; SELECT 3; COMMIT; SELECT 4",
        ["-", "psql a", "psql a", "psql a", "psql b"],
      ],
      ["the name is in capitals", "\\set autocommit off\nSELECT 1", ["-"]],
      ["unset it is off", "\\unset AUTOCOMMIT\nSELECT 1", ["psql a"]],
      ["without a value it is on", "\\unset AUTOCOMMIT\n\\set AUTOCOMMIT\nSELECT 1", ["-"]],
      ["a part of the word is enough", "\\set AUTOCOMMIT 'F'\nSELECT 1", ["psql a"]],
      ["what is no truth value changes nothing", "\\set AUTOCOMMIT o\nSELECT 1", ["-"]],
      ["another variable", "\\set AUTOCOMMITTED off\nSELECT 1", ["-"]],
      [
        "what is open stays open",
        "\\set AUTOCOMMIT off\nSELECT 1;\n\\set AUTOCOMMIT on\nSELECT 2; ROLLBACK; SELECT 3",
        ["psql a", "psql a", "psql a", "-"],
      ],
      [
        "a BEGIN is the file's own",
        "\\set AUTOCOMMIT off\nBEGIN; SELECT 1; COMMIT; END",
        ["-", "begin a", "begin a", "-"],
      ],
      [
        "before none that runs outside only",
        "\\set AUTOCOMMIT off\nVACUUM; CREATE UNIQUE /* */ INDEX CONCURRENTLY i ON t (a); DROP INDEX CONCURRENTLY i; REINDEX TABLE CONCURRENTLY t; CLUSTER; DISCARD ALL; ALTER SYSTEM RESET ALL",
        ["-", "-", "-", "-", "-", "-", "-"],
      ],
      [
        "it goes by the first words",
        "\\set AUTOCOMMIT off\nREINDEX (VERBOSE) TABLE CONCURRENTLY t; COMMIT; REINDEX SCHEMA CONCURRENTLY s; COMMIT; CLUSTER t",
        ["psql a", "psql a", "psql b", "psql b", "psql c"],
      ],
      [
        "before a string once, by its first command",
        "\\set AUTOCOMMIT off\nSELECT 1\\; SELECT 2; COMMIT\\; SELECT 3",
        ["psql a", "psql a", "psql a", "string b"],
      ],
    ],
    off,
  );
  holds([["psql is called like that", "SELECT 1", ["psql a"]]], {
    migration: { dialect: { psql: true, begins: true } },
  });
  holds([["another tool knows no such variable", "SELECT 1", ["-"]]], {
    migration: { dialect: {} },
  });
});

describe("what a block holds", () => {
  const held = (text: string, how: How = {}) =>
    ran(text, how).map(({ scope }) =>
      scope.in === "block" && scope.held ? [scope.held.table.name, scope.held.mode] : null,
    );

  it("is the first strong lock on a table that stood there before", () => {
    expect(
      held("ALTER TABLE t ADD COLUMN a int; CREATE INDEX i ON t (a); SELECT 1", { execution: "transaction" }),
    ).toEqual([null, ["t", "AccessExclusiveLock"], ["t", "AccessExclusiveLock"]]);
  });

  it("is nothing for tables that are new here, or for weak locks", () => {
    expect(
      held("CREATE TABLE t (a int); ALTER TABLE t ADD b int; SELECT 1", { execution: "transaction" }),
    ).toEqual([null, null, null]);
    expect(held("CREATE INDEX i ON t (a); SELECT 1", { execution: "transaction" })).toEqual([null, null]);
  });

  it("ends with the block", () => {
    expect(held("BEGIN; LOCK TABLE t; COMMIT; BEGIN; SELECT 1; COMMIT")).toEqual([
      null,
      null,
      ["t", "AccessExclusiveLock"],
      null,
      null,
      null,
    ]);
  });
});
