import { beforeAll, describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { lint } from "../../src/programs/lint.ts";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { defaults, discoveryOf } from "../room.ts";

beforeAll(async () => {
  await loadLanguages(["elixir", "javascript", "python", "ruby"]);
  await loadGrammar();
});

const gems = ["Gemfile.lock", "GEM\n  specs:\n    activerecord (7.1.0)\n    pg (1.5)\n"] as const;
const packages = (name: string) =>
  ["package.json", `{ "dependencies": { "${name}": "*", "pg": "8" } }`] as const;

async function said(path: string, text: string, beside: readonly [string, string]): Promise<string> {
  const { findings } = await lint(
    discoveryOf(new Map([[path, text]]), new Map([beside])),
    defaults,
    new Set(),
  );
  return findings.find(({ rule }) => rule === "missing-rollback")?.message ?? "";
}

const ruby = (down: string): string => `class A < ActiveRecord::Migration[7.1]
  def up
    add_index :orders, :a, name: "x"
  end

  def down
    ${down}
  end
end
`;

describe("a way back that does nothing but raise an error refuses, and leaves nothing behind", () => {
  it.each([
    [
      "Rails",
      "db/migrate/20240101000000_a.rb",
      gems,
      ruby("raise ActiveRecord::IrreversibleMigration"),
      "`def down`",
    ],
    [
      "Alembic",
      "versions/a.py",
      ["alembic.ini", ""],
      'from alembic import op\nrevision = "1"\ndown_revision = None\ndef upgrade():\n    op.create_index("x", "orders", ["a"])\ndef downgrade():\n    raise NotImplementedError()\n',
      "`downgrade()`",
    ],
    [
      "Ecto",
      "priv/repo/migrations/20240101000000_a.exs",
      ["mix.exs", "{:ecto_sql}, {:postgrex}"],
      'defmodule A do\n  use Ecto.Migration\n  def up, do: create(index(:orders, [:a], name: "x"))\n  def down, do: raise("no")\nend\n',
      "`def down`",
    ],
    [
      "Knex",
      "migrations/1_a.js",
      packages("knex"),
      'exports.up = (knex) => knex.raw("CREATE INDEX x ON orders (a)");\nexports.down = () => { throw new Error("no"); };\n',
      "`exports.down`",
    ],
    [
      "Sequelize",
      "migrations/1-a.js",
      packages("sequelize"),
      'module.exports = {\n  async up(queryInterface) { await queryInterface.addIndex("orders", ["a"], { name: "x" }); },\n  async down() { throw new Error("no"); },\n};\n',
      "`down`",
    ],
  ] as const)("of %s", async (_, path, beside, text, where) => {
    expect(await said(path, text, beside)).toBe(
      `The rollback in ${where} only raises an error: it refuses to undo x`,
    );
  });

  it("but one that does something besides leaves the rest behind", async () => {
    const text = ruby('execute "SELECT 1"\n    raise ActiveRecord::IrreversibleMigration');
    expect(await said("db/migrate/20240101000000_a.rb", text, gems)).toBe(
      "The rollback in `def down` leaves x behind",
    );
  });
});
