import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.ts";
import type { SourceFile } from "../../src/types.ts";
import { quietClock } from "../processor.ts";
import { knownCode } from "./known-code.ts";
import { memoryTree } from "./memory-tree.ts";

type Files = Readonly<Record<string, string>>;

function readCode(files: Files, beside: Files = {}) {
  const code = Object.entries(files).map(([path, text]): SourceFile => ({ path, text, changed: "all" }));
  const tree = memoryTree({ ...files, ...beside });
  return read([], tree, { code, detecting: true, tool: null, execution: null, overrides: () => ({}) });
}

/** Those of tools that are read, too. */
function know(files: Files, beside: Files = {}) {
  const code = Object.entries(files).map(([path, text]): SourceFile => ({ path, text, changed: "all" }));
  return knownCode(code, memoryTree({ ...files, ...beside }));
}

/** As each tool's own generator or documentation begins a migration. */
const migrations: readonly (readonly [tool: string, path: string, text: string])[] = [
  [
    "Rails",
    "db/migrate/20260101000000_a.rb",
    "class A < ActiveRecord::Migration[8.0]\n  def change\n  end\nend\n",
  ],
  ["Rails", "db/migrate/20260101000000_a.rb", "class A < Gitlab::Database::Migration[2.2]\nend\n"],
  ["Rails", "db/migrate/1_a.rb", "class A < ::ActiveRecord::Migration[7.1]\nend\n"],
  ["Rails", "db/migrate/1_a.rb", "A = Class.new(ActiveRecord::Migration[7.1]) do\nend\n"],
  ["Sequel", "db/migrations/001_a.rb", "Sequel.migration do\n  up do\n  end\nend\n"],
  ["ROM", "config/db/migrate/1_a.rb", "ROM::SQL.migration do\n  change do\n  end\nend\n"],
  [
    "Django",
    "shop/migrations/0001_initial.py",
    "from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    operations = []\n",
  ],
  [
    "Alembic",
    "alembic/versions/1a_b.py",
    "from alembic import op\n\nrevision = '1a'\ndown_revision = None\n\ndef upgrade():\n    pass\n",
  ],
  [
    "Alembic",
    "migrations/versions/1a_b.py",
    "revision: str = '1a'\ndown_revision: Union[str, None] = '0f'\n",
  ],
  ["yoyo", "migrations/0001.a.py", "from yoyo import step\n\nsteps = [step('')]\n"],
  [
    "Aerich",
    "migrations/models/0_a.py",
    "from tortoise import BaseDBAsyncClient\n\nasync def upgrade(db: BaseDBAsyncClient) -> str:\n    return ''\n",
  ],
  ["Knex", "migrations/20260101_a.js", "exports.up = function(knex) {\n};\n"],
  ["Knex", "migrations/20260101_a.ts", "export async function up(knex: Knex): Promise<void> {\n}\n"],
  ["Knex", "migrations/20260101_a.ts", "export const up = async (trx: Knex) => {};\n"],
  ["Knex", "migrations/20260101_a.js", "exports.up = async knex => {\n};\n"],
  [
    "Sequelize",
    "migrations/20260101-a.ts",
    "export const up: Migration = async ({ context: queryInterface }) => {};\n",
  ],
  ["goose", "migrations/1.go", "var _ = goose.NewGoMigration(1, up, down)\n"],
  ["SeaORM", "migration/src/m1_a.rs", "impl sea_orm_migration::MigrationTrait for Migration {}\n"],
  [
    "Laravel",
    "database/migrations/2026_01_01_000000_b.php",
    "<?php\nuse Illuminate\\Database\\{Migrations\\Migration, Schema\\Blueprint};\n",
  ],
  [
    "TypeORM",
    "src/migrations/1700000000000-A.ts",
    "export class A1 implements MigrationInterface {\n  public async up(queryRunner: QueryRunner) {}\n}\n",
  ],
  ["TypeORM", "migration/1700000000000-A.js", "module.exports = class A {\n  async up(queryRunner) {}\n}\n"],
  [
    "Sequelize",
    "migrations/20260101-a.js",
    "module.exports = {\n  async up (queryInterface, Sequelize) {}\n};\n",
  ],
  [
    "Sequelize",
    "migrations/20260101-a.js",
    "module.exports = {\n  up: (queryInterface, Sequelize) => {}\n};\n",
  ],
  ["Sequelize", "migrations/20260101-a.ts", "export const up = async ({ context: queryInterface }) => {};\n"],
  ["node-pg-migrate", "migrations/1_a.js", "exports.up = (pgm) => {\n};\n"],
  [
    "node-pg-migrate",
    "migrations/1_a.ts",
    "export async function up(pgm: MigrationBuilder): Promise<void> {}\n",
  ],
  [
    "MikroORM",
    "migrations/Migration20260101.ts",
    "import { Migration } from '@mikro-orm/migrations';\nexport class Migration20260101 extends Migration {}\n",
  ],
  ["Kysely", "migrations/2026_a.ts", "export async function up(db: Kysely<any>): Promise<void> {}\n"],
  ["Kysely", "migrations/2026_a.js", "import { sql } from 'kysely'\nexport async function up(db) {}\n"],
  ["Lucid", "database/migrations/1_a.ts", "export default class extends BaseSchema {\n  async up() {}\n}\n"],
  [
    "Payload",
    "src/migrations/2026_a.ts",
    "export async function up({ db }: MigrateUpArgs): Promise<void> {}\n",
  ],
  [
    "Laravel",
    "database/migrations/2026_01_01_000000_a.php",
    "<?php\nuse Illuminate\\Database\\Migrations\\Migration;\nreturn new class extends Migration {};\n",
  ],
  [
    "Doctrine",
    "migrations/Version20260101000000.php",
    "<?php\nuse Doctrine\\Migrations\\AbstractMigration;\nfinal class V extends AbstractMigration {}\n",
  ],
  ["Phinx", "db/migrations/20260101000000_a.php", "<?php\nuse Phinx\\Migration\\AbstractMigration;\n"],
  ["CakePHP", "config/Migrations/20260101000000_A.php", "<?php\nuse Migrations\\BaseMigration;\n"],
  ["Yii", "migrations/m260101_000000_a.php", "<?php\nuse yii\\db\\Migration;\n"],
  ["Ecto", "priv/repo/migrations/20260101000000_a.exs", "defmodule A do\n  use Ecto.Migration\nend\n"],
  [
    "EF Core",
    "Migrations/20260101000000_A.cs",
    "using Microsoft.EntityFrameworkCore.Migrations;\npublic partial class A : Migration {}\n",
  ],
  [
    "FluentMigrator",
    "Migrations/20260101_A.cs",
    "using FluentMigrator;\n[Migration(20260101)]\npublic class A : Migration {}\n",
  ],
  [
    "Flyway",
    "src/main/java/db/migration/V2__A.java",
    "import org.flywaydb.core.api.migration.BaseJavaMigration;\npublic class V2__A extends BaseJavaMigration {}\n",
  ],
  [
    "Liquibase",
    "db/changelog/1.xml",
    '<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">\n<changeSet id="1" author="a"/>\n</databaseChangeLog>\n',
  ],
  ["Liquibase", "db/changelog/1.yaml", "databaseChangeLog:\n  - changeSet:\n      id: 1\n"],
  ["Liquibase", "db/changelog/1.json", '{ "databaseChangeLog": [ { "changeSet": { "id": "1" } } ] }\n'],
  ["goose", "migrations/00002_a.go", "func init() {\n\tgoose.AddMigrationContext(up, down)\n}\n"],
  ["unrecognized", "migrations/20260101_a.go", "func init() {\n\tMigrations.MustRegister(up, down)\n}\n"],
  ["gormigrate", "migrations/1.go", "var m = []*gormigrate.Migration{}\n"],
  ["SeaORM", "migration/src/m20260101_000001_a.rs", "impl MigrationTrait for Migration {}\n"],
  [
    "Nextcloud",
    "lib/Migration/Version1000Date2024.php",
    "<?php\nclass Version1000 extends SimpleMigrationStep {}\n",
  ],
  [
    "FuelPHP",
    "fuel/app/migrations/001_a.php",
    "<?php\nnamespace Fuel\\Migrations;\nclass A { function up() {} }\n",
  ],
  ["Moodle", "db/upgrade.php", "<?php\nfunction xmldb_block_a_upgrade($oldversion) { return true; }\n"],
  ["Tempest", "app/Migrations/CreateA.php", "<?php\nfinal class CreateA implements DatabaseMigration {}\n"],
  ["Drupal", "modules/a/db/a.install", "<?php\nfunction a_update_10001() {}\n"],
  ["Frappe", "shop/db/patches/rename.py", "import frappe\n\n\ndef execute():\n    pass\n"],
  ["Clear", "db/migrations/1_a.cr", "class A1\n  include Clear::Migration\nend\n"],
  ["SearchLight", "db/migrations/2026_a.jl", "module A\nimport SearchLight.Migrations: create_table\nend\n"],
  [
    "Lapis",
    "app/migrations.lua",
    'local schema = require("lapis.db.schema")\nreturn { [1] = function() schema.create_table("a", {}) end }\n',
  ],
  ["Orchid", "db/migrations/0001_a.ts", "import { change } from '../dbScript';\nchange(async (db) => {});\n"],
  [
    "ThinkingHome.Migrator",
    "Migrations/A.cs",
    "using ThinkingHome.Migrator.Framework;\n[Migration(1)]\npublic class A : Migration {}\n",
  ],
  ["Orchard Core", "Shop/Migrations.cs", "public sealed class Migrations : DataMigration {}\n"],
  [
    "Exposed",
    "src/db/Migrate.kt",
    "import org.jetbrains.exposed.sql.SchemaUtils\nfun up() = SchemaUtils.createMissingTablesAndColumns(A)\n",
  ],
  [
    "Conduit",
    "migrations/00000001_a.migration.dart",
    "import 'package:conduit/conduit.dart';\nclass Migration1 extends Migration {}\n",
  ],
];

describe("migrations in code are known by their marks", () => {
  it.each(migrations)("%s: %s", (tool, path, text) => {
    const { known } = know({ [path]: text });
    expect(known).toMatchObject([{ tool, folder: path.slice(0, path.lastIndexOf("/")) }]);
    const [start = 0, end = 0] = known[0]?.files[0]?.span ?? [];
    expect(text.slice(start, end)).not.toBe("");
  });

  it("those of a folder are told together, those of two tools apart", () => {
    const rails = "class A < ActiveRecord::Migration[8.0]\nend\n";
    const result = know({
      "db/migrate/1_a.rb": rails,
      "db/migrate/2_b.rb": rails,
      "db/post_migrate/3_c.rb": rails,
      "db/migrate/4_d.js": "exports.up = (knex) => {};\n",
    });
    expect(result.known.map((one) => [one.tool, one.folder, one.files.length])).toEqual([
      ["Rails", "db/migrate", 2],
      ["Rails", "db/post_migrate", 1],
      ["Knex", "db/migrate", 1],
    ]);
  });
});

/** Where only a tool's configuration says so, and as people write them. */
const anywhere: readonly (readonly [tool: string, path: string, text: string])[] = [
  ["Alembic", "backend/revs/ae10.py", "revision = 'ae10'\ndown_revision = 'ad'\n"],
  [
    "Knex",
    "src/x/a.js",
    "exports.up = async (k) => {\n  await k.schema.alterTable('a', (t) => t.index('b'));\n};\n",
  ],
  [
    "Knex",
    "src/x/a.ts",
    "export async function up({ schema }) {\n  await schema.createTable('a', () => {});\n}\n",
  ],
  [
    "Knex",
    "src/x/a.js",
    "module.exports = {\n  up: (k) => k.raw('create index on a (b)'),\n  down: (k) => k.raw(''),\n};\n",
  ],
  [
    "Knex",
    "src/x/a.ts",
    "async function up(knex) {}\nasync function down(knex) {}\nmodule.exports = { up, down };\n",
  ],
  ["Knex", "src/x/a.mjs", "const up = async (knex) => {};\nexport { up };\n"],
  [
    "Sequelize",
    "src/x/a.js",
    "module.exports = {\n  up: async (qi) => {\n    await qi.addIndex('a', ['b']);\n  },\n  down: async (qi) => {},\n};\n",
  ],
  ["Sequelize", "src/x/a.ts", "export default {\n  async up(q: QueryInterface) {},\n};\n"],
  ["TypeORM", "src/x/a.ts", "export class A {\n  async up(r: QueryRunner): Promise<void> {}\n}\n"],
  [
    "node-pg-migrate",
    "src/x/a.ts",
    "export const up = (b: MigrationBuilder) => {\n  b.createIndex('a', 'b');\n};\n",
  ],
  [
    "MikroORM",
    "src/x/a.ts",
    "export class A extends BaseMigration {\n  async up() {\n    this.addSql('');\n  }\n}\n",
  ],
  [
    "Kysely",
    "src/x/a.ts",
    "export const up = async (db) => {\n  await db.schema.createIndex('a').execute()\n}\n",
  ],
  ["Postgrator", "src/x/001.do.js", "module.exports.generateSql = () => 'create index on a (b)';\n"],
  ["ley", "src/x/a.js", "exports.up = async sql => {\n  await sql`create index on a (b)`;\n};\n"],
  [
    "unrecognized",
    "src/x/001-a.js",
    "exports.up = async (pool) => {\n  await pool.query('create index on a (b)');\n};\nexports.down = async (pool) => {};\n",
  ],
  [
    "Rails",
    "lib/changes/a.rb",
    "class A < ApplicationMigration\n  def change\n    add_index :a, :b\n  end\nend\n",
  ],
  [
    "Laravel",
    "packages/a/schema/a.php",
    "<?php\nreturn new class extends \\Illuminate\\Database\\Migrations\\Migration {};\n",
  ],
  [
    "unrecognized",
    "packages/a/schema/a.php",
    "<?php\nreturn new class extends BaseMigration {\n  public function up() { Schema::table('a', fn ($t) => $t->index('b')); }\n};\n",
  ],
  ["Ecto", "priv/other/a.exs", "defmodule A do\n  use MyApp.Migration\n  def change do\n  end\nend\n"],
  [
    "EF Core",
    "Data/Changes/A.cs",
    "public partial class A : BaseMigration\n{\n  protected override void Up(MigrationBuilder migrationBuilder) {}\n}\n",
  ],
  [
    "EF Core",
    "Data/Changes/A.vb",
    "Imports Microsoft.EntityFrameworkCore.Migrations\nPublic Class A\n  Inherits Migration\nEnd Class\n",
  ],
  [
    "DbUp",
    "Scripts/A.cs",
    'public class A : IScript\n{\n  public string ProvideScript(Func<IDbCommand> c) => "";\n}\n',
  ],
  ["pgroll", "db/01.json", '{ "name": "01", "operations": [ { "create_index": { "name": "a" } } ] }\n'],
  ["pgroll", "db/01.yaml", "name: 01\noperations:\n  - create_index:\n      name: a\n"],
  ["Reshape", "db/1.toml", '[[actions]]\ntype = "add_index"\ntable = "a"\n'],
  ["Fizz", "sql/1_a.up.fizz", 'add_index("a", "b", {})\n'],
  ["Refinery", "src/sql/V1__a.rs", "pub fn migration() -> String {\n}\n"],
  [
    "Fluent",
    "Sources/App/A.swift",
    "struct A: AsyncMigration {\n  func prepare(on database: Database) async throws {}\n}\n",
  ],
  ["Avram", "db/x/1.cr", "class A::V1 < Avram::Migrator::Migration::V1\nend\n"],
  ["SQLAlchemy Migrate", "repo/x/001.py", "def upgrade(migrate_engine):\n    pass\n"],
  ["Migratus", "resources/x/1.edn", "{:ns a.b :up-fn up :down-fn down}\n"],
];

describe("migrations in code are known wherever they stand", () => {
  it.each(anywhere)("%s: %s %s", (tool, path, text) => {
    expect(know({ [path]: text }).known).toMatchObject([{ tool }]);
  });
});

describe("what only speaks of migrations is none", () => {
  it.each([
    [
      "a generator's template",
      "src/new.ts",
      "const text = `\nexport class A implements MigrationInterface {\n}\n`;\n",
    ],
    ["an example in a comment", "src/a.ts", "/**\n * exports.up = (knex) => {}\n */\nexport const a = 1;\n"],
    ["a line comment", "src/a.js", "// exports.up = (pgm) => {}\n"],
    [
      "a doc string",
      "app/a.py",
      'def f():\n    """\nclass Migration(migrations.Migration):\n    """\nfrom django.db import models\n',
    ],
    ["a heredoc", "lib/a.rb", "T = <<~RUBY\n  class A < ActiveRecord::Migration[8.0]\n  end\nRUBY\n"],
    [
      "a class that migrations extend",
      "src/a.ts",
      "export abstract class Base implements MigrationInterface {\n}\n",
    ],
    [
      "an interface",
      "src/a.ts",
      "interface Migration {\n  up: (knex: Knex) => Promise<void>;\n  down(knex: Knex): Promise<void>;\n}\n",
    ],
    ["a call", "src/a.ts", "import { Kysely } from 'kysely';\nawait up(knex);\nup(db);\n"],
    ["a key press", "src/a.ts", "const keys = { up: 38, down: 40 };\nraw('x');\nstore.addIndex(1);\n"],
    ["a direction", "src/a.js", "function move(up, down) { this.sql(up); }\n"],
    ["a schema of another library", "src/a.ts", "class User extends BaseSchema {\n  name = 1;\n}\n"],
    ["a registry of handlers", "cmd/main.go", "func main() {\n\tmigrations.Register(app)\n}\n"],
    [
      "a settings bean",
      "src/A.java",
      "import org.flywaydb.core.api.migration.JavaMigration;\nclass A { JavaMigration[] all() { return null; } }\n",
    ],
    ["operations of an API", "api.json", '{ "operations": [ { "get": {} } ] }\n'],
    ["a page about coats of paint", "migrations/notes.txt", "Apply: one coat.\nRevert: none.\n"],
    ["what Kubernetes is given", "migrations/a.yaml", "apiVersion: apps/v1\nkind: Table\n"],
    ["a workflow's actions", "a.toml", '[[actions]]\ntype = "email"\n'],
    ["a bird", "src/a.cs", "class Bird : IAnimal { void Migration() {} }\n"],
  ])("%s", (_, path, text) => {
    expect(know({ [path]: text }).known).toEqual([]);
  });

  it("unless a quote has no partner, and nobody knows what is aside", () => {
    const text = "const tick = /`/;\nexports.up = (knex) => {};\n";
    expect(know({ "a.js": text }).known).toHaveLength(1);
  });
});

/** Nothing that a stranger writes makes a mark take longer than reading the text does. */
describe("a megabyte of", { timeout: 60_000 }, () => {
  const seeds = [
    "up(up()",
    "up:",
    ",up : (",
    "function up(",
    "exports = { up",
    "/*",
    "`",
    '"""',
    "<<~A\n",
    "<<<A\n",
    'r#"',
    "<!--",
    "operations:\n",
    "class A: ",
    "Illuminate\\Database\\{",
    "exports.up = async (a, ",
    `up${" ".repeat(30)}`,
    "class A < ",
    "impl a::",
    '"operations":[{',
    "Migrations.",
    "export const up",
    "(((((",
    "=begin\n",
    "down_revision",
    "from yoyo import ",
  ];
  it.each(seeds)("%j", (seed) => {
    const text = seed.repeat(Math.ceil(2 ** 20 / seed.length));
    const spent = quietClock();
    for (const ending of ["js", "rb", "py", "php", "cs", "go", "rs", "swift", "yaml", "json", "edn", "java"])
      readCode({ [`a.${ending}`]: `migrat up\n${text}` });
    expect(spent()).toBeLessThan(20_000);
  });
});

describe("no migration", () => {
  it.each([
    [
      "a model that has a connection",
      "src/migrations/users.ts",
      "constructor(private readonly knex: Knex) {}\n",
    ],
    ["a local function", "scripts/migrate.ts", "const up = (knex) => knex.migrate.latest();\n"],
    ["a word in a comment", "src/db/index.ts", "import { Kysely } from 'kysely';\n// Set up the pool.\n"],
    ["yoyo's own runner", "src/db/migrate.py", "from yoyo import read_migrations, get_backend\n"],
    [
      "a migration of MongoDB's",
      "migrations/1-a.js",
      "module.exports = {\n  async up(db, client) {\n    await db.collection('a').createIndex({ b: 1 });\n  },\n};\n",
    ],
    ["a runner", "migrations/run.js", "const { up } = require('./up');\nconst knex = require('knex');\n"],
    [
      "what a tool loads its files with",
      "src/db/data-source.ts",
      "new DataSource({ migrations: ['*.ts'] });\n",
    ],
    ["the schema that Rails dumps", "db/schema.rb", "ActiveRecord::Schema[8.0].define(version: 1) do\nend\n"],
    ["Alembic's environment", "alembic/env.py", "from alembic import context\n"],
    ["Django's package", "shop/migrations/__init__.py", ""],
    [
      "a changelog that only includes SQL",
      "db/changelog/root.yaml",
      "databaseChangeLog:\n  - includeAll: { path: sql }\n",
    ],
    ["a workflow", ".github/workflows/migrate.yml", "on: push\njobs: {}\n"],
    ["another language's mark", "db/migrate/1_a.py", "class A < ActiveRecord::Migration[8.0]\n"],
  ])("%s", (_, path, text) => {
    expect(know({ [path]: text }).known).toEqual([]);
  });
});

describe("where nothing names the database", () => {
  it.each([
    ["{}", true],
    ['{ "dependencies": { "pg": "8" } }', false],
  ])("it is said what they are taken for: %s", (text, said) => {
    const { known, remarks } = know({ "m/1_a.js": "exports.up = (knex) => {};\n" }, { "package.json": text });
    expect(known).toHaveLength(1);
    expect(
      remarks.some((one) => one.includes("Knex migrations in m: they are assumed to be for PostgreSQL")),
    ).toBe(said);
  });
});

describe("another database's are skipped, and it is said why", () => {
  const rails = { "db/migrate/1_a.rb": "class A < ActiveRecord::Migration[8.0]\nend\n" };
  const knex = { "api/migrations/1_a.js": "exports.up = (knex) => {};\n" };
  it.each([
    [rails, { Gemfile: 'gem "rails"\ngem "trilogy"\n' }, "Gemfile names trilogy, which is for MySQL"],
    [
      rails,
      { "config/database.yml": "default:\n  adapter: sqlite3\n" },
      "names sqlite3, which is for SQLite",
    ],
    [knex, { "api/package.json": '{ "dependencies": { "knex": "3", "mysql2": "3" } }' }, "names mysql2"],
    [knex, { "api/package.json": '{ "dependencies": { "expo-sqlite": "1" } }' }, "names expo-sqlite"],
    [knex, { "api/package.json": '{ "dependencies": { "@libsql/client": "1" } }' }, "which is for SQLite"],
    [knex, { "wrangler.toml": '[[d1_databases]]\nbinding = "DB"\n' }, "wrangler.toml names d1_databases"],
    [knex, { "package.json": '{ "dependencies": { "@planetscale/database": "1" } }' }, "which is for MySQL"],
    [knex, { "api/knexfile.js": "module.exports = { client: 'better-sqlite3' };\n" }, "knexfile.js names"],
    [knex, { "config/config.json": '{ "production": { "dialect": "mysql" } }' }, "which is for MySQL"],
    [knex, { "src/data-source.ts": 'new DataSource({ type: "mssql" });\n' }, "which is for SQL Server"],
    [
      { "shop/migrations/1_a.py": "from django.db import models\nclass Migration(migrations.Migration):\n" },
      { "site/settings.py": "DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3'}}\n" },
      "site/settings.py names sqlite3",
    ],
    [knex, { "requirements.txt": "sqlalchemy-spanner\n" }, "which is for Spanner"],
    [knex, { "requirements.txt": "snowflake-sqlalchemy\n" }, "which is for Snowflake"],
    [rails, { Gemfile: 'gem "pg"\ngem "activerecord-cockroachdb-adapter"\n' }, "which is for CockroachDB"],
    [
      { "database/migrations/1_a.php": "<?php\nuse Illuminate\\Database\\Migrations\\Migration;\n" },
      { ".env.example": "DB_CONNECTION=mysql\n" },
      ".env.example names mysql",
    ],
    [{ "db/mysql/migrate/1_a.rb": Object.values(rails)[0] ?? "" }, {}, "the folder is named for MySQL"],
  ])("%j %j", (files, beside, reason) => {
    const { known, skipped } = know(files, beside);
    expect(known).toEqual([]);
    expect(skipped).toMatchObject([{ reason: expect.stringContaining(reason) }]);
  });

  it.each([
    [rails, { Gemfile: 'gem "pg"\ngem "sqlite3"\n' }],
    [
      rails,
      { "go.mod": "require github.com/go-sql-driver/mysql v1.10.0\nrequire github.com/lib/pq v1.12.3\n" },
    ],
    [
      rails,
      {
        "go.mod": "require github.com/go-sql-driver/mysql v1.10.0\nrequire github.com/jackc/pgx/v5 v5.1.0\n",
      },
    ],
    [
      knex,
      { "requirements/prod.txt": "psycopg2==2.9\n", "package.json": '{ "dependencies": { "mysql2": "3" } }' },
    ],
    [knex, { "requirements.in": "asyncpg\n", "package.json": '{ "dependencies": { "mysql2": "3" } }' }],
    [rails, { "config/database.yml": "default:\n  adapter: postgresql\n", Gemfile: 'gem "sqlite3"\n' }],
    [
      knex,
      {
        "api/package.json": '{ "dependencies": { "pg": "8" } }',
        "package.json": '{ "dependencies": { "mysql2": "3" } }',
      },
    ],
    [knex, { "api/package.json": '{ "dependencies": { "knex": "3" } }' }],
    [
      { "postgres/migrations/1_a.js": "exports.up = (knex) => {};\n" },
      { "package.json": '{ "scripts": { "to:cockroachdb": "knex migrate:latest --env cockroachdb" } }' },
    ],
    [knex, {}],
  ])("%j %j is not", (files, beside: Files) => {
    expect(know(files, beside).known).toHaveLength(1);
  });
});

describe("a driver that a file of requirements names decides over a URL in the settings", () => {
  const migration = "from django.db import models\nclass Migration(migrations.Migration):\n";
  it.each(["requirements/prod.txt", "requirements/base.in", "dev-requirements.txt", "requirements.in"])(
    "%s",
    (path) => {
      const beside = {
        [path]: "psycopg2==2.9 \\\n  --hash=sha256:0\n",
        "shop/settings/base.py": "mysql://a/b\n",
      };
      expect(know({ "shop/migrations/1_a.py": migration }, beside).known).toHaveLength(1);
    },
  );
});

describe("a versioned file in a folder of migrations that changes a schema", () => {
  const unread = (path: string, text: string, beside: Files = {}) =>
    readCode({ [path]: text }, beside).unread.map(({ tool, language }) => [tool, language]);

  it.each([
    ["migrations/0001_a.hs", 'up = execute "CREATE INDEX a_b ON a (b)"\n', "Haskell"],
    ["db/migration/V2__a.sh", 'psql -c "CREATE INDEX a_b ON a (b)"\n', "shell"],
    ["migrations/003-a.pl", '$dbh->do("ALTER TABLE a ADD b int");\n', "Perl"],
    [
      "src/migrations/1700000000-a.ts",
      "export default { run: (t) => t.addIndex('a', ['b']) };\n",
      "JavaScript or TypeScript",
    ],
    ["db/migrations/20260101_a.clj", '(defn go [c] (jdbc/execute! c "DROP INDEX a_b"))\n', "Clojure"],
    ["lib/migrations/m_0001.go", 'const q = "CREATE TABLE a (b int)"\n', "Go"],
  ])("is told where no tool is known by its words: %s", (path, text, language) => {
    expect(unread(path, text)).toEqual([["unrecognized", language]]);
  });

  it.each([
    ["another name", "migrations/helpers.ts", "export const addIndex = (t) => t;\n"],
    ["another folder", "src/steps/0001_a.ts", "t.addIndex('a');\n"],
    [
      "a comment",
      "migrations/0001_a.ts",
      "/*\nexport const run = (t) => t.addIndex('a');\n*/\n// DROP TABLE a\n",
    ],
    ["no schema", "migrations/0001_a.ts", "export const run = () => fetch('/a');\n"],
    ["MongoDB", "migrations/0001_a.js", "db.collection('a').createIndex({ b: 1 });\n"],
    [
      "a store of the browser",
      "src/migrations/1_a.ts",
      "indexedDB.open('a').onupgradeneeded = (e) => e.createIndex('a');\n",
    ],
  ])("is not seen in %s", (_, path, text) => {
    expect(unread(path, text)).toEqual([]);
  });
});
