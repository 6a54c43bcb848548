import { describe, expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { sentSqlOf } from "../../src/programs/sent-sql.ts";
import { defaults, discoveryOf } from "../room.ts";

const path = "db/migrate/20260101000000_a.rb";
const older = [
  "db/migrate/20250101000000_older.rb",
  "class Older < ActiveRecord::Migration[7.1]\n  def change\n    create_table(:orders) { |t| t.string :number }\n  end\nend\n",
] as const;

function besideOf(gem: string, initializer = ""): ReadonlyMap<string, string> {
  const name = /^[\w-]+/.exec(gem)?.[0].replaceAll("-", "_");
  const lock = `GEM\n  specs:\n    activerecord (7.1.0)\n    pg (1.5.4)\n    ${gem}\n`;
  return new Map([["Gemfile.lock", lock], [`config/initializers/${name}.rb`, initializer], older]);
}

function change(...calls: readonly string[]): string {
  return `class A < ActiveRecord::Migration[7.1]\n  def change\n    ${calls.join("\n    ")}\n  end\nend\n`;
}

async function rulesOf(beside: ReadonlyMap<string, string>, text: string): Promise<readonly string[]> {
  const report = await lint(discoveryOf(new Map([[path, text]]), beside), defaults, new Set());
  return [...new Set(report.findings.map(({ rule }) => rule))].sort();
}

async function sentBy(beside: ReadonlyMap<string, string>, text: string) {
  const read = await sentSqlOf(discoveryOf(new Map([[path, text]]), beside), defaults);
  const up = read.migrations.filter(({ file, direction }) => file.path === path && direction === "up");
  return {
    sent: up.flatMap(({ statements }) => statements.map(({ sql }) => sql)),
    why: up[0]?.why,
    unread: read.unread.map(({ message }) => message),
  };
}

const wanted = change("add_index :orders, :number", "change_column_null :orders, :id, false");

describe("a gem that stands between Rails and the database", () => {
  it("safe-pg-migrations leaves nothing to say of a plain index, whose build no timeout cuts", async () => {
    expect(await rulesOf(besideOf("safe-pg-migrations (4.0.0)"), wanted)).toEqual([]);
  });

  it("without it there is", async () => {
    expect(await rulesOf(besideOf("pg_query (5.0.0)"), wanted)).toContain("create-index-not-concurrent");
  });

  it("strong_migrations alone changes nothing", async () => {
    const { sent, why } = await sentBy(besideOf("strong_migrations (2.1.0)"), wanted);
    expect(sent.join("\n")).not.toContain("CONCURRENTLY");
    expect(why).toBe("Rails runs each migration in a transaction of its own");
  });

  it("strong_migrations' lock_timeout holds for a build", async () => {
    const beside = (timeout: string) =>
      besideOf("strong_migrations (2.1.0)", `StrongMigrations.lock_timeout = ${timeout}\n`);
    const text = change("add_index :orders, :number, algorithm: :concurrently").replace(
      "  def",
      "  disable_ddl_transaction!\n  def",
    );
    expect(await rulesOf(beside("10.seconds"), text)).toContain("timeout-with-concurrent-index");
    expect(await rulesOf(beside("2.hours"), text)).not.toContain("timeout-with-concurrent-index");
  });

  it.each([
    ["2.2.1", "20260101000000", false],
    ["2.2.0", "20260101000000", true],
    ["2.2.1", "20251231000000", true],
  ])("strong_migrations %s with start_after %s", async (version, after, isSafe) => {
    const initializer = `StrongMigrations.safe_by_default = true\nStrongMigrations.start_after = ${after}\n`;
    const { sent } = await sentBy(besideOf(`strong_migrations (${version})`, initializer), wanted);
    expect(sent.some((sql) => sql.includes("CONCURRENTLY"))).toBe(isSafe);
  });

  it("strong_migrations analyzes, and drops what is invalid first", async () => {
    const initializer =
      "StrongMigrations.auto_analyze = true\nStrongMigrations.remove_invalid_indexes = true\n";
    const beside = besideOf("strong_migrations (2.1.0)", initializer);
    const text = change("add_index :orders, 'lower(number)', name: 'a', algorithm: :concurrently").replace(
      "  def",
      "  disable_ddl_transaction!\n  def",
    );
    expect((await sentBy(beside, text)).sent.at(-1)).toBe('ANALYZE "orders"');
    expect(await rulesOf(beside, text)).toEqual([]);
    expect(await rulesOf(besideOf("strong_migrations (2.1.0)"), text)).toEqual([
      "concurrent-index-not-rerunnable",
      "missing-analyze-after-expression-index",
    ]);
  });

  it("online_migrations sends nothing yet of what it does in the background", async () => {
    const { unread, why } = await sentBy(
      besideOf("online_migrations (0.36.0)"),
      change("add_index_in_background :orders, :number"),
    );
    expect(unread).toEqual([
      "online_migrations does what `add_index_in_background` says later, in the background",
    ]);
    expect(why).toContain("Gemfile.lock has online_migrations 0.36.0");
  });

  it("its helpers are nobody's where it is not installed", async () => {
    const { unread } = await sentBy(
      besideOf("pg_query (5.0.0)"),
      change("add_reference_concurrently :orders, :shop"),
    );
    expect(new Set(unread)).toEqual(new Set(["what `add_reference_concurrently` sends is not known"]));
  });
});

describe("GitLab's helpers", () => {
  const beside = besideOf("pg_query (5.0.0)");
  const way = (...calls: readonly string[]) =>
    `class A < Gitlab::Database::Migration[2.2]\n  disable_ddl_transaction!\n  def up\n    ${calls.join("\n    ")}\n  end\n  def down\n  end\nend\n`;

  it("send what their source says, with names as they are given", async () => {
    const { sent, unread, why } = await sentBy(
      beside,
      way(
        "add_concurrent_index :orders, :number, name: 'by_number'",
        "remove_concurrent_index_by_name :orders, 'by_number'",
        "add_concurrent_foreign_key :orders, :shops, column: :shop_id, on_delete: :nullify",
        "add_concurrent_foreign_key :orders, :shops, column: :other_id, validate: false",
        "validate_foreign_key :orders, :other_id",
        "add_check_constraint :orders, 'a > 0', 'above', validate: false",
        "validate_check_constraint :orders, 'above'",
        "remove_check_constraint :orders, 'above'",
        "add_text_limit :orders, :number, 20",
        "prepare_async_index :orders, :number, name: 'later'",
        "with_lock_retries { add_column :orders, :a, :integer }",
      ),
    );
    expect(unread).toEqual([]);
    expect(why).toContain("GitLab's helpers make indexes concurrently");
    expect(sent.filter((sql) => !/^(?:SET|RESET) /.test(sql))).toEqual([
      'CREATE INDEX CONCURRENTLY "by_number" ON "orders" ("number")',
      'DROP INDEX CONCURRENTLY "by_number"',
      "ALTER TABLE orders ADD CONSTRAINT fk_7e761c2e1b FOREIGN KEY (shop_id) REFERENCES shops (id) ON DELETE SET NULL NOT VALID",
      "ALTER TABLE orders VALIDATE CONSTRAINT fk_7e761c2e1b",
      "ALTER TABLE orders ADD CONSTRAINT fk_26b9eea6a9 FOREIGN KEY (other_id) REFERENCES shops (id) ON DELETE CASCADE NOT VALID",
      "ALTER TABLE orders VALIDATE CONSTRAINT fk_26b9eea6a9",
      "ALTER TABLE orders ADD CONSTRAINT above CHECK ( a > 0 ) NOT VALID",
      "ALTER TABLE orders VALIDATE CONSTRAINT above",
      "ALTER TABLE orders DROP CONSTRAINT IF EXISTS above",
      "ALTER TABLE orders ADD CONSTRAINT check_c6ce42f1db CHECK ( char_length(number) <= 20 ) NOT VALID",
      "ALTER TABLE orders VALIDATE CONSTRAINT check_c6ce42f1db",
      'ALTER TABLE "orders" ADD "a" integer',
    ]);
    expect(sent.slice(0, 3)).toEqual([
      "SET statement_timeout TO 0",
      'CREATE INDEX CONCURRENTLY "by_number" ON "orders" ("number")',
      "RESET statement_timeout",
    ]);
  });

  it("may be run again", async () => {
    const rules = await rulesOf(beside, way("add_concurrent_index :orders, :number"));
    expect(rules).toEqual(["missing-rollback"]);
  });

  it("are taken by a class of Rails, too", async () => {
    const text = way("add_concurrent_index :orders, :number").replace(
      "Gitlab::Database::Migration[2.2]",
      "ActiveRecord::Migration[4.2]\n  include Gitlab::Database::MigrationHelpers",
    );
    expect((await sentBy(beside, text)).sent).toContain(
      'CREATE INDEX CONCURRENTLY "index_orders_on_number" ON "orders" ("number")',
    );
  });
});
