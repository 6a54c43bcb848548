import { describe, expect, it } from "vitest";
import { parsed, psql, statements } from "./parsed.ts";

/** A text, and the statements that stand in it. */
type Row = readonly [sentence: string, text: string, statements: readonly string[]];

const rows: readonly Row[] = [
  ["ends a statement at a semicolon", "SELECT 1; SELECT 2;", ["SELECT 1", "SELECT 2"]],
  ["passes over empty statements", ";;SELECT 1;;", ["SELECT 1"]],
  ["takes a last statement without a semicolon", "SELECT 1;\nSELECT 2", ["SELECT 1", "SELECT 2"]],
  ["finds nothing in white space and comments", " \n-- SELECT 1;\n/* SELECT 2; */", []],
  ["leaves comments round a statement out", "/* a */ SELECT 1 -- b\n;", ["SELECT 1"]],
  ["keeps comments inside a statement", "SELECT /* ; */ 1 -- ;\n, 2;", ["SELECT /* ; */ 1 -- ;\n, 2"]],
  ["ends nothing inside quotes", "SELECT 'a;b', \"c;d\" FROM t;", ["SELECT 'a;b', \"c;d\" FROM t"]],
  ["doubles quotes", "SELECT 'it''s; so'; SELECT 2", ["SELECT 'it''s; so'", "SELECT 2"]],
  ["escapes in E''", "SELECT E'a\\'; b'; SELECT 2", ["SELECT E'a\\'; b'", "SELECT 2"]],
  ["escapes nothing in ''", "SELECT 'a\\'; SELECT 2", ["SELECT 'a\\'", "SELECT 2"]],
  ["ends nothing inside dollar quotes", "SELECT $$a;b$$; SELECT 2", ["SELECT $$a;b$$", "SELECT 2"]],
  [
    "tells dollar quotes by their tags",
    "SELECT $a$ $$;$b$; $a$; SELECT 2",
    ["SELECT $a$ $$;$b$; $a$", "SELECT 2"],
  ],
  [
    "takes a dollar in a name for a letter",
    "SELECT a$b$c FROM t; SELECT 2",
    ["SELECT a$b$c FROM t", "SELECT 2"],
  ],
  ["nests comments", "/* a /* b; */ c; */ SELECT 1; SELECT 2", ["SELECT 1", "SELECT 2"]],
  [
    "keeps a BEGIN ATOMIC body whole",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END; SELECT 3",
    [
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END",
      "SELECT 3",
    ],
  ],
  [
    "keeps the statements of a rule together",
    "CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2); SELECT 3",
    ["CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2)", "SELECT 3"],
  ],
  ["reads lines that end in CR LF", "SELECT 1;\r\nSELECT\r\n 2;\r\n", ["SELECT 1", "SELECT\r\n 2"]],
  ["passes over a byte order mark", "\ufeffSELECT 1; SELECT 2", ["SELECT 1", "SELECT 2"]],
  [
    "counts characters, not bytes",
    "SELECT '😀'; SELECT '日本'; SELECT 'é'",
    ["SELECT '😀'", "SELECT '日本'", "SELECT 'é'"],
  ],
];

describe("the splitter", () => {
  it.each(rows)("%s", (_, text, found) => expect(statements(text)).toEqual(found));

  // The same texts beside one that the grammar refuses, so that they are split and not read whole.
  it.each(rows)("beside text that cannot be read it still %s", (_, text, found) => {
    const mixed = `${text}\n;\nSELEKT 1;`;
    expect(statements(mixed)).toEqual(found);
    expect(parsed(mixed).unread.map((one) => one.text)).toEqual(["SELEKT 1"]);
  });
});

describe("text that nobody can read", () => {
  it("costs no statement before or after it", () => {
    const text = "CREATE TABLE a (id int);\nCREATE INDX i ON a (id);\nCREATE INDEX j ON a (id);";
    expect(statements(text)).toEqual(["CREATE TABLE a (id int)", "CREATE INDEX j ON a (id)"]);
    const { unread } = parsed(text);
    expect(unread).toHaveLength(1);
    expect(unread[0]?.message).toContain('syntax error at or near "INDX"');
    expect(text.slice(...(unread[0]?.span ?? [0, 0]))).toBe("CREATE INDX i ON a (id)");
  });

  it("ends at a line's semicolon when a quote is never closed", () => {
    const text = "SELECT 'oops;\nCREATE INDEX i ON a (id);\n";
    expect(statements(text)).toEqual(["CREATE INDEX i ON a (id)"]);
  });

  it("ends at a line's semicolon when a parenthesis is never closed", () => {
    const text = "CREATE TABLE a (id int;\nCREATE INDEX i ON b (id);\nDROP TABLE c;\n";
    expect(statements(text)).toEqual(["CREATE INDEX i ON b (id)", "DROP TABLE c"]);
    expect(parsed(text).unread.map((one) => one.text)).toEqual(["CREATE TABLE a (id int"]);
  });

  it("is passed over when it is a comment that never ends", () => {
    expect(statements("SELECT 1; /* never closed\nSELECT 2;")).toEqual(["SELECT 1"]);
  });

  it("is no reason to throw when it is nested a thousand deep", () => {
    const deep = `SELECT ${"(".repeat(20_000)}1${")".repeat(20_000)}; SELECT 2`;
    const { statements: read, unread } = parsed(deep);
    expect(read.length + unread.length).toBeGreaterThan(0);
  });

  it("hides nothing behind a NUL", () => {
    expect(statements("SELECT 1;\0 CREATE INDEX i ON a (id);")).toContain("SELECT 1");
    expect(parsed("SELECT 1;\0 CREATE INDEX i ON a (id);").unread.map((one) => one.text)).toEqual([
      "\0 CREATE INDEX i ON a (id)",
    ]);
  });
});

describe("psql", () => {
  it.each<Row>([
    ["ends a meta-command with its line", "\\set x 1\nSELECT 1;", ["SELECT 1"]],
    ["lets \\\\ end a meta-command within a line", "\\set x 1 \\\\ SELECT 1;", ["SELECT 1"]],
    [
      "sends what stands before \\g and \\gexec",
      "SELECT 1 \\g\nSELECT 'SELECT 2' \\gexec\nSELECT 3;",
      ["SELECT 1", "SELECT 'SELECT 2'", "SELECT 2", "SELECT 3"],
    ],
    ["throws away what stands before \\r", "CREATE INDX \\r\nSELECT 1;", ["SELECT 1"]],
    ["takes a semicolon in a meta-command's quotes for text", "\\echo 'a;b'\nSELECT 1;", ["SELECT 1"]],
    ["passes over COPY data", "COPY t FROM stdin;\n1\t;'\n\\.\nSELECT 1;", ["COPY t FROM stdin", "SELECT 1"]],
    ["reads on when no data follow COPY", "COPY t FROM stdin;\nSELECT 1;", ["COPY t FROM stdin", "SELECT 1"]],
    [
      "fills in variables",
      "\\set t a\nSELECT * FROM :t WHERE x = :'v' AND :\"c\" = 1;",
      ["SELECT * FROM :t WHERE x = :'v' AND :\"c\" = 1"],
    ],
    ["takes :: for a cast", "\\set t a\nSELECT '1'::int, a[1:2] FROM t;", ["SELECT '1'::int, a[1:2] FROM t"]],
  ])("%s", (_, text, found) => {
    expect(statements(text, psql)).toEqual(found);
    expect(parsed(text, psql).unread).toEqual([]);
  });

  it("joins statements by \\; into one query string", () => {
    const { statements: read } = parsed("SELECT 1\\; SELECT 2\\; SELECT 3; SELECT 4;", psql);
    const [first] = read;
    expect(read.map(({ text }) => text)).toEqual(["SELECT 1", "SELECT 2", "SELECT 3", "SELECT 4"]);
    expect(read.slice(0, 3).every(({ piece }) => piece !== null && piece === first?.piece)).toBe(true);
    expect(read[3]?.piece).toBeNull();
  });
});

describe("placeholders", () => {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: placeholders as files write them
  it.each<Row>([
    [
      "reads ${} as a name",
      "CREATE INDEX i ON ${schema}.orders (id);",
      ["CREATE INDEX i ON ${schema}.orders (id)"],
    ],
    [
      "reads {{ }} as a name",
      "CREATE INDEX i ON {{ .Table }} (id);",
      ["CREATE INDEX i ON {{ .Table }} (id)"],
    ],
    ["reads $() as a name", "CREATE INDEX i ON $(table) (id);", ["CREATE INDEX i ON $(table) (id)"]],
    [
      "reads several, and the statements beside them",
      "SELECT 1; CREATE INDEX ${a} ON {{b}} (${c}); SELECT 2;",
      ["SELECT 1", "CREATE INDEX ${a} ON {{b}} (${c})", "SELECT 2"],
    ],
    ["leaves them in comments", "-- ${a}; {{b}}\nSELECT 1; /* $(c); */ SELECT 2;", ["SELECT 1", "SELECT 2"]],
    ["leaves them in quotes", "SELECT '${a}; {{b}}';", ["SELECT '${a}; {{b}}'"]],
  ])("%s", (_, text, found) => {
    expect(statements(text)).toEqual(found);
    expect(parsed(text).unread).toEqual([]);
  });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: placeholders as files write them
});

describe("a tool's own borders", () => {
  it("takes no comment for Liquibase's endDelimiter", () => {
    const text = "SELECT 1; -- one\n-- two\nSELECT 2;";
    expect(statements(text, { dialect: { delimiter: "--" } })).toEqual(["SELECT 1", "SELECT 2"]);
  });

  it("cuts at Liquibase's endDelimiter, and what stands between two is one query string", () => {
    const text = "SELECT 1; SELECT 2\n//\nSELECT 3\n//\n";
    const { statements: read } = parsed(text, { dialect: { delimiter: "//" } });
    expect(read.map((one) => one.text)).toEqual(["SELECT 1", "SELECT 2", "SELECT 3"]);
    expect(read.map((one) => one.piece)).toEqual([0, 0, 1]);
  });

  it("keeps the pieces that Drizzle cuts apart", () => {
    const mark = "--> statement-breakpoint";
    const text = `SELECT 1; SELECT 2;\n${mark}\nSELECT 3;`;
    const at = text.indexOf(mark);
    const { statements: read } = parsed(text, {
      pieces: [
        [0, at],
        [at + mark.length, text.length],
      ],
    });
    expect(read.map((one) => [one.text, one.piece])).toEqual([
      ["SELECT 1", 0],
      ["SELECT 2", 0],
      ["SELECT 3", 1],
    ]);
  });

  it("reads a piece by itself when a statement would cross its border", () => {
    const text = "SELECT 1 --cut\n+ 2;";
    const { statements: read, unread } = parsed(text, {
      pieces: [
        [0, 9],
        [15, text.length],
      ],
    });
    expect(read.map((one) => one.text)).toEqual(["SELECT 1"]);
    expect(unread.map((one) => one.text)).toEqual(["+ 2"]);
  });

  it("reads only the section it is given", () => {
    const text = "SELECT 1;\n-- down\nSELECT 2;\n-- end\nSELECT 3;";
    expect(statements(text, { span: [18, text.indexOf("-- end")] })).toEqual(["SELECT 2"]);
  });
});
