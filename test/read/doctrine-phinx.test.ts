import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import type { SentByCode, SourceFile } from "../../src/types.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["php"]));

type Files = Readonly<Record<string, string>>;

function partsOf(files: Files, beside: Files = {}) {
  const code = Object.entries(files).map(([path, text]): SourceFile => ({ path, text, changed: "all" }));
  const tree = memoryTree({ ...files, ...beside });
  const { roots } = read([], tree, {
    ...{ code, detecting: true, tool: null, execution: null, overrides: () => ({}) },
  });
  return roots.flatMap(({ versions }) => versions.flatMap(({ up, down }) => [...up, ...down]));
}

function said(sent: readonly SentByCode[] = []): readonly string[] {
  return sent.map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
}

describe("Doctrine", () => {
  const version = (name: string, members: string): Files => ({
    [`migrations/${name}.php`]: `<?php\nuse Doctrine\\DBAL\\Schema\\Schema;\nuse Doctrine\\Migrations\\AbstractMigration;\nfinal class ${name} extends AbstractMigration {\n${members}\n}\n`,
  });
  const up = (body: string) => `public function up(Schema $schema): void {\n${body}\n}`;
  const leaves = "public function isTransactional(): bool { return false; }";
  const together = {
    "config/packages/doctrine_migrations.yaml": "doctrine_migrations:\n  all_or_nothing: true\n",
  };

  it("sends what waits behind what it sends at once, in the order of the classes' names", () => {
    const parts = partsOf({
      ...version("Version2", up("$this->addSql('c');")),
      ...version("Version1", up("$this->addSql('b'); $this->connection->executeStatement('a');")),
    });
    expect(parts.map(({ sent }) => said(sent))).toEqual([["a", "b"], ["c"]]);
    // PDO::query prepares, PDO::exec does not.
    expect(parts[0]?.sent?.map(({ prepared }) => prepared)).toEqual([undefined, true]);
  });

  it("sends a file of SQL that stands beside it", () => {
    const text = "$this->addSql(file_get_contents(__DIR__ . '/sql/a.sql'));";
    const [part] = partsOf(version("Version1", up(text)), {
      "migrations/sql/a.sql": "CREATE INDEX a ON b (c)",
    });
    expect(said(part?.sent)).toEqual(["CREATE INDEX a ON b (c)"]);
  });

  it.each([
    ["by default", "", {}, "transaction"],
    ["with isTransactional()", leaves, {}, "autocommit"],
    ["with all_or_nothing", "", together, "batch"],
    ["with both, which Doctrine refuses", leaves, together, "automatic"],
  ] as const)("is in a transaction %s", (_, members, beside, execution) => {
    const [part] = partsOf(version("Version1", up("$this->addSql('a');") + members), beside);
    expect(part?.execution).toBe(execution);
  });

  it.each([
    [
      "$this->abortIf($this->connection->getDatabasePlatform()->getName() !== 'postgresql', 'x'); $this->addSql('a');",
      ["a"],
    ],
    [
      "$this->addSql('a'); $this->skipIf(! $this->platform instanceof MySQLPlatform); $this->addSql('b');",
      [],
    ],
    [
      "if ($this->platform instanceof PostgreSQL94Platform) { $this->addSql('a'); } else { $this->addSql('b'); }",
      ["a"],
    ],
    [
      "$t = $schema->getTable('orders'); $t->addIndex(['a', 'b']); $t->addUniqueIndex(['a', 'b'], 'U_one'); $t->addIndex(['order'], null, [], ['where' => 'a > 1']); $this->addSql('first');",
      [
        "first",
        "CREATE INDEX IDX_E52FFDEEE8B7BE4371BEEFF9 ON orders (a, b)",
        "CREATE UNIQUE INDEX U_one ON orders (a, b)",
        'CREATE INDEX IDX_E52FFDEEF5299398 ON orders ("order") WHERE a > 1',
      ],
    ],
    [
      "$schema->getTable('a')->dropIndex('x'); $schema->getTable('b')->addIndex(['c'], 'y');",
      ["DROP INDEX x", "CREATE INDEX y ON b (c)"],
    ],
    [
      "$schema->getTable('a')->addIndex(['c'], 'y')->dropIndex('x');",
      [
        "? whether it is dropped or renamed depends on what the database has",
        "? whether it is built or renamed depends on what the database has",
      ],
    ],
    [
      "$schema->getTable('a')->addColumn('b', 'integer')->setNotnull(false); $schema->dropTable('c'); $schema->getTable($x)->addIndex(['b']);",
      [
        "? what `addColumn` sends depends on what the database has",
        "? what `setNotnull` sends depends on what the database has",
        "? what `dropTable` sends depends on what the database has",
        "? what `addIndex` sends depends on what the database has",
      ],
    ],
    ["$this->helper();", ["? what `helper` sends is not known"]],
  ] as const)("%s", (body, sent) => {
    expect(said(partsOf(version("Version1", up(body)))[0]?.sent)).toEqual(sent);
  });
});

describe("Phinx", () => {
  const file = (number: number, ways: string): Files => ({
    [`db/migrations/${number}_a.php`]: `<?php\nuse Phinx\\Migration\\AbstractMigration;\nfinal class A extends AbstractMigration {\n${ways}\n}\n`,
  });
  const change = (body: string) => `public function change(): void {\n${body}\n}`;
  const lock = (version: string) => ({
    "composer.lock": `{"packages": [{"name": "robmorgan/phinx", "version": "${version}"}]}`,
  });

  it("alters columns, then keys, then indexes, and takes a change back", () => {
    const body =
      "$this->table('a')->addIndex(['b'])->addForeignKey('b', 'c')->addColumn('b', 'integer')->addColumn('d', 'string', ['null' => false])->update();";
    expect(
      partsOf(file(1, change(body))).map(({ direction, derived, sent }) => [direction, derived, said(sent)]),
    ).toEqual([
      [
        "up",
        undefined,
        [
          'ALTER TABLE "public"."a" ADD "b" INTEGER NULL, ADD "d" CHARACTER VARYING (255) NOT NULL',
          'ALTER TABLE "public"."a" ADD CONSTRAINT "a_b_fkey" FOREIGN KEY ("b") REFERENCES "public"."c" ("id")',
          'CREATE INDEX "a_b" ON "public"."a" ("b")',
        ],
      ],
      [
        "down",
        true,
        [
          'ALTER TABLE "public"."a" DROP CONSTRAINT "a_b_fkey"',
          'DROP INDEX IF EXISTS "public"."a_b"',
          'ALTER TABLE "public"."a" DROP COLUMN "d", DROP COLUMN "b"',
        ],
      ],
    ]);
  });

  it("makes a table where no earlier migration has, and alters it otherwise", () => {
    const save = "$this->table('a')->addColumn('b', 'text')->save();";
    const sent = partsOf({ ...file(1, change(save)), ...file(2, `public function up() { ${save} }`) });
    expect(
      sent.filter(({ direction }) => direction === "up").map((part) => said(part.sent)[0]?.slice(0, 12)),
    ).toEqual(["CREATE TABLE", "ALTER TABLE "]);
  });

  it("counts and takes NULL as each version does", () => {
    const body = change("$this->table('a')->addColumn('b', 'text')->create();");
    const sent = (version: string) => said(partsOf(file(1, body), lock(version))[0]?.sent);
    expect(sent("0.12.13")).toEqual([
      'CREATE TABLE "public"."a" ("id" SERIAL NOT NULL, "b" TEXT NOT NULL, CONSTRAINT "a_pkey" PRIMARY KEY ("id"))',
    ]);
    expect(sent("0.16.5")).toEqual([
      'CREATE TABLE "public"."a" ("id" INTEGER NOT NULL GENERATED BY DEFAULT AS IDENTITY, "b" TEXT NULL, CONSTRAINT "a_pkey" PRIMARY KEY ("id"))',
    ]);
  });

  it("has no way back of what it cannot turn around", () => {
    const [part, ...more] = partsOf(file(1, change("$this->table('a')->removeColumn('b')->update();")));
    expect([part?.rollback.present, more.length]).toEqual([false, 0]);
  });

  it("finds the index of some columns in what earlier migrations made, and knows no other", () => {
    const made = file(1, change("$this->table('a')->addIndex(['b', 'c'], ['name' => 'i'])->update();"));
    const gone = file(
      2,
      "public function up() { $this->table('a')->removeIndex(['b'])->update(); $this->table('a')->removeIndex('d'); }",
    );
    const [, , part] = partsOf({ ...made, ...gone });
    expect(said(part?.sent)).toEqual([
      'DROP INDEX IF EXISTS "public"."i"',
      "? which index has these columns no earlier migration says",
    ]);
  });

  it("sends a file of SQL that stands beside it", () => {
    const text = "public function up() { $this->execute(file_get_contents(__DIR__ . '/a.sql')); }";
    const [path = ""] = Object.keys(file(1, text));
    const beside = { [`${path.slice(0, path.lastIndexOf("/"))}/a.sql`]: "CREATE INDEX a ON b (c)" };
    const [part] = partsOf(file(1, text), beside);
    expect(said(part?.sent)).toEqual(["CREATE INDEX a ON b (c)"]);
  });

  it("is in a transaction, which its adapter ends", () => {
    const body =
      "$this->getAdapter()->commitTransaction(); $this->execute('a; b'); $this->getAdapter()->beginTransaction();";
    const [part] = partsOf(file(1, `public function up() { ${body} }`));
    expect([part?.execution, said(part?.sent)]).toEqual(["transaction", ["COMMIT", "a; b", "BEGIN"]]);
  });
});
