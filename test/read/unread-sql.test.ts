import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.ts";
import type { SourceFile } from "../../src/types.ts";
import { memoryTree } from "./memory-tree.ts";

type Files = Readonly<Record<string, string>>;

const index = "CREATE INDEX i ON orders (id);\n";

function passages(sql: Files, code: Files = {}, changeSet = true) {
  const sources = (some: Files) =>
    Object.entries(some).map(([path, text]): SourceFile => ({ path, text, changed: "all" }));
  const options = { detecting: true, tool: null, execution: null, overrides: () => ({}), changeSet };
  const found = read(sources(sql), memoryTree({ ...sql, ...code }), { ...options, code: sources(code) });
  for (const { file, span, text } of found.passages) expect(file.text.slice(...span)).toBe(text);
  return { told: found.passages.map(({ file, matters }) => [file.path, matters]), remarks: found.remarks };
}

describe("SQL about an index that nobody reads", () => {
  it("is told of a changed file that no migration folder holds", () => {
    const { told } = passages({ "uaa/db/postgresql/V4__index.sql": index, "sql/queries.sql": "SELECT 1;\n" });
    expect(told).toEqual([["uaa/db/postgresql/V4__index.sql", true]]);
  });

  it("is told of another language, as a file of no known tool quotes it", () => {
    const go =
      'func up(tx *sql.Tx) error { _, err := tx.Exec("CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)") }\n';
    expect(passages({}, { "migrations/a.up.go": go }).told).toHaveLength(1);
    expect(passages({}, { "migrations/a.up.go": go }, false).told).toHaveLength(1);
    expect(passages({}, { "migrations/run.go": 'migrate.Up("index.html")\n' }).told).toEqual([]);
  });

  it.each([
    ["a.py", '"""Runs a reindex; CREATE INDEX i ON t is for later."""\nup = 1\n'],
    ["a.py", 'def up():\n    """\n    DROP INDEX i\n    """\n    # CREATE INDEX i ON t (a)\n'],
    ["a.rb", "def up\n  # REINDEX TABLE t\n  reindex!\nend\n"],
    ["a.go", 'return fmt.Errorf("failed to create index: %w", err) // create index i on t (a)\n'],
    ["a.ts", "/* alter index i rename to j */ log('reindex is done, and drop index, too');\n"],
  ])("is not told of %s, where words about an index are none", (name, text) => {
    expect(passages({}, { [`migrations/${name}`]: text }).told).toEqual([]);
  });

  it.each([
    [
      "a.py",
      'def up(c):\n    c.execute(\n        """\n        CREATE INDEX i ON t (a)\n        """\n    )\n',
    ],
    ["a.py", 'NAMES = "a"\nSQL = """reindex index i"""\n'],
    ["a.rb", "run <<~SQL\n  create unique index if not exists i on t (a)\nSQL\n"],
    ["a.cs", 'Run(@"ALTER INDEX i RENAME TO j");\n'],
    ["a.go", 'db.Exec("CREATE INDEX " + name + " ON t (a)")\n'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code that is read
    ["a.ts", "run(`create index ${name} on t (a)`); run(`reindex (verbose) table t`);\n"],
    ["a.php", "<?php $db->run(<<<SQL\nDROP INDEX CONCURRENTLY i\nSQL);\n"],
  ])("is told of %s, whatever quotes it", (name, text) => {
    expect(passages({}, { [`migrations/${name}`]: text }).told).toHaveLength(1);
  });

  it.each(["test/db/a.sql", "docs/a.sql", "pkg/testdata/a.sql", "examples/shop/a.sql"])(
    "is not told of %s",
    (path) => {
      expect(passages({ [path]: index }).told).toEqual([]);
    },
  );

  it("what tests read is no migration, whatever its markers say", () => {
    const marked = `-- +goose Up\n${index}`;
    const options = { detecting: true, tool: null, execution: null, overrides: () => ({}) };
    const path = "internal/testdata/valid/1_a.sql";
    const found = read([{ path, text: marked, changed: "all" }], memoryTree({ [path]: marked }), options);
    expect([found.roots, found.skipped]).toEqual([
      [],
      [{ folder: "internal/testdata", reason: "its name says that tests read it" }],
    ]);
  });

  it("of a whole repository only the folders are named, where nothing else is found", () => {
    const { told, remarks } = passages({ "sql/a.sql": index, "sql/b.sql": index }, {}, false);
    expect(told).toEqual([]);
    expect(remarks).toEqual([
      "2 *.sql files are in no folder that is known to hold migrations (sql): name the folder to read them",
    ]);
  });
});
