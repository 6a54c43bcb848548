import { beforeAll, describe, expect, it } from "vitest";
import { textsTree } from "../../src/discover/texts-tree.ts";
import { isDocument, loadDocuments, readRunbooks } from "../../src/read/documents/index.ts";
import type { Runbook, SourceFile } from "../../src/types.ts";

const file = (path: string, text: string): SourceFile => ({ path, text, changed: "all" });

function read(path: string, text: string, others: Readonly<Record<string, string>> = {}): Runbook {
  const [runbook] = readRunbooks([file(path, text)], [], textsTree(new Map(Object.entries(others))));
  if (!runbook) throw new Error(`${path} is no document`);
  return runbook;
}

/** What is sent: how, and the text as PostgreSQL would get it, without what only stands for other text. */
function sent({ migrations, file: { text } }: Runbook): readonly string[] {
  return migrations.flatMap(({ execution, span, reads, pieces }) => {
    expect(reads).toHaveLength(text.length);
    return (pieces ?? [span]).map((piece) => {
      const sql = (reads ?? "")
        .slice(...piece)
        .replace(/[\ue000-\ue0ff]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xe000));
      return `${execution}: ${sql.replace(/\s+/g, " ").trim()}`;
    });
  });
}

beforeAll(() => loadDocuments([file("a.md", "")]));

describe("a page of Markdown", () => {
  it.each([
    ["a block of SQL", "```sql\nSELECT 1;\n```", ["autocommit: SELECT 1;"]],
    [
      "in a list, indented",
      "1. do\n   ```postgresql\n   SELECT 1;\n   SELECT 2;\n   ```",
      ["autocommit: SELECT 1; SELECT 2;"],
    ],
    ["in a quote", "> ~~~SQL\n> SELECT 1;\n> ~~~", ["autocommit: SELECT 1;"]],
    [
      "prompts, and what was answered",
      "```\nshop=# SELECT 1\nshop-# + 1;\n ?column?\n 2\n(1 row)\n```",
      ["autocommit: SELECT 1 + 1;"],
    ],
    [
      "a here-document at a prompt",
      "```console\n$ psql shop <<EOF\nCREATE INDEX a ON t (b);\nEOF\nCREATE INDEX\n$ psql -c 'SELECT 1'\n```",
      ["autocommit: CREATE INDEX a ON t (b);", "one-query: SELECT 1"],
    ],
    [
      "an open quote at a prompt, with the shell's own marks",
      "```console\n$ psql -c 'SELECT 1'\n$ psql -c \"\n> CREATE INDEX a ON t (b)\"\nCREATE INDEX\n$ psql -c 'DROP INDEX a'\n```",
      ["one-query: SELECT 1", "one-query: CREATE INDEX a ON t (b)", "one-query: DROP INDEX a"],
    ],
    [
      "a backslash at a prompt",
      "```console\n$ psql -c \\\n> 'CREATE INDEX a ON t (b)'\nCREATE INDEX\n```",
      ["one-query: CREATE INDEX a ON t (b)"],
    ],
    [
      "a quote at a prompt that never ends costs no later command",
      "```console\n$ echo don't\n$ psql -c 'DROP INDEX a'\n```",
      ["one-query: DROP INDEX a"],
    ],
    [
      "no language, but SQL",
      "```\n-- now\nCREATE INDEX a ON t (b);\n```",
      ["autocommit: -- now CREATE INDEX a ON t (b);"],
    ],
    ["no language, and output", "```\nCREATE INDEX\nSET\n```", []],
    ["another language", "```python\nSELECT = 1;\n```", []],
    [
      "a query within the text",
      "Ask `SELECT * FROM pg_stat_activity;` and `CREATE INDEX;`",
      ["autocommit: SELECT * FROM pg_stat_activity;"],
    ],
    ["a command within the text", "Run `psql shop -c 'SELECT 1'`, not `psql`.", ["one-query: SELECT 1"]],
    ["an indented block", "    SELECT 1;\n", ["autocommit: SELECT 1;"]],
    ["a byte order mark", "\ufeff```sql\nSELECT 1;\n```", ["autocommit: SELECT 1;"]],
    [
      "Windows' lines",
      "- a\r\n  ```sql\r\n  SELECT 1;\r\n  SELECT 2;\r\n  ```\r\n",
      ["autocommit: SELECT 1; SELECT 2;"],
    ],
  ])("%s", (_, text, expected) => {
    expect(sent(read("runbook.md", text))).toEqual(expected);
  });

  it("leaves the shell's commands out of the SQL, and reads them", () => {
    const runbook = read("a.md", "```sql\npsql -h $H -d x\n\nSELECT 1;\n```");
    expect(sent(runbook)).toEqual(["autocommit: SELECT 1;"]);
    expect(runbook.psql).toHaveLength(1);
  });
});

describe("a call of psql", () => {
  it.each([
    ["-c is one query", `psql -U x -d y -c "SELECT 1; SELECT 2"`, ["one-query: SELECT 1; SELECT 2"]],
    [
      "each -c is another",
      `psql y -Xqc 'SELECT 1' --command='SELECT 2' --command "SELECT 3"`,
      ["one-query: SELECT 1", "one-query: SELECT 2", "one-query: SELECT 3"],
    ],
    ["a transaction round it", `psql -1 y -c 'SELECT 1'`, ["transaction: SELECT 1"]],
    ["the long word for it", `psql --single-transaction y -c 'SELECT 1'`, ["transaction: SELECT 1"]],
    [
      "a here-document",
      `psql "$URL" <<'EOF'\nDROP INDEX a;\n\\d t\nDROP INDEX b;\nEOF\nls`,
      ["autocommit: DROP INDEX a; \\d t DROP INDEX b;"],
    ],
    ["a here-document with variables", `psql <<EOF\nSELECT '$A', $B;\nEOF`, ["autocommit: SELECT '$A', $B;"]],
    ["a here-string", `psql y <<< "SELECT 1"`, ["autocommit: SELECT 1"]],
    ["what echo writes", `echo "SELECT 1;" | psql y`, ["autocommit: SELECT 1;"]],
    [
      "its quotes",
      String.raw`psql -c "SELECT \"a\", 'x'" -c 'SELECT '"'"'x'"'"`,
      [`one-query: SELECT "a" , 'x'`, "one-query: SELECT 'x'"],
    ],
    ["behind docker", `sudo docker exec -i db psql -c 'SELECT 1'`, ["one-query: SELECT 1"]],
    ["behind kubectl", `kubectl exec -n a pod/b -- psql -c 'SELECT 1'`, ["one-query: SELECT 1"]],
    ["behind a variable", `PGPASSWORD=x /usr/bin/psql -c 'SELECT 1'`, ["one-query: SELECT 1"]],
    ["behind ssh, as a word", `ssh host "psql x -c 'SELECT 1'"`, ["one-query: SELECT 1"]],
    [
      "in a loop, under a condition",
      `for r in a b; do if true; then psql -d $r -c 'SELECT 1' || exit 1; fi; done`,
      ["one-query: SELECT 1"],
    ],
    ["within another command", `COUNT=$(psql -tAc 'SELECT 1')`, ["one-query: SELECT 1"]],
    ["a backslash command alone", String.raw`psql -c '\d orders'`, []],
    ["only spoken of", `echo psql -c 'SELECT 1'\n# psql -c 'SELECT 2'\nwhich psql`, []],
    ["what asks of psql itself", "psql --version; psql --list -c 'SELECT 1'", []],
    ["lines that go on", "psql -h a \\\n  -d b \\\n  -c 'SELECT 1'", ["one-query: SELECT 1"]],
  ])("%s", (_, text, expected) => {
    expect(sent(read("ops/a.sh", text))).toEqual(expected);
    // The same in a page, and in a workflow's script, which is indented.
    expect(
      sent(read("a.md", `1. x\n\n   \`\`\`bash\n   ${text.replaceAll("\n", "\n   ")}\n   \`\`\`\n`)),
    ).toEqual(expected);
    const yaml = `jobs:\n  a:\n    steps:\n      - run: |\n          ${text.replaceAll("\n", "\n          ")}\n`;
    expect(sent(read(".github/workflows/a.yml", yaml))).toEqual(expected);
  });

  it("has the files that it is given, and whether it stops at errors", () => {
    const text = [
      "psql -v ON_ERROR_STOP=1 -f a.sql -f b.sql x",
      "psql --set=ON_ERROR_STOP=on < c.sql",
      "cat d.sql | psql",
      "psql -v ON_ERROR_STOP=0 -f stops.sql",
      "psql -f goes_on.sql",
      "psql -f $FILE",
    ].join("\n");
    const others = { "ops/stops.sql": "\\set ON_ERROR_STOP on\n", "goes_on.sql": "SELECT 1;\n" };
    const calls = read("ops/a.sh", text, others).psql;
    expect(calls.map((one) => `${one.files.map((word) => word.text).join("+")} ${one.stopsOnError}`)).toEqual(
      ["a.sql+b.sql true", "c.sql true", "d.sql false", "stops.sql true", "goes_on.sql false", "$FILE false"],
    );
  });
});

it("reads the recipes of a Makefile, with make's own marks", () => {
  const text =
    "# x\nDB ?= shop\napply: a.sql\n\t@-psql $(DB) \\\n\t  -c 'SELECT 1'\n\n\tpsql -f $<\n\nother:\n\techo\n";
  expect(sent(read("Makefile", text))).toEqual(["one-query: SELECT 1"]);
  expect(read("ops/db.mk", text).psql.map(({ files }) => files.map((one) => one.text))).toEqual([[], ["$<"]]);
});

it("reads the scripts of GitLab and CircleCI", () => {
  const gitlab =
    "apply:\n  before_script: [\"psql -c 'SELECT 1'\"]\n  script:\n    - psql -c \"SELECT 2\"\n    - >\n      psql\n      -c 'SELECT 3'\n";
  expect(sent(read(".gitlab-ci.yml", gitlab))).toEqual([
    "one-query: SELECT 1",
    "one-query: SELECT 2",
    "one-query: SELECT 3",
  ]);
  const circle =
    "jobs:\n  a:\n    steps:\n      - run:\n          command: |\n            psql -c 'SELECT 1'\n";
  expect(sent(read(".circleci/config.yml", circle))).toEqual(["one-query: SELECT 1"]);
});

it("reads scalars of YAML with their escapes, and folded lines as one", () => {
  const text = [
    "jobs:",
    "  a:",
    "    steps:",
    '      - run: "psql -c \\"SELECT 1\\""',
    "      - run: 'psql -c ''SELECT 2'''",
    "      - run: >-",
    "          psql",
    "          -c 'SELECT 3'",
    "",
  ].join("\n");
  expect(sent(read(".github/workflows/a.yml", text))).toEqual([
    "one-query: SELECT 1",
    "one-query: SELECT 2",
    "one-query: SELECT 3",
  ]);
});

it("keeps variables side by side apart, and what an escape stands behind together", () => {
  const text = String.raw`psql -c "DROP INDEX $opt $name" -c "COPY t TO STDOUT (DELIMITER E'\\t')"`;
  const [first, second] = sent(read("ops/a.sh", text));
  expect(first).toBe("one-query: DROP INDEX $opt $name");
  expect(second).toContain("DELIMITER E'");
});

it("takes a named argument for no prompt", () => {
  const text = "```sql\nCREATE INDEX a ON t (b);\nSELECT make_interval(\n  days=> 10\n);\n```";
  expect(sent(read("a.md", text))).toEqual([
    "autocommit: CREATE INDEX a ON t (b); SELECT make_interval( days=> 10 );",
  ]);
});

it("gives each character its own place in the file", () => {
  const text = '> 1. a\n>    ```bash\n>    psql -c "\n>    SELECT one\n>      FROM two;"\n>    ```\n';
  const { migrations } = read("a.md", text);
  const [{ reads = "" } = { reads: "" }] = migrations;
  for (const word of ["SELECT", "one", "FROM", "two"]) expect(reads.indexOf(word)).toBe(text.indexOf(word));
  expect(reads.replace(/\s/g, "")).toBe("SELECToneFROMtwo;");
});

it("reads nothing of what it cannot read, and ends", () => {
  for (const text of [
    "```bash\nif then fi ((\n```",
    "```sql\n",
    "> ".repeat(3000),
    "`".repeat(5000),
    "```bash\npsql <<EOF\n```",
  ])
    expect(() => read("a.md", text)).not.toThrow();
  expect(sent(read("a.yml".replace("a", ".github/workflows/a"), "a: [\n- run: psql"))).toEqual([]);
});

it("knows documents by their names", () => {
  const names = [
    "a.md",
    "b.MARKDOWN",
    "x/run.sh",
    "Makefile",
    "GNUmakefile",
    "a.mk",
    ".github/workflows/x.yaml",
    ".gitlab-ci.yml",
  ];
  expect(names.filter((name) => !isDocument(name))).toEqual([]);
  expect(["a.sql", "a.txt", "x.yml", "Makefile.am", "md"].filter(isDocument)).toEqual([]);
});

describe("a document about another database", () => {
  const block = "```sql\nCREATE INDEX a ON t (b);\n```";
  it.each([
    ["its heading", "docs/joins.md", `# Joins in ClickHouse\n\n${block}`, "ClickHouse"],
    ["its path", "docs/mysql-indexes.md", `# Indexes\n\n${block}`, "MySQL"],
    ["what it speaks of", "docs/a.md", `# Joins\n\nsqlite, SQLite and SQLite.\n\n${block}`, "SQLite"],
  ])("by %s: its SQL is not PostgreSQL's, and that is told", (_, path, text, database) => {
    const runbook = read(path, text);
    expect(sent(runbook)).toEqual([]);
    expect(runbook.unsent.map(({ message, matters }) => [message, matters])).toEqual([
      [`the document is about ${database}, so that its SQL is not read as PostgreSQL's`, undefined],
    ]);
    const [unnamed] = readRunbooks([], [file(path, text)], textsTree(new Map()));
    expect(unnamed?.unsent).toEqual([]);
  });

  it.each([
    ["that speaks of PostgreSQL, too", "docs/mysql.md", `# From MySQL to PostgreSQL\n\n${block}`],
    [
      "that mentions another one",
      "docs/a.md",
      `# Indexes\n\nOn SQLite, and MySQL, they are others.\n\n${block}`,
    ],
    [
      "with what only PostgreSQL has",
      "docs/a.md",
      `# Unlike MySQL\n\n${block.replace("INDEX", "INDEX CONCURRENTLY")}`,
    ],
  ])("but not one %s", (_, path, text) => {
    expect(sent(read(path, text))).toHaveLength(1);
  });
});
