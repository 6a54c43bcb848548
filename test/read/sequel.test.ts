import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import type { SentByCode, SourceFile } from "../../src/types.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["ruby"]));

type Files = Readonly<Record<string, string>>;

function readSequel(files: Files, beside: Files = {}) {
  const code = Object.entries(files).map(([path, text]): SourceFile => ({ path, text, changed: "all" }));
  const tree = memoryTree({ ...files, ...beside });
  return read([], tree, {
    ...{ code, detecting: true, tool: null, execution: null, overrides: () => ({}) },
  });
}

function partsOf(files: Files, beside: Files = {}) {
  return readSequel(files, beside).roots.flatMap(({ versions }) =>
    versions.flatMap(({ up, down }) => [...up, ...down]),
  );
}

function said(sent: readonly SentByCode[] = []): readonly string[] {
  return sent.map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
}

const migration = (body: string, name = "1_a"): Files => ({
  [`db/migrate/${name}.rb`]: `Sequel.migration do\n${body}\nend\n`,
});
const lock = (version: string): Files => ({ "Gemfile.lock": `GEM\n  specs:\n    sequel (${version})\n` });

describe("Sequel", () => {
  it("is told by its own words and by the lock file, and is read in the order of its numbers", () => {
    const files = { ...migration("up { run 'b' }", "10_b"), ...migration("up { run 'a' }", "9_a") };
    const { roots } = readSequel(files, lock("5.63.0"));
    expect(roots[0]?.tool).toBe("sequel");
    expect(roots[0]?.why).toContain("Gemfile.lock has sequel 5.63.0");
    expect(partsOf(files).map(({ sent }) => said(sent))).toEqual([["a"], ["b"]]);
  });

  it.each([
    ["by default", "", "transaction"],
    ["with no_transaction", "no_transaction\n", "autocommit"],
    ["with transaction", "transaction\n", "transaction"],
  ])("is in a transaction %s", (_, first, execution) => {
    const parts = partsOf(migration(`${first}up { run 'a' }\ndown { run 'b' }`));
    expect(parts.map((part) => part.execution)).toEqual([execution, execution]);
  });

  it("opens a transaction where the migration has none, and joins it otherwise", () => {
    const body = "up { transaction { transaction { run 'a' } } }";
    expect(said(partsOf(migration(body))[0]?.sent)).toEqual(["a"]);
    expect(said(partsOf(migration(`no_transaction\n${body}`))[0]?.sent)).toEqual(["BEGIN", "a", "COMMIT"]);
  });

  it("turns a change around, and a revert the other way", () => {
    const change = partsOf(migration("change { add_index :t, :a, concurrently: true }"));
    expect(change.map(({ direction, derived, sent }) => [direction, derived, said(sent)])).toEqual([
      ["up", undefined, ['CREATE INDEX CONCURRENTLY "t_a_index" ON "t" ("a")']],
      ["down", true, ['DROP INDEX CONCURRENTLY "t_a_index"']],
    ]);
    const revert = partsOf(migration("revert { add_index :t, :a }"));
    expect(revert.map(({ direction, derived, sent }) => [direction, derived, said(sent)])).toEqual([
      ["up", undefined, ['DROP INDEX "t_a_index"']],
      ["down", undefined, ['CREATE INDEX "t_a_index" ON "t" ("a")']],
    ]);
  });

  it.each([
    ["run 'a'", "5.63.0", false],
    ["drop_column :t, :a", "5.99.0", false],
    ["alter_table(:t) { set_column_not_null :a }", "5.91.0", false],
    ["alter_table(:t) { set_column_not_null :a }", "5.92.0", true],
    ["alter_table(:t) { set_column_allow_null :a }", "5.70.0", false],
    ["alter_table(:t) { set_column_allow_null :a }", "5.71.0", true],
    ["alter_table(:t) { add_primary_key [:a, :b] }", "5.99.0", false],
  ])("takes back `%s` in %s: %s", (call, version, isTakenBack) => {
    const [up, down] = partsOf(migration(`change { ${call} }`), lock(version));
    expect([up?.rollback.present, down !== undefined]).toEqual([isTakenBack, isTakenBack]);
  });

  it.each([
    ["self[:t].where(a: 1).update(b: 2)", ["? what `update` sends is not known"]],
    ["fetch('SELECT 1').each { |row| run 'a' }", ["a"]],
    ["if database_type == :mysql then run 'a' else run 'b' end", ["b"]],
    [
      "%i[a b].reverse_each { add_index it, :c }",
      ['CREATE INDEX "b_c_index" ON "b" ("c")', 'CREATE INDEX "a_c_index" ON "a" ("c")'],
    ],
    [
      "database = self; create_table(:t) { Boolean :a; Timestamp :b; index :a if database.supports_partial_indexes? }",
      ['CREATE TABLE "t" ("a" Boolean, "b" Timestamp)', 'CREATE INDEX "t_a_index" ON "t" ("a")'],
    ],
    [
      "create_table(:t) { Shop::Common.add(self); Integer :a }",
      [
        "? what `add` does with the connection is not known",
        `CREATE TABLE "t" (LIKE $\{computed}, "a" integer)`,
      ],
    ],
    [
      "Shop::Locks.with(self) { add_index :t, :a }",
      ["? what `with` does with the connection is not known", 'CREATE INDEX "t_a_index" ON "t" ("a")'],
    ],
    ["helper(:t)", ["? what `helper` sends is not known"]],
    ["add_index :t, name", ["? what `name` sends is not known", "? an index's column is not a literal"]],
    ["add_index :t, :a, where: (Sequel[:a] > 1)", ["? its condition is not a literal"]],
    [
      "create_table(:t) { Integer :a; check { a > 1 } }",
      [`CREATE TABLE "t" ("a" integer, CHECK ($\{computed}))`],
    ],
    [
      "add_column :t, :a, :timestamptz, default: NOW",
      [`ALTER TABLE "t" ADD COLUMN "a" timestamptz DEFAULT $\{computed}`],
    ],
    [
      '%w[a b].each { |name| add_index :t, name.to_sym, name: :"by_#{name}" }',
      ['CREATE INDEX "by_a" ON "t" ("a")', 'CREATE INDEX "by_b" ON "t" ("b")'],
    ],
    [
      "alter_table(:t) { drop_foreign_key :a_id }",
      ['ALTER TABLE "t" DROP CONSTRAINT "t_a_id_fkey", DROP COLUMN "a_id"'],
    ],
  ])("%s", (body, sent) => {
    expect(said(partsOf(migration(`up { ${body} }`))[0]?.sent)).toEqual(sent);
  });

  it("reads a class, and says where it cannot", () => {
    const named = "class A < Sequel::Migration\n  def up\n    add_index :t, :a\n  end\nend\n";
    const made = "Class.new(Sequel::Migration) do\n  def up\n    run 'a'\n  end\nend\n";
    expect(said(partsOf({ "db/migrate/1_a.rb": named })[0]?.sent)).toEqual([
      'CREATE INDEX "t_a_index" ON "t" ("a")',
    ]);
    expect(said(partsOf({ "db/migrate/1_a.rb": made })[0]?.sent)).toEqual([
      "? a migration in a class without a name is not read",
    ]);
  });
});
