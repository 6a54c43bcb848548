import { describe, expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";

const lock = "GEM\n  specs:\n    activerecord (7.1.0)\n    pg (1.5.4)\n";

const older =
  "class A < ActiveRecord::Migration[7.1]\n  def change\n    create_table(:orders) { |t| t.datetime :placed_at, index: true }\n  end\nend\n";

async function rulesOf(path: string, text: string): Promise<readonly string[]> {
  const beside = new Map([
    ["Gemfile.lock", lock],
    ["db/migrate/20250101000000_older.rb", older],
  ]);
  const report = await lint(discoveryOf(new Map([[path, text]]), beside), defaults, new Set());
  return [...new Set(report.findings.map(({ rule }) => rule))];
}

function rails(...calls: readonly string[]): string {
  return `class A < ActiveRecord::Migration[7.1]\n  disable_ddl_transaction!\n  def up\n${calls.join("\n")}\n  end\n  def down\n  end\nend\n`;
}

/** Rails asks the catalog, and sends DROP INDEX without IF EXISTS. */
describe("what is looked for before it is dropped runs again", () => {
  const path = "db/migrate/20260101000000_a.rb";
  const later = "    execute 'UPDATE orders SET a = 1'";

  it.each([
    "    remove_index :orders, :placed_at, algorithm: :concurrently, if_exists: true",
    "    remove_index :orders, name: 'by_hand', algorithm: :concurrently, if_exists: true",
    "    remove_index :orders, name: 'by_hand', algorithm: :concurrently if index_exists?(:orders, :placed_at)",
    "    if index_exists?(:orders, :placed_at)\n      remove_index :orders, :placed_at, algorithm: :concurrently\n    end",
  ])("%s", async (call) => {
    expect(await rulesOf(path, rails(call, later))).not.toContain("missing-if-not-exists");
  });

  it.each([
    "    remove_index :orders, :placed_at, algorithm: :concurrently",
    "    remove_index :orders, :placed_at, algorithm: :concurrently, if_exists: false",
    "    if index_exists?(:orders, :a)\n      execute 'SELECT 1'\n    end\n    remove_index :orders, :placed_at, algorithm: :concurrently",
  ])("but not %s", async (call) => {
    expect(await rulesOf(path, rails(call, later))).toContain("missing-if-not-exists");
  });
});

describe("what follows a way out that depends on what the database has may not be run", () => {
  const path = "db/migrate/20260101000000_a.rb";
  const name = "'index_orders_on_placed_at'";
  const add = `    add_index :orders, :placed_at, name: ${name}, algorithm: :concurrently`;
  const there = `connection.index_name_exists?(:orders, ${name})`;

  it.each([
    [`    return if ${there}`, add],
    [`    unless ${there}`, "    else", "      return", "    end", add],
    ["    reversible do |dir|", "      dir.up do", `        return if ${there}`, "      end", "    end", add],
    ["    [1].each { |a| return if a == 1 }", add],
    ["    if ready?", "      [1].each { |a| return }", "    end", add],
  ])("%s", async (...calls) => {
    expect(await rulesOf(path, rails(...calls))).not.toContain("index-name-collision");
  });

  it.each([
    [add],
    ["    say 'now' if ready?", add],
    ["    f = -> { return }", "    f.call", add],
    ["    [1].each { |a| return if a == 2 }", add],
    // What leaves a block only, or another method, leaves this one where it is.
    ["    reversible do |dir|", "      dir.up do", `        next if ${there}`, "      end", "    end", add],
    ["    look", "  end", "  def look", `    return if ${there}`, "  end", "  def up", "    look", add],
  ])("but after %s", async (...calls) => {
    expect(await rulesOf(path, rails(...calls))).toContain("index-name-collision");
  });
});
