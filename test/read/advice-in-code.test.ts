import { beforeAll, describe, expect, it } from "vitest";
import { readSql } from "../../src/parse/grammar.ts";
import { loadGrammar } from "../../src/parse/index.ts";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import type { SentByCode } from "../../src/types.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(async () => {
  await loadLanguages(["changelog", "csharp", "elixir", "java", "javascript", "php", "ruby", "python"]);
  await loadGrammar();
});

interface CodeFile {
  readonly path: string;
  /** How many statements stand before those of the code. */
  readonly skips?: number;
  /** A migration whose way up is this code. */
  text(code: string): string;
}

/** A model whose table has the name that the statements have. */
const shopModel = `migrations.CreateModel(name="Order", fields=[("id", models.BigAutoField(primary_key=True)), ("status", models.TextField()), ("customer", models.IntegerField(db_column="customer_id"))], options={"db_table": "orders"})`;

const tools: ReadonlyMap<string, CodeFile> = new Map([
  [
    "rails",
    {
      path: "db/migrate/20260101000000_index.rb",
      text: (code: string) =>
        `class Index < ActiveRecord::Migration[7.1]\n  disable_ddl_transaction!\n  def up\n${code}\n  end\nend\n`,
    },
  ],
  [
    "sequel",
    {
      path: "db/migrate/20260101000000_index.rb",
      text: (code: string) => `Sequel.migration do\n  no_transaction\n  up do\n${code}\n  end\nend\n`,
    },
  ],
  [
    "db-migrate",
    {
      path: "migrations/20260101000000-index.js",
      text: (code: string) => `var dbm;\nexports.up = function (db) {\n${code}\n};\n`,
    },
  ],
  [
    "knex",
    {
      path: "migrations/20260101000000_index.js",
      text: (code: string) =>
        `exports.up = async (knex) => {\n${code}\n};\nexports.down = async (knex) => {};\nexports.config = { transaction: false };\n`,
    },
  ],
  [
    "sequelize",
    {
      path: "migrations/20260101000000-index.js",
      text: (code: string) =>
        `module.exports = { async up(queryInterface, Sequelize) {\n${code}\n}, async down(queryInterface) {} };\n`,
    },
  ],
  [
    "node-pg-migrate",
    {
      path: "migrations/1760000000000_index.js",
      text: (code: string) =>
        `exports.up = (pgm) => {\n  pgm.noTransaction();\n${code}\n};\nexports.down = (pgm) => {};\n`,
    },
  ],
  [
    "yoyo",
    {
      path: "migrations/0001.index.py",
      text: (code: string) =>
        `from yoyo import step\n\n__depends__ = {}\n__transactional__ = False\n\n${code === "" ? "step('SELECT 1')" : code}\n`,
    },
  ],
  [
    "ecto",
    {
      path: "priv/repo/migrations/20260101000000_index.exs",
      text: (code: string) =>
        `defmodule Shop.Repo.Migrations.Index do\n  use Ecto.Migration\n  @disable_ddl_transaction true\n  @disable_migration_lock true\n\n  def up do\n${code}\n  end\n\n  def down, do: :ok\nend\n`,
    },
  ],
  [
    "alembic",
    {
      path: "migrations/versions/0001_index.py",
      text: (code: string) =>
        `from alembic import op\nimport sqlalchemy as sa\n\nrevision = "a1"\ndown_revision = None\n\n\ndef upgrade():\n${code.replace(/^/gm, "    ")}\n    pass\n\n\ndef downgrade():\n    pass\n`,
    },
  ],
  [
    "kysely",
    {
      path: "migrations/20260101000000_index.ts",
      text: (code: string) =>
        `import { type Kysely, sql } from "kysely";\nexport async function up(db: Kysely<unknown>) {\n${code}\n}\nexport async function down(db: Kysely<unknown>) {}\n`,
    },
  ],
  [
    "mikro-orm",
    {
      path: "migrations/Migration20260101000000.ts",
      text: (code: string) =>
        `import { Migration } from "@mikro-orm/migrations";\nexport class Migration20260101000000 extends Migration {\n  async up() {\n${code}\n  }\n  async down() {}\n}\n`,
    },
  ],
  [
    "django",
    {
      path: "shop/migrations/0001_initial.py",
      text: (code: string) =>
        `from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently\nfrom django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    atomic = False\n    operations = [\n        ${shopModel},\n${code}\n    ]\n`,
      skips: 1,
    },
  ],
  [
    "laravel",
    {
      path: "database/migrations/2026_01_01_000000_index.php",
      text: (code: string) =>
        `<?php\n\nuse Illuminate\\Database\\Migrations\\Migration;\n\nreturn new class extends Migration\n{\n    public $withinTransaction = false;\n\n    public function up(): void\n    {\n${code}\n    }\n};\n`,
    },
  ],
  [
    "doctrine",
    {
      path: "migrations/Version20260101000000.php",
      text: (code: string) =>
        `<?php\n\nuse Doctrine\\DBAL\\Schema\\Schema;\nuse Doctrine\\Migrations\\AbstractMigration;\n\nfinal class Version20260101000000 extends AbstractMigration\n{\n    public function up(Schema $schema): void\n    {\n${code}\n    }\n}\n`,
    },
  ],
  [
    "phinx",
    {
      path: "db/migrations/20260101000000_index.php",
      text: (code: string) =>
        `<?php\n\nuse Phinx\\Migration\\AbstractMigration;\n\nfinal class Index extends AbstractMigration\n{\n    public function up(): void\n    {\n${code}\n    }\n}\n`,
    },
  ],
  [
    "ef-core",
    {
      path: "Migrations/20260101000000_Index.cs",
      text: (code: string) =>
        `using Microsoft.EntityFrameworkCore.Migrations;\npublic partial class Index : Migration\n{\n  protected override void Up(MigrationBuilder migrationBuilder)\n  {\n${code}\n  }\n}\n`,
    },
  ],
  [
    "flyway",
    {
      path: "src/main/java/db/migration/V2__Index.java",
      text: (code: string) =>
        `import org.flywaydb.core.api.migration.*;\npublic class V2__Index extends BaseJavaMigration {\n  public void migrate(Context context) throws Exception {\n    try (Statement statement = context.getConnection().createStatement()) {\n${code}\n    }\n  }\n  public boolean canExecuteInTransaction() { return false; }\n}\n`,
    },
  ],
  [
    "fluent-migrator",
    {
      path: "Migrations/Index.cs",
      text: (code: string) =>
        `using FluentMigrator;\n[Migration(1, TransactionBehavior.None)]\npublic class Index : Migration\n{\n  public override void Up()\n  {\n${code}\n  }\n  public override void Down() {}\n}\n`,
    },
  ],
  [
    "liquibase, XML",
    {
      path: "db/changelog/1.xml",
      text: (code: string) =>
        `<databaseChangeLog>\n  <changeSet id="1" author="me" runInTransaction="false">\n${code}\n  </changeSet>\n</databaseChangeLog>\n`,
    },
  ],
  [
    "liquibase, YAML",
    {
      path: "db/changelog/1.yaml",
      text: (code: string) =>
        `databaseChangeLog:\n  - changeSet:\n      id: 1\n      author: me\n      changes:\n${code === "" ? "        []" : code.replace(/^/gm, "        ")}\n`,
    },
  ],
  [
    "liquibase, JSON",
    {
      path: "db/changelog/1.json",
      text: (code: string) =>
        `{ "databaseChangeLog": [{ "changeSet": { "id": "1", "author": "me", "changes": [${code}] } }] }\n`,
    },
  ],
  [
    "typeorm",
    {
      path: "migrations/1760000000000-Index.ts",
      text: (code: string) =>
        `import { MigrationInterface, QueryRunner } from "typeorm";\nexport class Index1760000000000 implements MigrationInterface {\n  async up(queryRunner: QueryRunner) {\n${code}\n  }\n  async down(queryRunner: QueryRunner) {}\n}\n`,
    },
  ],
]);

function upOf({ path, text }: CodeFile, code: string) {
  const file = { path, text: text(code), changed: "all" as const };
  const options = { code: [file], detecting: true, tool: null, execution: null, overrides: () => ({}) };
  const { roots } = read([], memoryTree({ [path]: file.text }), options);
  const [up] = roots.flatMap(({ versions }) => versions.flatMap((one) => one.up));
  if (!up) throw new Error(`${path} is not read`);
  return up;
}

function sqlOf(sent: readonly SentByCode[]): readonly string[] {
  return sent.map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
}

/** Trees without places; a call that asks first whether the index is there sends no IF EXISTS. */
function meaning(sql: string, withIfExists: boolean, writesDefaults: boolean): string {
  const found = readSql(sql);
  if (!("statements" in found)) throw new Error(`${found.error}: ${sql}`);
  const hidden = /location|stmt_len|rexpr_list|list_(?:start|end)/i;
  return JSON.stringify(
    found.statements.map(({ node }) => node),
    (key, value: unknown) => {
      if (hidden.test(key) || (key === "missing_ok" && !withIfExists)) return undefined;
      if (!writesDefaults) return value;
      // Where tables stand unless somebody says otherwise, and how their indexes are sorted.
      if (key === "schemaname" && value === "public") return undefined;
      return key === "ordering" && value === "SORTBY_ASC" ? "SORTBY_DEFAULT" : value;
    },
  );
}

const statements: readonly string[] = [
  "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)",
  "CREATE UNIQUE INDEX CONCURRENTLY orders_key ON orders (customer_id, number)",
  "CREATE INDEX CONCURRENTLY orders_open_idx ON orders (placed_at) WHERE status = 'new'",
  `CREATE INDEX CONCURRENTLY orders_path_idx ON orders (path) WHERE path <> E'a\\\\b' AND path <> '#{x} $\{y} \`z\`'`,
  "CREATE INDEX CONCURRENTLY orders_tags_idx ON orders USING gin (tags)",
  "CREATE INDEX CONCURRENTLY orders_mixed_idx ON orders (lower(email), status DESC)",
  "CREATE INDEX CONCURRENTLY orders_covering_idx ON orders (status) INCLUDE (total)",
  "CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_again_idx ON orders (status)",
  'CREATE INDEX CONCURRENTLY "Orders_Odd" ON "Odd Table" ("select", "Mixed")',
  "CREATE INDEX CONCURRENTLY orders_app_idx ON app.orders (status)",
  "CREATE INDEX orders_nulls_idx ON orders (status) WITH (fillfactor = 70)",
  "CREATE UNIQUE INDEX orders_nd ON orders (status) NULLS NOT DISTINCT",
  "DROP INDEX CONCURRENTLY orders_status_idx",
  "DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx",
  "DROP INDEX CONCURRENTLY IF EXISTS elsewhere_idx",
  "DROP INDEX orders_status_idx CASCADE",
  "DROP INDEX app.orders_app_idx",
  "ALTER TABLE orders VALIDATE CONSTRAINT orders_fk",
  "ALTER TABLE app.orders VALIDATE CONSTRAINT orders_fk",
  "ALTER TABLE orders ADD CONSTRAINT orders_key UNIQUE USING INDEX orders_key",
  "SET lock_timeout = '2s'",
  "SELECT 1\nWHERE a ? 'b'\n\nAND c ?| array['\\']",
];

describe.each([...tools])("advice in the words of %s", (tool, file) => {
  // FluentMigrator writes the schema and the order of keys, whatever they are.
  const writesDefaults = tool === "fluent-migrator";
  const inCode = (sql: string): string => {
    const parsed = readSql(sql);
    const [statement] = "statements" in parsed ? parsed.statements : [];
    const { advice } = upOf(file, "");
    if (!statement || !advice.inCode) throw new Error(sql);
    const tableOf = ({ name, schema }: { readonly name: string; readonly schema?: string | undefined }) =>
      name === "elsewhere_idx" ? undefined : { schema: schema ?? "public", name: "orders" };
    return advice.inCode({ text: sql, node: statement.node, tableOf });
  };

  it.each(statements)("is sent as %s", (sql) => {
    const code = inCode(sql);
    // What the tool sends round a call that must stand in no transaction is its own.
    const all = sqlOf(upOf(file, code).sent ?? []).slice(file.skips ?? 0);
    const sent = all.filter((one) => !/^(?:COMMIT|BEGIN)\b/.test(one));
    const asks = code.includes("if_exists: true");
    expect(
      sent.map((one) => meaning(one, !asks, writesDefaults)),
      code,
    ).toEqual([meaning(sql, !asks, writesDefaults)]);
  });
});
