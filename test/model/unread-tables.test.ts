import { expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { defaults, discoveryOf } from "../room.ts";

const lock = new Map([["Gemfile.lock", "GEM\n  specs:\n    activerecord (7.1.0)\n    pg (1.5.4)\n"]]);

async function rulesOf(...calls: readonly string[]): Promise<readonly string[]> {
  const path = "db/migrate/20260101000000_a.rb";
  const body = [
    "create_table(:languages, id: false) { |t| t.string :code, null: false }",
    ...calls,
    "add_foreign_key :users, :languages, column: :locale, primary_key: :code",
  ];
  const text = `class A < ActiveRecord::Migration[7.1]\n  def change\n${body.map((one) => `    ${one}\n`).join("")}  end\nend\n`;
  const report = await lint(discoveryOf(new Map([[path, text]]), lock), defaults, new Set());
  return report.findings.map(({ rule }) => rule);
}

const rule = "foreign-key-no-matching-unique";

it("a call that is not read may have given the table that it names a key", async () => {
  expect(await rulesOf()).toContain(rule);
  expect(await rulesOf("add_primary_key :users, [:code]")).toContain(rule);
  expect(await rulesOf("add_primary_key :languages, [:code]")).not.toContain(rule);
});
