import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { type Files, sentBy } from "./sent-by.ts";

beforeAll(() => loadLanguages(["python", "ruby", "elixir"]));

/** A migration of each tool whose up way sends what stands for SQL, behind what it imports. */
const migrations: Readonly<
  Record<string, (head: string, sql: string) => readonly [path: string, text: string]>
> = {
  alembic: (head, sql) => [
    "app/migrations/versions/1_a.py",
    `from alembic import op\n${head}\nrevision = "1"\ndown_revision = None\n\n\ndef upgrade():\n    op.execute(${sql})\n\n\ndef downgrade():\n    pass\n`,
  ],
  django: (head, sql) => [
    "app/migrations/0001_a.py",
    `from django.db import migrations\n${head}\n\n\nclass Migration(migrations.Migration):\n    dependencies = []\n    operations = [migrations.RunSQL(${sql}, migrations.RunSQL.noop)]\n`,
  ],
  rails: (head, sql) => [
    "app/migrations/20240101000000_a.rb",
    `${head}\nclass A < ActiveRecord::Migration[7.1]\n  def up\n    execute(${sql})\n  end\n\n  def down\n  end\nend\n`,
  ],
  sequel: (head, sql) => [
    "app/migrations/20240101000000_a.rb",
    `${head}\nSequel.migration do\n  up do\n    run(${sql})\n  end\n  down do\n  end\nend\n`,
  ],
  ecto: (head, sql) => [
    "app/priv/repo/migrations/20240101000000_a.exs",
    `defmodule A do\n  use Ecto.Migration\n${head}\n  def up do\n    execute(${sql})\n  end\n\n  def down do\n  end\nend\n`,
  ],
};

const pathlib = "from pathlib import Path\nimport os";

const rows: readonly (readonly [tools: string, head: string, sql: string])[] = [
  ["alembic django", pathlib, '(Path(__file__).parent / "x.sql").read_text()'],
  [
    "alembic django",
    pathlib,
    'Path(__file__).resolve().parent.joinpath("x.sql").read_text(encoding="utf-8")',
  ],
  ["alembic django", pathlib, 'open(os.path.join(os.path.dirname(__file__), "x.sql")).read()'],
  [
    "alembic django",
    pathlib,
    'open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "x.sql"), "r").read()',
  ],
  [
    "alembic django",
    `${pathlib}\nwith open(Path(__file__).with_name("x.sql")) as f:\n    TEXT = f.read()`,
    "TEXT",
  ],
  ["alembic django", `${pathlib}\nHERE = Path(__file__).parents[0]`, 'open(HERE / "x.sql").read()'],
  ["rails sequel", "", 'File.read(File.join(__dir__, "x.sql"))'],
  ["rails sequel", "", 'IO.read(File.expand_path("../x.sql", __FILE__))'],
  ["rails sequel", "", 'File.read(File.expand_path("x.sql", __dir__))'],
  ["rails sequel", "", 'File.read("#{__dir__}/x.sql")'],
  ["rails sequel", "", 'Pathname.new(__dir__).join("x.sql").read'],
  ["rails", "", 'File.read(Rails.root.join("migrations", "x.sql"))'],
  ["rails", "", 'Rails.root.join("migrations/x.sql").read'],
  ["ecto", "", 'File.read!(Path.join(__DIR__, "x.sql"))'],
  ["ecto", "", 'File.read!(Path.join([__DIR__, "x.sql"]))'],
  ["ecto", '  @here Path.expand("x.sql", __DIR__)', "File.read!(@here)"],
  ["ecto", "", 'File.read!(Application.app_dir(:app, "priv/repo/migrations/x.sql"))'],
  ["ecto", "", '"priv/repo/migrations/x.sql" |> File.read!()'],
];

const all = rows.flatMap(([tools, head, sql]) => tools.split(" ").map((tool) => [tool, sql, head] as const));

function sentOf(tool: string, head: string, sql: string, more: Files = {}): readonly string[] {
  const made = migrations[tool]?.(head, sql);
  if (!made) throw new Error(`no migration of ${tool}`);
  const [path, text] = made;
  const script = path.replace(/[^/]*$/, "x.sql");
  return sentBy(path, { [script]: "CREATE INDEX i ON t (a);", ...more, [path]: text })
    .filter((given) => given.startsWith("up "))
    .map((given) => given.split(" << ")[0]?.replace(/;$/, "") ?? "");
}

describe("a script that a migration reads is what it sends", () => {
  it.each(all)("%s: %s", (tool, sql, head) => {
    expect(sentOf(tool, head, sql)).toEqual(["up CREATE INDEX i ON t (a)"]);
  });

  it.each(all)("of no such file nothing is known; %s: %s", (tool, sql, head) => {
    const [first = "", ...others] = sentOf(
      tool,
      head.replace("x.sql", "y.sql"),
      sql.replace("x.sql", "y.sql"),
    );
    expect(first).toMatch(/^up \? /);
    expect(others).toEqual([]);
  });

  it.each(all)("out of the repository nothing is read; %s: %s", (tool, sql, head) => {
    const away = (text: string) => text.replace("x.sql", `${"../".repeat(12)}etc/x.sql`);
    const [first = ""] = sentOf(tool, away(head), away(sql), { "etc/x.sql": "SELECT 1;" });
    expect(first).toMatch(/^up \? /);
  });
});
