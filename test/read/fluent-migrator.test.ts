import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import type { Migration, SentByCode } from "../../src/types.ts";
import { memoryTree, migrationsOf } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["csharp"]));

type Files = Readonly<Record<string, string>>;

function readFluent(files: Files) {
  const code = Object.entries(files)
    .filter(([path]) => path.endsWith(".cs"))
    .map(([path, text]) => ({ path, text, changed: "all" as const }));
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  return read([], memoryTree(files), options);
}

function migration(up: string, { attribute = "Migration(1)", base = "Migration", down = "" } = {}): string {
  return `using FluentMigrator;\n[${attribute}]\npublic class A : ${base}\n{\n  public override void Up()\n  {\n${up}\n  }\n  public override void Down()\n  {\n${down}\n  }\n}\n`;
}

function waysOf(text: string): readonly Migration[] {
  return migrationsOf(readFluent({ "Migrations/A.cs": text }));
}

function sqlOf(sent: readonly SentByCode[] | undefined): readonly string[] {
  return (sent ?? []).map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
}

const sent = (up: string) => sqlOf(waysOf(migration(up))[0]?.sent);

describe("FluentMigrator", () => {
  it("is told by the class, and goes by the numbers of the attributes", () => {
    const sql = (text: string, attribute: string) => migration(`Execute.Sql("${text}");`, { attribute });
    const result = readFluent({
      "App.csproj":
        '<Project><ItemGroup><PackageReference Include="FluentMigrator" Version="7.1.0" /></ItemGroup></Project>',
      "Migrations/A.cs": sql("SELECT 10", "Migration(10)"),
      "Migrations/B.cs": sql("SELECT 9", "Migration(9)"),
    });
    expect(result.roots).toMatchObject([{ tool: "fluent-migrator", why: "App.csproj names FluentMigrator" }]);
    expect(migrationsOf(result).map((one) => sqlOf(one.sent)[0])).toEqual(["SELECT 9", "SELECT 10"]);
  });

  it.each([
    ["Migration(1)", "transaction"],
    ["Migration(1, TransactionBehavior.None)", "autocommit"],
    ['Migration(1, TransactionBehavior.Default, "x")', "transaction"],
    ["Migration(1, transactionBehavior: TransactionBehavior.None)", "autocommit"],
  ])("[%s] is sent in %s", (attribute, execution) => {
    expect(waysOf(migration('Execute.Sql("SELECT 1");', { attribute }))[0]?.execution).toBe(execution);
  });

  it.each([
    ["Migration(1)", "Migration(1, TransactionBehavior.None)"],
    ['Migration(1, "x")', 'Migration(1, TransactionBehavior.None, "x")'],
    ["Migration(1, BreakingChange = true)", "Migration(1, TransactionBehavior.None, BreakingChange = true)"],
    ['Migration(1, description: "x")', 'Migration(1, TransactionBehavior.None, description: "x")'],
    [
      'Migration(version: 1, description: "x")',
      'Migration(version: 1, transactionBehavior: TransactionBehavior.None, description: "x")',
    ],
    ["Migration(1, TransactionBehavior.Default)", null],
    ["Migration(1, transactionBehavior: TransactionBehavior.Default)", null],
  ])("[%s] leaves the transaction as %s", (attribute, outside) => {
    const text = migration('Execute.Sql("SELECT 1");', { attribute });
    const edits = waysOf(text)[0]?.code?.leave;
    const [edit] = edits ?? [];
    if (outside === null) expect(edits).toBeNull();
    else
      expect(edit && text.slice(0, edit.span[0]) + edit.text + text.slice(edit.span[1])).toBe(
        migration('Execute.Sql("SELECT 1");', { attribute: outside }),
      );
  });

  it.each([
    [
      'Create.Index().OnTable("t").InSchema("app").OnColumn("a").Ascending().OnColumn("b").Descending().WithOptions().Unique();',
      'CREATE UNIQUE INDEX "IX_t_a_b" ON "app"."t" ("a" ASC,"b" DESC)',
    ],
    [
      'Create.Index("i").OnTable("t").OnColumn("a").Ascending().WithOptions().UsingGin().AsConcurrently().Include("b").Filter("a > 0");',
      'CREATE INDEX CONCURRENTLY "i" ON "public"."t" USING GIN ("a") INCLUDE ("b") WHERE a > 0',
    ],
    ['Delete.Index("i").OnTable("t");', 'DROP INDEX "public"."i"'],
    [
      'Create.UniqueConstraint().OnTable("t").Columns("a", "b");',
      'ALTER TABLE "public"."t" ADD CONSTRAINT "UC_t_a_b" UNIQUE ("a", "b")',
    ],
    [
      'Create.ForeignKey().FromTable("t").ForeignColumn("u_id").ToTable("u").InSchema("app").PrimaryColumn("id").OnDelete(Rule.Cascade);',
      'ALTER TABLE "public"."t" ADD CONSTRAINT "FK_t_u_id_u_id" FOREIGN KEY ("u_id") REFERENCES "app"."u" ("id") ON DELETE CASCADE',
    ],
    [
      'Alter.Table("t").AddColumn("c").AsDecimal(10, 2).Nullable();',
      'ALTER TABLE "public"."t" ADD "c" decimal(10,2)',
    ],
    [
      'Alter.Column("c").OnTable("t").AsInt64().NotNullable();',
      'ALTER TABLE "public"."t" ALTER "c" TYPE bigint, ALTER "c" SET NOT NULL',
    ],
    ['Rename.Column("a").OnTable("t").To("b");', 'ALTER TABLE "public"."t" RENAME COLUMN "a" TO "b"'],
    ['Delete.Column("a").FromTable("t");', 'ALTER TABLE "public"."t" DROP COLUMN "a"'],
  ])("sends %s", (up, sql) => {
    expect(sent(up)).toEqual([sql]);
  });

  it("makes what columns are told to have after their table", () => {
    const up =
      'Create.Table("t").WithColumn("id").AsInt32().PrimaryKey().Identity().WithColumn("a").AsString(5).NotNullable().Unique("u").WithColumn("b").AsGuid().Nullable().ForeignKey("fk", "v", "id");';
    expect(sent(up)).toEqual([
      'CREATE TABLE "public"."t" ("id" integer GENERATED BY DEFAULT AS IDENTITY NOT NULL, "a" varchar(5) NOT NULL, "b" uuid, CONSTRAINT "PK_t" PRIMARY KEY ("id"))',
      'CREATE UNIQUE INDEX "u" ON "public"."t" ("a" ASC)',
      'ALTER TABLE "public"."t" ADD CONSTRAINT "fk" FOREIGN KEY ("b") REFERENCES "v" ("id")'.replace(
        '"v"',
        '"public"."v"',
      ),
    ]);
  });

  it("leaves out what is for another database, and says what it does not know", () => {
    const up =
      'IfDatabase("sqlserver").Execute.Sql("x"); IfDatabase("postgres").Execute.Sql("y"); if (!Schema.Table("t").Exists()) { Execute.Sql("z"); } Execute.Script("a.sql"); Insert.IntoTable("t").Row(new { a = 1 });';
    expect(sent(up)).toEqual([
      "y",
      "z",
      "? which file the script a.sql is is not known",
      "? the rows that it writes are not read",
    ]);
    expect(waysOf(migration(up))[0]?.sent?.[1]).toHaveProperty("condition");
  });

  it("has a way back in `Down`, or by its base class where all can be taken back", () => {
    const present = (settings: Parameters<typeof migration>[1], up = 'Execute.Sql("SELECT 1");') =>
      waysOf(migration(up, settings))[0]?.rollback.present;
    expect([
      present({}),
      present({ down: 'Execute.Sql("SELECT 0");' }),
      present({ base: "AutoReversingMigration" }),
      present({ base: "AutoReversingMigration" }, 'Create.Schema("s");'),
      present(
        { base: "AutoReversingMigration" },
        'Create.Schema("s"); Alter.Table("t").AlterColumn("c").AsInt32();',
      ),
    ]).toEqual([false, true, false, true, false]);
  });

  it("takes back what an AutoReversingMigration has told, the last first", () => {
    const up = [
      'Create.Table("o").WithColumn("id").AsInt64().PrimaryKey().WithColumn("n").AsInt32().Indexed().Unique("u");',
      'Create.Table("p").InSchema("s").WithColumn("o").AsInt64().ForeignKey("f", "o", "id");',
      'Create.Index().OnTable("o").InSchema("s").OnColumn("n").Ascending().OnColumn("m").Descending();',
      'Create.Column("c").OnTable("o").AsInt32().Indexed("i").Nullable();',
      'Create.ForeignKey().FromTable("a").InSchema("x").ForeignColumn("b").ToTable("c").PrimaryColumn("d");',
      'Create.UniqueConstraint().OnTable("a").Columns("b", "c");',
      'Create.PrimaryKey("pk").OnTable("a").Column("b");',
      'Alter.Table("o").AddColumn("x").AsInt32().Nullable().AddColumn("y").AsInt32().Nullable();',
      'Rename.Table("a").InSchema("s").To("b");',
      'Rename.Column("a").OnTable("t").To("b");',
      'Create.Schema("s");',
    ].join("\n");
    const ways = waysOf(migration(up, { base: "AutoReversingMigration" }));
    const down = ways.find(({ direction }) => direction === "down");
    expect(down?.derived).toBe(true);
    expect(sqlOf(down?.sent)).toEqual([
      'DROP SCHEMA "s"',
      'ALTER TABLE "public"."t" RENAME COLUMN "b" TO "a"',
      'ALTER TABLE "s"."b" RENAME TO "a"',
      'ALTER TABLE "public"."o" DROP COLUMN "y"',
      'ALTER TABLE "public"."o" DROP COLUMN "x"',
      'ALTER TABLE "public"."a" DROP CONSTRAINT "pk"',
      'ALTER TABLE "public"."a" DROP CONSTRAINT "UC_a_b_c"',
      'ALTER TABLE "x"."a" DROP CONSTRAINT "FK_a_b_c_d"',
      'DROP INDEX "public"."i"',
      'ALTER TABLE "public"."o" DROP COLUMN "c"',
      'DROP INDEX "s"."IX_o_n_m"',
      'ALTER TABLE "s"."p" DROP CONSTRAINT "f"',
      'DROP TABLE "s"."p"',
      'DROP INDEX "public"."u"',
      'DROP INDEX "public"."IX_o_n"',
      'DROP TABLE "public"."o"',
    ]);
  });

  it("reads the scripts of the project that it runs, and no others", () => {
    const up = [
      'Execute.Script("sql/a.sql");',
      'Execute.EmbeddedScript("Scripts.b.sql");',
      'Execute.Script("../c.sql");',
      'Execute.EmbeddedScript("none.sql");',
      'Execute.EmbeddedScript("two.sql");',
      'Execute.EmbeddedScript("filled.sql");',
    ].join("\n");
    const result = readFluent({
      "app/App.csproj": "<Project />",
      "app/Migrations/A.cs": migration(up),
      "app/sql/a.sql": "A",
      "app/Scripts/b.sql": "B",
      "c.sql": "C",
      "app/x/two.sql": "D",
      "app/y/two.sql": "E",
      "app/x/filled.sql": "$(Name)",
    });
    expect(sqlOf(migrationsOf(result)[0]?.sent)).toEqual([
      "A",
      "B",
      "? which file the script ../c.sql is is not known",
      "? which file the script none.sql is is not known",
      "? which file the script two.sql is is not known",
      "? what is filled into app/x/filled.sql is not known",
    ]);
  });
});
