import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import type { Migration, SentByCode } from "../../src/types.ts";
import { memoryTree, migrationsOf } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["csharp"]));

type Files = Readonly<Record<string, string>>;

function readCsharp(files: Files) {
  const code = Object.entries(files)
    .filter(([path]) => path.endsWith(".cs"))
    .map(([path, text]) => ({ path, text, changed: "all" as const }));
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  return read([], memoryTree(files), options);
}

function migration(up: string, down = "", members = ""): string {
  return `using Microsoft.EntityFrameworkCore.Migrations;\nnamespace Shop;\npublic partial class A : Migration\n{\n${members}\nprotected override void Up(MigrationBuilder migrationBuilder)\n{\n${up}\n}\nprotected override void Down(MigrationBuilder migrationBuilder)\n{\n${down}\n}\n}\n`;
}

function waysOf(text: string, besides: Files = {}): readonly Migration[] {
  return migrationsOf(readCsharp({ "Migrations/20260101000000_A.cs": text, ...besides }));
}

function sqlOf(sent: readonly SentByCode[] | undefined): readonly string[] {
  return (sent ?? []).map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
}

const sent = (up: string, members = "") => sqlOf(waysOf(migration(up, "", members))[0]?.sent);
const project = (version: string): Files => ({
  "Shop.csproj": `<Project><ItemGroup><PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="${version}" /></ItemGroup></Project>`,
});

describe("EF Core", () => {
  it("is told by the class, in the order of its files, and leaves designers and snapshots out", () => {
    const sql = (text: string) => migration(`migrationBuilder.Sql("${text}");`);
    const result = readCsharp({
      ...project("10.0.0"),
      "Migrations/20260102000000_B.cs": sql("SELECT 2"),
      "Migrations/20260101000000_A.cs": sql("SELECT 1"),
      "Migrations/20260101000000_A.Designer.cs":
        "partial class A { protected override void BuildTargetModel(ModelBuilder b) {} }",
      "Migrations/ShopModelSnapshot.cs": "partial class ShopModelSnapshot : ModelSnapshot {}",
    });
    expect(result.roots).toMatchObject([
      { tool: "ef-core", why: "Shop.csproj names Npgsql.EntityFrameworkCore.PostgreSQL" },
    ]);
    expect(migrationsOf(result).map((one) => sqlOf(one.sent)[0])).toEqual(["SELECT 1", "SELECT 2"]);
  });

  it.each([
    ["10.0.0", "transaction"],
    ["9.0.4", "batch"],
    ["8.0.11", "transaction"],
  ])("%s sends a migration in a %s", (version, execution) => {
    expect(waysOf(migration('migrationBuilder.Sql("SELECT 1");'), project(version))[0]?.execution).toBe(
      execution,
    );
  });

  it("ends the transaction for what leaves it, and begins another one after it", () => {
    const up =
      'migrationBuilder.Sql("SELECT 1"); migrationBuilder.CreateIndex("i", "t", "c").Annotation("Npgsql:CreatedConcurrently", true); migrationBuilder.Sql("SELECT 2");';
    expect(sent(up)).toEqual([
      "SELECT 1",
      "COMMIT",
      "CREATE INDEX CONCURRENTLY i ON t (c)",
      "BEGIN",
      "SELECT 2",
    ]);
    const [alone] = waysOf(migration('migrationBuilder.Sql("SELECT 1", suppressTransaction: true);'));
    expect(alone?.execution).toBe("autocommit");
    expect(sqlOf(alone?.sent)).toEqual(["SELECT 1"]);
  });

  it.each([
    [
      'migrationBuilder.CreateIndex(name: "IX_a", schema: "app", table: "t", columns: new[] { "a", "B" }, unique: true, filter: "a > 0").Annotation("Npgsql:IndexMethod", "gin").Annotation("Npgsql:IndexInclude", new[] { "c" });',
      'CREATE UNIQUE INDEX "IX_a" ON app.t USING gin (a, "B") INCLUDE (c) WHERE a > 0',
    ],
    [
      'migrationBuilder.CreateIndex("i", "t", new[] { "a", "b" }, descending: new[] { false, true }).Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsLast }).Annotation("Relational:Collation", new[] { "C" }).Annotation("Npgsql:IndexOperators", new[] { "", "public.text_pattern_ops" }).Annotation("Npgsql:StorageParameter:fillfactor", 70);',
      'CREATE INDEX i ON t (a COLLATE "C" NULLS FIRST, b public.text_pattern_ops DESC NULLS LAST) WITH (fillfactor=70)',
    ],
    [
      // Only a btree has an order.
      'migrationBuilder.CreateIndex("i", "t", "a", descending: new[] { true }).Annotation("Npgsql:IndexMethod", "hash");',
      "CREATE INDEX i ON t USING hash (a)",
    ],
    [
      'migrationBuilder.CreateIndex("i", "t", new[] { "a", "b" }).Annotation("Npgsql:IndexSortOrder", new[] { SortOrder.Ascending, SortOrder.Descending });',
      "CREATE INDEX i ON t (a, b DESC)",
    ],
    [
      'migrationBuilder.CreateCheckConstraint("c", "t", "a > 0");',
      "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)",
    ],
    [
      'migrationBuilder.CreateIndex("i", "t", new[] { "a", "b" }, descending: new bool[0]).Annotation("Npgsql:NullsDistinct", false);',
      "CREATE INDEX i ON t (a DESC, b DESC) NULLS NOT DISTINCT",
    ],
    ['migrationBuilder.DropIndex("i", "t", "app");', "DROP INDEX app.i"],
    ['migrationBuilder.RenameIndex(name: "i", newName: "j", table: "t");', "ALTER INDEX i RENAME TO j"],
    [
      'migrationBuilder.AddColumn<string>("c", "t", maxLength: 20, nullable: true);',
      "ALTER TABLE t ADD c character varying(20)",
    ],
    [
      'migrationBuilder.AddColumn<bool>(name: "c", table: "t", type: "boolean", nullable: false, defaultValue: false);',
      "ALTER TABLE t ADD c boolean NOT NULL DEFAULT FALSE",
    ],
    [
      'migrationBuilder.AddForeignKey("fk", "t", "c", "u", principalColumn: "id", onDelete: ReferentialAction.SetNull);',
      "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES u (id) ON DELETE SET NULL",
    ],
    [
      'migrationBuilder.AddPrimaryKey("pk", "t", new[] { "a", "b" });',
      "ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (a, b)",
    ],
    [
      'migrationBuilder.AlterColumn<long>(name: "c", table: "t", type: "bigint", nullable: false, oldClrType: typeof(int), oldType: "integer");',
      "ALTER TABLE t ALTER COLUMN c TYPE bigint",
    ],
    [
      'migrationBuilder.AlterDatabase().Annotation("Npgsql:PostgresExtension:citext", ",,");',
      "CREATE EXTENSION IF NOT EXISTS citext",
    ],
    [
      'migrationBuilder.CreateTable("t", table => new { Id = table.Column<int>("integer").Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn), B = table.Column<string>(name: "b", type: "text", nullable: true) }, constraints: table => { table.PrimaryKey("pk", x => x.Id); table.UniqueConstraint("u", x => new { x.Id, x.B }); });',
      'CREATE TABLE t ("Id" integer NOT NULL GENERATED BY DEFAULT AS IDENTITY, b text, CONSTRAINT pk PRIMARY KEY ("Id"), CONSTRAINT u UNIQUE ("Id", b))',
    ],
  ])("sends %s", (up, sql) => {
    expect(sent(up)).toEqual([sql]);
  });

  it("reads every kind of text at its own place", () => {
    const up = [
      'migrationBuilder.Sql("a\\tb");',
      'migrationBuilder.Sql(@"c ""d""");',
      'migrationBuilder.Sql($"e {Table} {{f}}");',
      'migrationBuilder.Sql("""\n    g\n      h\n    """);',
    ].join("\n");
    expect(sent(up, 'private const string Table = "t";')).toEqual(["a\tb", 'c "d"', "e t {f}", "g\n  h"]);
    const text = migration('migrationBuilder.Sql("""\n    DROP INDEX a;\n    """);');
    const [first] = waysOf(text)[0]?.sent ?? [];
    expect(first?.kind === "message" && first.runs[0]?.from).toBe(text.indexOf("DROP"));
  });

  it("runs loops and methods of its own, and takes the branch of PostgreSQL", () => {
    const up =
      'foreach (var c in new[] { "a", "b" }) Drop(migrationBuilder, c);\nif (migrationBuilder.IsSqlServer()) { migrationBuilder.Sql("x"); } else if (ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL") { migrationBuilder.Sql("y"); }';
    const members = 'static void Drop(MigrationBuilder b, string column) => b.DropColumn(column, "t");';
    expect(sent(up, members)).toEqual(["ALTER TABLE t DROP COLUMN a", "ALTER TABLE t DROP COLUMN b", "y"]);
  });

  it("says what it does not know, and reads round a schema that is told elsewhere", () => {
    expect(sent('migrationBuilder.Sql(File.ReadAllText("a.sql"));')[0]).toBe("? the SQL is not a literal");
    expect(sent("Helpers.Run(migrationBuilder);")[0]).toContain("? what `Run` does");
    expect(sent('migrationBuilder.DropIndex("i", "t", _schema.Schema);')).toEqual([
      "DROP INDEX $\u007bcomputed}.i",
    ]);
  });

  it("has a way back where `Down` does anything", () => {
    const [up, ...none] = waysOf(migration('migrationBuilder.Sql("SELECT 1");'));
    expect([up?.rollback.present, none]).toEqual([false, []]);
    const down = waysOf(
      migration('migrationBuilder.Sql("SELECT 1");', 'migrationBuilder.Sql("SELECT 0");'),
    )[1];
    expect(sqlOf(down?.sent)).toEqual(["SELECT 0"]);
  });
});
