import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read, tools } from "../../src/read/index.ts";
import type { CodeFile } from "../../src/types.ts";
import { quietClock } from "../processor.ts";
import { isWhole, sampled } from "../sampled.ts";
import { costlyPhinx, costlyPhp, phpFragments, phpFrames } from "./hostile-php.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() =>
  loadLanguages(["changelog", "csharp", "elixir", "java", "javascript", "php", "python", "ruby"]),
);

/** How a file of each tool begins and ends; what stands between is anybody's. */
type Frame = readonly [path: string, start: string, end: string];

const frames: readonly Frame[] = [
  ["m/1_a.js", "exports.up = async (knex) => {\n", "\n};\nexports.down = async (knex) => {};\n"],
  ["m/1_a.js", "module.exports = { async up(queryInterface, Sequelize) {\n", "\n}, async down() {} };\n"],
  [
    "m/1700000000000-A.ts",
    "export class A1700000000000 implements MigrationInterface {\n async up(queryRunner: QueryRunner) {\n",
    "\n}\n async down(queryRunner: QueryRunner) {}\n}\n",
  ],
  ["m/1_a.js", "var dbm;\nexports.up = function (db) {\n", "\n};\nexports.down = function (db) {};\n"],
  ["m/1_a.js", "exports.up = async (pgm) => {\n", "\n};\n"],
  ["m/1_a.ts", "export async function up(db: Kysely<any>) {\n", "\n}\nexport async function down() {}\n"],
  [
    "m/Migration1.ts",
    "import { Migration } from '@mikro-orm/migrations';\nexport class Migration1 extends Migration {\n async up() {\n",
    "\n}\n async down() {}\n}\n",
  ],
];

function readCode(path: string, text: string) {
  const file: CodeFile = { path, text, changed: "all" };
  const options = { code: [file], detecting: true, tool: null, execution: null, overrides: () => ({}) };
  return read([], memoryTree({ [path]: text }), options);
}

const fragments = [
  "await knex.raw(`CREATE INDEX a ON b (c)`);",
  "db.addIndex('toString', 'a', ['__proto__'], true, () => db.runSql('DROP INDEX a; DROP INDEX b'));",
  "new Promise((a) => fs.readFile(path.join(__dirname, '..', '/etc/passwd'), (e, d) => a(d))).then(db.runSql);",
  "db.runSql(fs.readFileSync(path.join(db, 'sqls')));",
  "await queryInterface.addIndex('a', ['b'], { concurrently: true });",
  "await queryRunner.query('DROP INDEX a; DROP INDEX b');",
  "await knex.schema.alterTable('t', (t) => { t.index(['a']); });",
  "pgm.createIndex('toString', ['__proto__', 'lower(a)'], { name: 'b', where: pgm.func('c') });",
  "pgm.createTable('constructor', { id: 'id', ['a']: { type: 'int', references: pgm } }); pgm.noTransaction();",
  "pgm.sql('CREATE INDEX {a} ON b (c)', { a: '$&', b: pgm });",
  "await db.schema.createIndex('a').on('b').columns(['c', 'd desc']).where(sql`x`).execute();",
  "db.schema.alterTable('t').addColumn('c', 'text', (c) => c.unique().references('u.id'));",
  `await sql\`CREATE INDEX $\{sql.ref('a.b')} ON $\{x} (c)\`.execute(db);`,
  "this.addSql('CREATE INDEX a ON b (c)'); this.addSql(this); await this.execute(`DROP INDEX a`);",
  "for (const x of [1, 2, 3]) {",
  "if (process.env.X) {",
  "}",
  "const f = (x) => f(x);",
  "f(1);",
  "return;",
  "throw new Error();",
  `\`$\{a}$\{b}\`;`,
  "'\\u{1F418}\\x41\\",
  "constructor.__proto__ = 1;",
  "knex.__proto__.raw('x');",
  "knex.raw(...knex);",
  "knex.schema.createTable('toString', (t) => t.constructor('a'));",
  "({ ['__proto__']: 1, ...knex });",
  "[].concat(knex).map(knex.raw);",
  "try { knex.raw('a') } catch { knex.raw('b') } finally {}",
  "\r\n",
  "\u2028",
  "é🐘",
  "<!--",
  "/*",
];

const ruby: Frame = [
  "db/migrate/1_a.rb",
  "class A < ActiveRecord::Migration[7.1]\n  def change\n",
  "\n  end\nend\n",
];

const rubyFragments = [
  "add_index :orders, :total",
  "add_index :orders, [:a, :b], unique: true, where: \"x = '#{y}'\", algorithm: :concurrently",
  "remove_index :orders, :total",
  "execute <<~SQL\n  CREATE INDEX a\n    ON b (c)\nSQL",
  'execute "DROP INDEX a; DROP INDEX b"',
  "create_table :t do |t| t.references :u, index: true; t.string :toString end",
  "change_table(:t, bulk: true) { |t| t.index :constructor; t.send(:__proto__) }",
  "reversible do |d| d.up { execute 'a' }; d.down { execute 'b' } end",
  "revert { add_index :a, :b }",
  "%w[a b].each do |x|",
  "[[1, [2]]].each { |a, (b, c)| execute a }",
  "if Rails.env.test?",
  "unless index_exists?(:a, :b)",
  "end",
  "}",
  "def f(x) = f(x)",
  "f(1)",
  "return",
  "raise ActiveRecord::IrreversibleMigration",
  "SQL",
  "<<-'X'",
  "#{a}",
  ':"sym#{x}"',
  "a&.b!&.c?",
  "->(x) { x }.(1)",
  "rescue => e",
  "yield",
  "super",
  "=begin",
  "__END__",
  "\r\n",
  "é🐘",
  "\u0000",
];

const sequel: Frame = ["db/migrate/1_a.rb", "Sequel.migration do\n  change do\n", "\n  end\nend\n"];

const sequelFragments = [
  "create_table(:constructor) { primary_key :id; String :toString, index: true; foreign_key :__proto__, :t }",
  "create_table(:t) { 100.times { |n| column n, String }; index [:a, Sequel.desc(:b)]; check { a > self } }",
  "create_table?(Sequel[:a][:b][:c], as: DB[:t]) { from 1; to maxvalue }",
  "alter_table(:t) do add_column :a, String; alter_table(:u) { add_index :a }; drop_foreign_key :a end",
  "alter_table(:t) { add_index Sequel.function(:lower, Sequel.lit('?', 1, 2)), where: Sequel.~(a: nil, b: [1]) }",
  "add_index :t, :a, **options, concurrently: true",
  "create_join_table(a: :b, c: { table: self })",
  "Sequel.migration { up { Sequel.migration { change { run 'a' } } } }",
  "transaction do self[:t].where(a: 1).update(b: 2); self << Sequel end",
  "no_transaction; up { run 'CREATE INDEX a ON b (c)' }; revert { add_index :a, :b }",
  "DB.create_table(DB) { DB.add_index(DB, DB) }",
  "create_function(:f, <<~SQL, args: [[:int, :a, :OUT]], returns: :trigger)\n  BEGIN\nSQL",
];

const efCore: Frame = [
  "Migrations/20260101000000_A.cs",
  "using Microsoft.EntityFrameworkCore.Migrations;\npublic class A : Migration\n{\n protected override void Up(MigrationBuilder migrationBuilder)\n {\n",
  "\n }\n}\n",
];

const csharpFragments = [
  'migrationBuilder.CreateIndex(name: "toString", table: "a", column: "__proto__").Annotation("Npgsql:CreatedConcurrently", true);',
  'migrationBuilder.CreateTable("a", t => new { Id = t.Column<int>(), t.X }, constraints: t => { t.PrimaryKey("p", x => new { x.Id }); });',
  'migrationBuilder.Sql("DROP INDEX a; DROP INDEX b", suppressTransaction: true);',
  'migrationBuilder.Sql($@"CREATE INDEX ""{x}"" ON {nameof(A)} (c) {{}}");',
  'migrationBuilder.Sql("""\n   DROP INDEX a;\n  b\n   """);',
  'migrationBuilder.AlterDatabase().Annotation("Npgsql:Enum:a.b", "c,d").OldAnnotation(x, y);',
  'migrationBuilder.RenameTable("a", newName: "b", newSchema: c);',
  "foreach (var a in new[] { 1, 2 }) {",
  "switch (a) { case 1: migrationBuilder.Sql(a); break; default: break; }",
  "if (migrationBuilder.IsNpgsql()) {",
  "#if DEBUG",
  "#endif",
  "}",
  "void F(int x) => F(x); F(1);",
  "return;",
  "throw new Exception();",
  "var (a, b) = (1, 2);",
  'string c = "\\u0041\\x1F418";',
  'c += c; c = c ?? @"""";',
  "new List<string> { [0] = c }[0]?.Foo();",
  '"',
  '"""',
  "{",
  "(",
  "\r\n",
  "é🐘",
  "\u0000",
];

const fluent: Frame = [
  "Migrations/A.cs",
  "using FluentMigrator;\n[Migration(1)]\npublic class A : Migration\n{\n public override void Up()\n {\n",
  "\n }\n public override void Down() {}\n}\n",
];

const fluentFragments = [
  'Create.Index("toString").OnTable("a").OnColumn("__proto__").Ascending().WithOptions().AsConcurrently();',
  'Create.Table("constructor").WithColumn("a").AsInt32().Unique().ForeignKey(x, "b", "c").WithDefault(SystemMethods.NewGuid);',
  'IfDatabase("postgres").Delegate(() => Execute.Sql("a")); IfDatabase(x).Create.Index("a");',
  'IfDatabase("mysql").Create.Table("a").WithColumn(Create).AsInt32();',
  "Create.Index(Create).OnTable(Create.Table(Delete.Index(x)));",
  "var c = Create; c.Index(c); c = null;",
  "Execute.Sql(Execute);",
  ...csharpFragments,
];

const flywayClass: Frame = [
  "src/main/java/db/migration/V1__A.java",
  "import org.flywaydb.core.api.migration.*;\npublic class V1__A extends BaseJavaMigration {\n public void migrate(Context context) throws Exception {\n",
  "\n }\n}\n",
];

const javaFragments = [
  'try (Statement s = context.getConnection().createStatement()) { s.execute("CREATE INDEX \\"a\\" ON b (c)"); }',
  "var c = context.getConnection(); c.prepareStatement(c.toString()).execute(); c.commit();",
  'new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true)).batchUpdate("a", "toString");',
  'context.getConnection().createStatement().execute("""\n    DROP INDEX a\\\n  b \\s\n    \\""" """);',
  "String a = \"\\101\\uuu0041\\377\" + 1_000L + 0x1F + '\\\\'; a += a;",
  'for (String a : List.of("__proto__", "b")) {',
  "if (a instanceof String s && !s.isEmpty()) {",
  "switch (a) { case 1 -> context.getConnection(); default: break; }",
  "StringBuilder a = new StringBuilder(a); a.append(a).append(String.format(a, a)).insert(0, a);",
  "String.join(a, List.of(a, context));",
  "context.getConnection().setAutoCommit(a); context = null;",
  "Runnable r = () -> { r.run(); }; r.run();",
  "migrate(context);",
  "class Inner extends Inner { Inner a = new Inner(); }",
  "}",
  "return;",
  "throw new Exception();",
  '"',
  '"""',
  "{",
  "(",
  "\r\n",
  "é🐘",
  "\u0000",
];

const costlyJava: readonly (readonly [name: string, body: string])[] = [
  [
    "loops in loops",
    `${'for (String a : List.of("1","2","3","4","5","6","7","8","9")) '.repeat(9)}context.x(a);`,
  ],
  ["a text that doubles", `String a = "xxxxxxxxxx";\n${"a = a + a;\n".repeat(60)}`],
  [
    "a builder that doubles",
    `var a = new StringBuilder("xxxxxxxxxx");\n${"a.append(a.toString());\n".repeat(60)}`,
  ],
  ["a format of a format", `String a = "%s%s";\n${"a = String.format(a, a, a);\n".repeat(60)}`],
  ["lists in lists", `var a = List.of("x");\n${"a = List.of(a, a);\n".repeat(60)}String.join(",", a);`],
  ["a tree of calls", `${"f(".repeat(3000)}${")".repeat(3000)};`],
  ["operators", `int x = ${"1 + ".repeat(20_000)}1;`],
  ["a text block that never ends", `String a = """\n${"  x\n".repeat(50_000)}`],
  ["lines to join", `String a = """\n${"  x\\\n".repeat(50_000)}  """;`],
];

const changelogs: readonly Frame[] = [
  [
    "db/changelog/1.xml",
    '<databaseChangeLog><changeSet id="1" author="a">\n',
    "\n</changeSet></databaseChangeLog>\n",
  ],
  ["db/changelog/1.yaml", "databaseChangeLog:\n- changeSet:\n    id: 1\n    author: a\n    changes:\n", "\n"],
  [
    "db/changelog/1.json",
    '{ "databaseChangeLog": [{ "changeSet": { "id": "1", "author": "a", "changes": [\n',
    "\n] } }] }\n",
  ],
  ["db/reshape/1.toml", '[[actions]]\ntype = "custom"\nstart = "CREATE INDEX a ON b (c)"\n', "\n"],
  [
    "db/reshape/1.json",
    '{ "actions": [ { "type": "custom", "start": "CREATE INDEX a ON b (c)" },\n',
    "\n] }\n",
  ],
  ["db/pgroll/1.yaml", "operations:\n- sql:\n    up: CREATE INDEX a ON b (c)\n", "\n"],
];

const changelogFragments = [
  '<createIndex tableName="a" indexName="toString"><column name="lower(b)"/></createIndex>',
  '<sql splitStatements="false">CREATE INDEX a ON b (c); <![CDATA[ x < y ]]></sql>',
  "<sql>\r\nDROP INDEX a;\r\nDROP INDEX &lt;b&gt;; -- &amp;\r\n</sql>",
  `<property name="a" value="$\{a}$\{b}"/>`,
  '<rollback changeSetId="1"/>',
  `<modifySql><replace replace="CREATE" with="$&"/><append value="$\{a}"/></modifySql>`,
  '<preConditions onFail="MARK_RAN"><not><or><dbms type="x"/></or></not></preConditions>',
  '<include file="db/changelog/1.xml"/>',
  '<sqlFile path="../../../../etc/passwd"/>',
  "    - sql: |\n        DROP INDEX a;\n        DROP INDEX b;\n",
  '    - sql: { sql: "DROP INDEX \\u0061\\n;" }\n',
  "    - createTable: { tableName: __proto__, columns: [ column: { name: constructor, type: int } ] }\n",
  "    - sql: >\n        DROP INDEX\n        a\n",
  "    - *x\n",
  "    - &x [*x]\n",
  '{ "sql": "DROP INDEX \\"a\\"" }',
  '{ "addColumn": { "tableName": "t", "columns": [{ "column": { "name": "c", "type": "x(1" } }] } }',
  "<!-- x -->",
  "<!DOCTYPE a [<!ENTITY x 'y'>]>",
  "&x;",
  "</changeSet>",
  "<?x?>",
  "]]>",
  "# x",
  "\t",
  "\r\n",
  "é🐘",
  "\u0000",
  "{",
  "}",
  ",",
];

const alembic: Frame = [
  "migrations/versions/1_a.py",
  'from alembic import op\nimport sqlalchemy as sa\n\nrevision = "1"\ndown_revision = None\n\n\ndef upgrade():\n',
  "\n    pass\n",
];

const pythonFragments = [
  "op.create_index('a', 'b', ['c'], unique=True, postgresql_concurrently=True)",
  'op.execute("""\n  CREATE INDEX a\n    ON b (c)\n""")',
  "op.execute('DROP INDEX a; ' 'DROP INDEX b')",
  "op.execute(f'CREATE INDEX {a!r:>{w}} ON {{b}} ({c})')",
  "op.execute('x %s %(y)s %' % (a, b))",
  "op.execute('{} {0} {x.y} {'.format(*a, **b))",
  "op.execute(textwrap.dedent(rb'\\N{DASH} \\x4'))",
  "with op.batch_alter_table('t') as b: b.create_index(b.f('i'), ['c'])",
  "with op.get_context().autocommit_block():",
  "  op.drop_index('a')",
  "for x, (y, *z) in [(1, (2, 3)), 4]:",
  "  op.execute([a for a in b for b in 'c' if d])",
  "op.create_table('t', sa.Column('a', sa.String, index=True), sa.Column(*a, **b), sa.Index(None))",
  "op.create_table('toString', sa.Column('constructor', sa.ARRAY(sa.ARRAY)), *columns)",
  "op.__proto__.execute('a'); getattr(op, 'execute')('a')",
  "op.f(op.f(op))",
  "if bind.dialect.name in ('sqlite',): pass",
  "elif x: op.execute('b')",
  "else: return 1, 2",
  "try: op.execute('a')",
  "except (A, B) as e: raise",
  "finally: op.execute('c')",
  "def f(a, /, b=1, *c, d: int = 2, **e): return f(*c, **e)",
  "  f(1, e=2)",
  "class A(A): x = A.x",
  "lambda: (yield)",
  "match a:",
  "  case {'x': [1, *_]}: op.execute('d')",
  "global op; op = None",
  "x: int = y = (z := 1)",
  "x[0] = x.y = x[1:2] = x",
  "'''",
  '"""',
  "{",
  ")",
  "\\",
  "\r\n",
  "\t",
  "é🐘",
  "\u0000",
];

const django: Frame = [
  "shop/migrations/0001_a.py",
  "from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    operations = [\n",
  "\n    ]\n",
];

const djangoFragments = [
  'migrations.CreateModel("A", [("id", models.AutoField(primary_key=True)), ("a", models.CharField(db_index=True))]),',
  'migrations.CreateModel("toString", [("constructor", models.ForeignKey("self", models.CASCADE, to_field="constructor"))]),',
  'migrations.CreateModel("B", [("a", models.ForeignKey("shop.c", primary_key=True)), ("m", models.ManyToManyField("shop.b"))], {"unique_together": {("a", "x")}}),',
  'migrations.CreateModel("c", [("b", models.ForeignKey("shop.B", primary_key=True))]),',
  'migrations.AddField("A", "b", models.ForeignKey(to="shop.A", null=True, unique=True)),',
  'migrations.AlterField("A", "a", models.TextField(unique=True, default=list)),',
  'migrations.AlterField("B", "a", models.BigAutoField(primary_key=True)),',
  'migrations.RenameField("A", "a", "z"),',
  'migrations.RenameModel("A", "B"),',
  'migrations.RemoveField("A", "b"),',
  'migrations.DeleteModel("A"),',
  'migrations.AddIndex("A", models.Index(fields=["a", "-id", 1], name="i", condition=models.Q(a__gt=1) | ~models.Q(("b", None)))),',
  'migrations.AddIndex("A", models.Index(models.F("a").desc(), Lower("a"), Odd(1), name="j")),',
  'migrations.AddConstraint("A", models.UniqueConstraint(fields=["a"], name="u", condition=x)),',
  'migrations.AddConstraint("A", models.CheckConstraint(check=1, name=2)),',
  'migrations.RemoveIndex("A", "i"), migrations.RemoveConstraint("A", name="u"),',
  'migrations.AlterUniqueTogether("A", {("a", "b")}), migrations.AlterIndexTogether("A", None),',
  'migrations.RenameIndex("A", new_name="k", old_fields=("a",)),',
  'migrations.RunSQL([("CREATE INDEX a ON b (c) -- %s %(x)s", ["\'"]), "x"], None),',
  'migrations.RunSQL("""\n  CREATE INDEX a\n    ON b (c)\n""", migrations.RunSQL.noop),',
  "migrations.RunPython(lambda apps, editor: editor.execute('DROP INDEX x') or apps.get_model('a').y()),",
  'migrations.SeparateDatabaseAndState([migrations.RunSQL("a")], [migrations.DeleteModel("A")]),',
  "*[migrations.RunSQL(f'{x}') for x in range(3)], *others,",
  "helper(), None, 1, Own(migrations),",
  "]",
  "operations += [migrations.RunSQL('a')]",
  "atomic = x",
  "{",
  '"""',
  "\r\n",
  "é🐘",
];

const yoyo: Frame = ["migrations/1.a.py", "from yoyo import step\n\n__depends__ = {}\n\nstep('A')\n", "\n"];

const yoyoFragments = [
  'step("CREATE INDEX a ON b (c)", "DROP INDEX a")',
  "step(apply=lambda conn: conn.cursor().execute(f'{x}'), rollback=None)",
  "steps = [step(*a), step(**b), step(), group(step('A')), *[step(x) for x in 'ab']]",
  "def f(conn): conn.cursor().execute('A', [1]); conn.commit(); conn.nothing(conn)",
  "step(f, f)",
  "step(step)",
  "__depends__ = __transactional__ = step",
  "if step: step('A')",
  "else: step('B')",
  '"""',
  "\r\n",
  "é🐘",
];

const ecto: Frame = [
  "priv/repo/migrations/1_a.exs",
  "defmodule A do\n  use Ecto.Migration\n\n  def change do\n",
  "\n  end\nend\n",
];

const ectoFragments = [
  "create index(:orders, [:total])",
  'create unique_index("t", [:a, "lower(b)", desc: :c], where: "x = \'#{y}\'", concurrently: true)',
  "drop_if_exists index(:t, [], name: :constructor), mode: :cascade",
  'execute """\n  CREATE INDEX a\n    ON b (c)\n  """',
  'execute("DROP INDEX a; DROP INDEX b", &foo/0)',
  "execute(fn -> repo().query!(~S[a #{b}]) end, fn a, b -> c end)",
  "create table(:toString) do add :__proto__, {:array, {:map, x}}, default: [%{}, nil]; timestamps() end",
  "alter table(:t) do modify :a, references(:b, with: [c: :d], on_delete: {:nilify, [:e]}), from: {:x, [null: y]} end",
  "rename table(:t), :a, to: :b",
  'for x <- 1..3, {y, z} when y > x <- [a: 1, b: 2], z, do: execute("#{x}#{z}")',
  "for a <- b, into: %{}, do: {a, a}",
  "Enum.each(~w(a b)a, fn x ->",
  "case direction() do",
  '  :up -> execute("a")',
  "  {_, [b | c]} when is_atom(b) -> execute(b)",
  "cond do true -> flush() end",
  "with {:ok, a} <- b(), c = a do execute(c) else _ -> raise a end",
  'try do execute("a") rescue e in [A] -> raise e after flush() end',
  'if x, do: execute("a"), else: execute("b")',
  "unless direction() == :up do",
  "else",
  "end",
  "end)",
  "def f(a, b \\\\ 1) when a > b, do: f(b, a)",
  "defp f(:a), do: :b",
  "f(f(1), &(&1 + &2))",
  "@a ~w(x y)",
  "x = @a |> Enum.map(&to_string/1) |> hd() |> then(fn x -> x end)",
  "^x = y.z[:w].(1)",
  "alias A.{B, C}, as: D",
  "use B, prefix: :x",
  '%A{b | c: 1}; %{a | "b" => 2}; <<1::8, x::binary>>',
  '~w(a\\ b c)x; ~r/x/; ?a; \'charlist\'; :"a#{b}"; "\\u{1F418}\\x4',
  '"""',
  "#{a}",
  "do",
  "->",
  "\r\n",
  "é🐘",
  "\u0000",
];

const costlyElixir: readonly (readonly [name: string, body: string])[] = [
  ["loops in loops", `${"for a <- [1,2,3,4,5,6,7,8,9] do ".repeat(9)}execute("a")${" end".repeat(9)}`],
  ["generators in one loop", `for ${"a <- 1..9, ".repeat(9)}true, do: execute("a")`],
  ["a list of many generators", `x = for ${"a <- 1..9, ".repeat(9)}true, do: a\nexecute(x)`],
  ["a text that doubles", `a = "xxxxxxxxxx"\n${"a = a <> a\n".repeat(60)}execute(a)`],
  ["a list that doubles", `a = [1, 2]\n${"a = a ++ a\n".repeat(60)}execute(a)`],
  ["an interpolation that doubles", `a = "xxxxxxxxxx"\n${'a = "#{a}#{a}"\n'.repeat(60)}execute(a)`],
  ["a text that is replaced", `a = "xxxxxxxxxx"\n${'a = String.replace(a, "x", "xx")\n'.repeat(60)}`],
  ["a list in lists", `a = [1]\n${"a = [a, a]\n".repeat(60)}execute(Enum.join(List.flatten(a)))`],
  ["a range without end", 'for a <- 1..1000000000, do: execute("a")'],
  ["functions in functions", `${"(fn -> ".repeat(300)}execute("a")${" end).()".repeat(300)}`],
  ["blocks in blocks", `${"if x do ".repeat(300)}execute("a")${" end".repeat(300)}`],
  ["clauses", `case x do\n${':a -> execute("a")\n'.repeat(3000)}end`],
  ["a tree of calls", `${"f(".repeat(3000)}${")".repeat(3000)}`],
  ["operators", `x = ${"1 + ".repeat(20_000)}1`],
  ["pipes", `x${" |> y()".repeat(5000)}`],
  ["a heredoc that never ends", `execute """\n${"  x\n".repeat(50_000)}`],
  ["lines to join", `execute """\n${"  x\\\n".repeat(50_000)}  """`],
  ["many commands", "create index(:t, [:a])\n".repeat(4000)],
];

const tried: readonly (readonly [Frame, readonly string[]])[] = [
  ...frames.map((frame): readonly [Frame, readonly string[]] => [frame, fragments]),
  [ruby, rubyFragments],
  [sequel, [...sequelFragments, ...rubyFragments]],
  [ecto, ectoFragments],
  [yoyo, yoyoFragments],
  [alembic, pythonFragments.map((line) => `    ${line}`)],
  [alembic, pythonFragments],
  [django, djangoFragments.map((line) => `        ${line}`)],
  [django, djangoFragments],
  ...phpFrames.map((frame): readonly [Frame, readonly string[]] => [frame, phpFragments]),
  ...changelogs.map((frame): readonly [Frame, readonly string[]] => [frame, changelogFragments]),
  [efCore, csharpFragments],
  [fluent, fluentFragments],
  [flywayClass, javaFragments],
];

describe.each(tried.map(([frame, some]) => [...frame, some] as const))(
  "%s, whatever stands in it",
  (path, start, end, some) => {
    it("never throws, and every span lies in its text", () => {
      const bodies = fc.array(fc.constantFrom(...some), { maxLength: 12 }).map((parts) => parts.join("\n"));
      fc.assert(
        fc.property(bodies, (body) => {
          const text = start + body + end;
          const { roots, failures } = readCode(path, text);
          expect(failures).toEqual([]);
          const ways = roots.flatMap(({ versions }) => versions.flatMap(({ up, down }) => [...up, ...down]));
          for (const sent of ways.flatMap((migration) => migration.sent ?? [])) {
            const [from, to] = sent.call;
            expect(from >= 0 && from <= to && to <= text.length).toBe(true);
            if (sent.kind === "message")
              for (const run of sent.runs)
                expect(text.slice(run.from, run.from + run.length)).toBe(
                  sent.sql.slice(run.at, run.at + run.length),
                );
          }
        }),
        { numRuns: isWhole ? 200 : 60 },
      );
    });
  },
);

const costly: readonly (readonly [name: string, body: string])[] = [
  ["a loop in loops", `${"for (const a of [1,2,3,4,5,6,7,8,9,10]) ".repeat(9)}x(a);`],
  ["functions that call each other", `${"const f1 = () => f2(); const f2 = () => f1(); f1();".repeat(50)}`],
  ["a text that doubles", `let a = "xxxxxxxxxx"; ${"a = a + a; ".repeat(60)}`],
  ["a list that doubles", `let a = [1, 2]; ${"a = a.concat(a); ".repeat(60)}`],
  [
    "a text that is joined",
    `const a = ["${"x".repeat(1000)}"].concat(${'"y", '.repeat(500)}"z"); ${"a.join(a.join(a.join('')));".repeat(20)}`,
  ],
  ["a tree of calls", `${"f(".repeat(3000)}${")".repeat(3000)};`],
  ["operators", `x = ${"1 + ".repeat(20_000)}1;`],
  ["a chain", `x${".y()".repeat(5000)};`],
  ["replacements", `let a = "x".repeat(10); ${'a = a.replaceAll("x", "xx"); '.repeat(60)}`],
];

const costlyRuby: readonly (readonly [name: string, body: string])[] = [
  ["loops in loops", `${"[1,2,3,4,5,6,7,8,9].each { |a| ".repeat(9)}execute a${" }".repeat(9)}`],
  ["a text that doubles", `a = "xxxxxxxxxx"\n${"a = a + a\n".repeat(60)}execute a`],
  ["a list that doubles", `a = [1, 2]\n${"a = a.concat(a)\n".repeat(60)}`],
  ["a text that is replaced", `a = "xxxxxxxxxx"\n${'a = a.gsub("x", "xx")\n'.repeat(60)}`],
  ["an interpolation that doubles", `a = "xxxxxxxxxx"\n${'a = "#{a}#{a}"\n'.repeat(60)}`],
  ["blocks in blocks", `${"reversible { |d| d.up { ".repeat(400)}${"} }".repeat(400)}`],
  ["a tree of calls", `${"f(".repeat(3000)}${")".repeat(3000)}`],
  ["operators", `x = ${"1 + ".repeat(20_000)}1`],
  ["a chain", `x${".y()".repeat(5000)}`],
  ["a heredoc that never ends", `execute <<~SQL\n${"  x\n".repeat(50_000)}`],
  ["many lookups by columns", "add_index :t, :a\nremove_index :t, :a\n".repeat(2000)],
];

const costlyPython: readonly (readonly [name: string, body: string])[] = [
  [
    "loops in loops",
    Array.from({ length: 9 }, (_, at) => `${" ".repeat(at + 1)}for a in [1,2,3,4,5,6,7,8,9]:\n`).join("") +
      `${" ".repeat(10)}op.execute('a')`,
  ],
  ["a text that doubles", ` a = 'xxxxxxxxxx'\n${" a = a + a\n".repeat(60)} op.execute(a)`],
  ["a format that doubles", ` a = 'xxxxxxxxxx'\n${" a = f'{a}{a}'\n".repeat(60)} op.execute(a)`],
  ["a format of a format", ` a = '%s%s'\n${" a = a % (a, a)\n".repeat(60)} op.execute(a)`],
  ["braces that double", ` a = '{0}{0}'\n${" a = a.format(a)\n".repeat(60)} op.execute(a)`],
  ["a list that doubles", ` a = [1, 2]\n${" a = a + a\n".repeat(60)} op.execute(a)`],
  ["a range without end", " for a in range(10 ** 9):\n  op.execute('a')"],
  [
    "comprehensions in comprehensions",
    ` a = [x ${"for x in [1,2,3,4,5,6,7,8,9] ".repeat(9)}]\n op.execute(a)`,
  ],
  ["a tree of calls", ` ${"f(".repeat(3000)}${")".repeat(3000)}`],
  ["operators", ` x = ${"1 + ".repeat(20_000)}1`],
  ["a chain", ` x${".y()".repeat(5000)}`],
  ["a text that never ends", ` op.execute("""${"  x\n".repeat(50_000)}`],
  ["lines to dedent", ` import textwrap\n op.execute(textwrap.dedent("""${"  x\n".repeat(50_000)}"""))`],
  ["batches", `${" with op.batch_alter_table('t') as b: b.drop_index('i')\n".repeat(3000)}`],
  ["lines to nowhere", "\tif x:\n".repeat(2000)],
];

const costlyDjango: readonly (readonly [name: string, body: string])[] = [
  [
    "many models",
    Array.from(
      { length: 4000 },
      (_, at) => `migrations.CreateModel("m${at}", [("id", models.AutoField())]),`,
    ).join("\n"),
  ],
  [
    "keys of keys",
    Array.from(
      { length: 1000 },
      (_, at) =>
        `migrations.CreateModel("m${at}", [("id", models.ForeignKey("shop.m${at + 1}", primary_key=True))]),`,
    ).join("\n"),
  ],
  [
    "many fields",
    `migrations.CreateModel("a", []),${Array.from({ length: 3000 }, (_, at) => `migrations.AddField("a", "f${at}", models.SlugField(unique=True)),`).join("\n")}`,
  ],
  [
    "conditions",
    `migrations.AddIndex("a", models.Index(name="i", condition=${"~".repeat(2000)}models.Q(a=1))),`,
  ],
  ["operations in operations", `${"migrations.SeparateDatabaseAndState([".repeat(60)}${"])".repeat(60)}`],
];

const costlyChangelogs: readonly (readonly [name: string, body: string])[] = [
  ["elements in elements", "<sql>".repeat(100_000)],
  ["lists in lists", `    - ${"[".repeat(100_000)}`],
  ["references", `<sql>${"&lt;\r\n".repeat(50_000)}</sql>`],
  [
    "many changes",
    '<createIndex tableName="a" indexName="b"><column name="c"/></createIndex>'.repeat(20_000),
  ],
  ["many statements", `<sql>${"DROP INDEX a;\n".repeat(50_000)}</sql>`],
  [
    "a text that doubles",
    `<sql>x</sql><modifySql>${'<replace replace="x" with="xx"/>'.repeat(60)}</modifySql>`,
  ],
  ["names in names", `<sql>${"${a".repeat(50_000)}</sql>`],
  ["anchors", `    - &a [${"*a, ".repeat(900)}]`],
  ["lines of a text", `    - sql: |\n${"        x\n".repeat(50_000)}`],
  ["conditions in conditions", `<preConditions>${"<not>".repeat(90)}${"</not>".repeat(90)}</preConditions>`],
];

const costlyFluent: readonly (readonly [name: string, body: string])[] = [
  ["a chain", `Create.Table("t")${'.WithColumn("c").AsInt32().Indexed()'.repeat(60)};`.repeat(100)],
  ["chains in chains", `${"Create.Index(".repeat(3000)}${")".repeat(3000)};`],
];

const costlyCsharp: readonly (readonly [name: string, body: string])[] = [
  ["loops in loops", `${"foreach (var a in new[] {1,2,3,4,5,6,7,8,9}) ".repeat(9)}migrationBuilder.Sql(a);`],
  ["a text that doubles", `var a = "xxxxxxxxxx"; ${"a = a + a; ".repeat(60)}migrationBuilder.Sql(a);`],
  [
    "a template that doubles",
    `var a = "xxxxxxxxxx"; ${'a = $"{a}{a}"; '.repeat(60)}migrationBuilder.Sql(a);`,
  ],
  ["a tree of calls", `${"f(".repeat(3000)}${")".repeat(3000)};`],
  ["operators", `var x = ${"1 + ".repeat(20_000)}1;`],
  ["a chain", `x${".Y()".repeat(5000)};`],
  ["lambdas in lambdas", `F(${"x => ".repeat(3000)}x);`],
  ["a raw text of many lines", `migrationBuilder.Sql("""\n${"  x\n".repeat(50_000)}  """);`],
  [
    "annotations",
    `migrationBuilder.CreateIndex("i", "t", "c")${'.Annotation("a", 1)'.repeat(150)};`.repeat(50),
  ],
];

const measured = [
  { name: "many words that may begin a class", path: "db/1_a.rb", text: "class ".repeat(60_000) },
  { name: "many lines with nothing in them", path: "db/1_a.rb", text: "\n".repeat(200_000) },
  ...costlyJava.map(([name, body]) => ({
    ...{ name, path: flywayClass[0] },
    text: flywayClass[1] + body + flywayClass[2],
  })),
  ...costlyFluent.map(([name, body]) => ({ name, path: fluent[0], text: fluent[1] + body + fluent[2] })),
  ...costlyCsharp.map(([name, body]) => ({ name, path: efCore[0], text: efCore[1] + body + efCore[2] })),
  ...changelogs.flatMap(([path, start, end]) =>
    costlyChangelogs.map(([name, body]) => ({ name, path, text: start + body + end })),
  ),
  // One after the other goes through the tools: what is costly is so in the language that all of them share.
  ...frames.flatMap(([path, start, end], frame) =>
    costly.flatMap(([name, body], at) =>
      isWhole || at % frames.length === frame ? [{ name, path, text: start + body + end }] : [],
    ),
  ),
  ...([costlyPhp, [], costlyPhinx] as const).flatMap((some, at) =>
    some.map(([name, body]) => {
      const [path, start, end] = phpFrames[at] ?? ruby;
      return { name, path, text: start + body + end };
    }),
  ),
  ...costlyRuby.map(([name, body]) => ({ name, path: ruby[0], text: ruby[1] + body + ruby[2] })),
  ...costlyElixir.map(([name, body]) => ({ name, path: ecto[0], text: ecto[1] + body + ecto[2] })),
  ...costlyDjango.map(([name, body]) => ({ name, path: django[0], text: django[1] + body + django[2] })),
  ...costlyPython.map(([name, body]) => ({ name, path: alembic[0], text: alembic[1] + body + alembic[2] })),
];

it.each(sampled(measured, 3))("is done in time: $name in $path", ({ path, text }) => {
  const clock = quietClock();
  expect(readCode(path, text).failures).toEqual([]);
  expect(clock()).toBeLessThan(4000);
});

it("each tool that reads code is tried here", () => {
  const known = new Set(
    tried.flatMap(([[path, start, end]]) => readCode(path, start + end).roots.map(({ tool }) => tool)),
  );
  expect([...known].sort()).toEqual(
    tools
      .filter(({ reads }) => reads !== undefined)
      .map(({ id }) => id)
      .sort(),
  );
});
