import { describe, expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";

interface Tool {
  readonly tool: string;
  readonly path: string;
  readonly beside: Readonly<Record<string, string>>;
  /** A migration that makes "orders" of which one part is not known, and an index on "orders" or another table. */
  readonly text: (indexed: string) => string;
}

const node = (name: string, version: string) => ({
  "package.json": `{ "dependencies": { "${name}": "${version}", "pg": "8.11.0" } }`,
});

const composer = {
  "composer.lock": '{"packages":[{"name":"laravel/framework","version":"v11.0.0"}]}',
  artisan: "",
};

const tools: readonly Tool[] = [
  {
    tool: "Sequelize",
    path: "migrations/20260101000000-a.js",
    beside: node("sequelize", "6.37.0"),
    text: (indexed) => `module.exports = { async up(queryInterface, Sequelize) {
  await queryInterface.createTable("orders", { id: { type: Sequelize.INTEGER }, at: { type: Sequelize.DATE, defaultValue: { a: b() } } });
  await queryInterface.addIndex("${indexed}", ["at"]);
}, async down() {} };`,
  },
  {
    tool: "Knex",
    path: "migrations/20260101000000_a.js",
    beside: node("knex", "3.1.0"),
    text: (indexed) => `exports.up = async (knex) => {
  await knex.schema.createTable("orders", (t) => { t.increments(); t.enum("at", other()); });
  await knex.schema.alterTable("${indexed}", (t) => t.index(["at"]));
};
exports.down = async () => {};`,
  },
  {
    tool: "node-pg-migrate",
    path: "migrations/1700000000000_a.js",
    beside: node("node-pg-migrate", "7.0.0"),
    text: (indexed) => `exports.up = (pgm) => {
  pgm.createTable("orders", { id: "id", at: { type: other() } });
  pgm.createIndex("${indexed}", "at");
};
exports.down = (pgm) => {};`,
  },
  {
    tool: "TypeORM",
    path: "src/migrations/1700000000000-A.ts",
    beside: node("typeorm", "0.3.20"),
    text: (indexed) => `import { MigrationInterface, QueryRunner, Table, TableIndex } from "typeorm";
export class A1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner) {
    await queryRunner.createTable(new Table({ name: "orders", columns: [{ name: "at", type: other() }] }));
    await queryRunner.createIndex("${indexed}", new TableIndex({ name: "i", columnNames: ["at"] }));
  }
  async down(queryRunner: QueryRunner) {}
}`,
  },
  {
    tool: "Kysely",
    path: "migrations/20260101_a.ts",
    beside: node("kysely", "0.27.0"),
    text: (indexed) => `import { Kysely } from "kysely";
export async function up(db: Kysely<any>) {
  await db.schema.createTable("orders").addColumn("at", other()).execute();
  await db.schema.createIndex("i").on("${indexed}").column("at").execute();
}
export async function down(db: Kysely<any>) {}`,
  },
  {
    tool: "Laravel",
    path: "database/migrations/2026_01_01_000000_a.php",
    beside: composer,
    text: (indexed) => `<?php
use Illuminate\\Database\\Migrations\\Migration;
use Illuminate\\Database\\Schema\\Blueprint;
use Illuminate\\Support\\Facades\\Schema;
return new class extends Migration {
  public function up(): void {
    Schema::create('orders', function (Blueprint $table) { $table->id(); $table->ownKind('at'); });
    Schema::table('${indexed}', function (Blueprint $table) { $table->index('at'); });
  }
  public function down(): void {}
};`,
  },
  {
    tool: "Rails",
    path: "db/migrate/20260101000000_a.rb",
    beside: { "Gemfile.lock": "GEM\n  specs:\n    activerecord (7.1.0)\n    pg (1.5.4)\n" },
    text: (indexed) => `class A < ActiveRecord::Migration[7.1]
  def up
    create_table(:orders) { |t| t.column :at, other }
    add_index :${indexed}, :at
  end
  def down
  end
end
`,
  },
  {
    tool: "Sequel",
    path: "db/migrations/001_a.rb",
    beside: { "Gemfile.lock": "GEM\n  specs:\n    sequel (5.70.0)\n    pg (1.5.4)\n" },
    text: (indexed) => `Sequel.migration do
  up do
    create_table(:orders) { column :at, other }
    add_index :${indexed}, :at
  end
  down {}
end
`,
  },
  {
    tool: "Alembic",
    path: "m/versions/a.py",
    beside: { "m/env.py": "from alembic import context" },
    text: (indexed) => `from alembic import op
import sqlalchemy as sa
revision = "a"
down_revision = None
def upgrade():
    op.create_table("orders", sa.Column(other("at"), sa.Integer))
    op.create_index("i", "${indexed}", ["at"])
def downgrade():
    pass
`,
  },
  {
    tool: "Django",
    path: "shop/migrations/0001_a.py",
    beside: { "manage.py": "" },
    text: (indexed) => `from django.db import migrations, models
class Migration(migrations.Migration):
    dependencies = []
    operations = [
        migrations.CreateModel("Orders", [(other("at"), models.DateField())], options={"db_table": "orders"}),
        migrations.RunSQL("CREATE INDEX i ON ${indexed} (at)", ""),
    ]
`,
  },
  {
    tool: "Ecto",
    path: "priv/repo/migrations/20240101000000_a.exs",
    beside: { "mix.exs": 'defp deps, do: [{:ecto_sql, "~> 3.10"}, {:postgrex, ">= 0.0.0"}]' },
    text: (indexed) => `defmodule A.Repo.Migrations.A do
  use Ecto.Migration
  def up do
    create table(:orders) do
      add other(:at), :text
    end
    create index(:${indexed}, [:at])
  end
  def down, do: :ok
end
`,
  },
  {
    tool: "EF Core",
    path: "Migrations/20240101000000_A.cs",
    beside: {
      "A.csproj":
        '<Project><ItemGroup><PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="8.0.0" /></ItemGroup></Project>',
    },
    text: (indexed) => `using Microsoft.EntityFrameworkCore.Migrations;
public partial class A : Migration {
  protected override void Up(MigrationBuilder migrationBuilder) {
    migrationBuilder.CreateTable(name: "orders", columns: table => new { at = table.Column<int>(type: Other(), nullable: false) });
    migrationBuilder.CreateIndex(name: "i", table: "${indexed}", column: "at");
  }
  protected override void Down(MigrationBuilder migrationBuilder) { }
}`,
  },
  {
    tool: "FluentMigrator",
    path: "Migrations/A.cs",
    beside: {
      "A.csproj":
        '<Project><ItemGroup><PackageReference Include="FluentMigrator.Runner.Postgres" Version="5.0.0" /></ItemGroup></Project>',
    },
    text: (indexed) => `using FluentMigrator;
[Migration(1)]
public class A : Migration {
  public override void Up() {
    Create.Table("orders").WithColumn("at").AsCustom(Other());
    Create.Index("i").OnTable("${indexed}").OnColumn("at");
  }
  public override void Down() { }
}`,
  },
  {
    tool: "Liquibase",
    path: "db/changelog.yaml",
    beside: { "pom.xml": "<project><artifactId>postgresql</artifactId></project>" },
    text: (indexed) => `databaseChangeLog:
  - changeSet:
      id: 1
      author: a
      changes:
        - createTable:
            tableName: orders
            columns:
              - column: { name: at, type: int, defaultValueComputed: 1, generated: [] , autoIncrement: maybe }
              - column: { type: int }
        - createIndex:
            indexName: i
            tableName: ${indexed}
            columns:
              - column: { name: at }
`,
  },
  {
    tool: "Phinx",
    path: "db/migrations/20260101000000_a.php",
    beside: { "composer.lock": '{"packages":[{"name":"robmorgan/phinx","version":"0.15.0"}]}' },
    text: (indexed) => `<?php
use Phinx\\Migration\\AbstractMigration;
final class A extends AbstractMigration {
  public function up(): void {
    $this->table('orders')->addColumn('at', other())->create();
    $this->table('${indexed}')->addIndex(['at'])->update();
  }
  public function down(): void {}
}`,
  },
];

async function readBy({ path, text, beside }: Tool, indexed: string) {
  const report = await lint(
    discoveryOf(new Map([[path, text(indexed)]]), new Map(Object.entries(beside))),
    defaults,
    new Set(),
  );
  return {
    rules: new Set(report.findings.map(({ rule }) => rule)),
    unread: report.unread.map(({ text: found }) => found).join("\n"),
  };
}

/** Nobody waits for an index on a table that the same migration makes. */
describe("a call that makes a table makes it, whatever else of it is not known", () => {
  it.each(tools)("$tool", async (tool) => {
    const onIt = await readBy(tool, "orders");
    expect(onIt.unread).toContain("at");
    expect(onIt.rules).not.toContain("create-index-not-concurrent");
    expect(onIt.rules).not.toContain("unknown-column");
    expect((await readBy(tool, "others")).rules).toContain("create-index-not-concurrent");
  });
});
