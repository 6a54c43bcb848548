import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { lint } from "../../src/programs/lint.ts";
import { lintRepaired } from "../../src/programs/lint-with-repairs.ts";
import { withFiles } from "../../src/programs/repairs/with-files.ts";
import { loadLanguages } from "../../src/read/code/languages.ts";
import type { Finding, Report } from "../../src/types.ts";
import { root } from "../print/place.ts";
import { roomNames } from "../print/rules-index.ts";
import { defaults, discoveryOf, majorFor } from "../room.ts";
import { plainCases } from "../room-statements.ts";
import { sampled } from "../sampled.ts";

await loadLanguages(["javascript", "ruby", "python", "php", "elixir"]);
await loadGrammar();

interface WrittenTool {
  readonly pathOf: (number: number) => string;
  readonly text: (calls: readonly string[], number: number) => string;
  readonly call: (sql: string) => string;
}

/** How six tools send SQL as it stands, each statement by itself, in the transaction that they open. */
const tools: Readonly<Record<string, WrittenTool>> = {
  rails: {
    pathOf: (number) => `db/migrate/2026010100000${number}_case${number}.rb`,
    text: (calls, number) =>
      `class Case${number} < ActiveRecord::Migration[7.1]\n  def up\n${calls.join("\n")}\n  end\n\n  def down\n    raise ActiveRecord::IrreversibleMigration\n  end\nend\n`,
    call: (sql) => `    execute <<-'SQL'\n${sql}\n    SQL`,
  },
  knex: {
    pathOf: (number) => `migrations/2026010100000${number}_case.js`,
    text: (calls) =>
      `exports.up = async (knex) => {\n${calls.join("\n")}\n};\n\nexports.down = async (knex) => { throw new Error("no way back"); };\n`,
    call: (sql) => `  await knex.raw(\`\n${sql}\n\`);`,
  },
  alembic: {
    pathOf: (number) => `migrations/versions/000${number}_case.py`,
    text: (calls, number) =>
      `from alembic import op\n\nrevision = "a${number}"\ndown_revision = ${number === 1 ? "None" : `"a${number - 1}"`}\n\n\ndef upgrade():\n${calls.join("\n")}\n\n\ndef downgrade():\n    raise NotImplementedError\n`,
    call: (sql) => `    op.execute("""\n${sql}\n""")`,
  },
  django: {
    pathOf: (number) => `shop/migrations/000${number}_case.py`,
    text: (calls, number) =>
      `from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    dependencies = [${number === 1 ? "" : `("shop", "000${number - 1}_case")`}]\n\n    operations = [\n${calls.join("\n")}\n    ]\n`,
    call: (sql) => `        migrations.RunSQL("""\n${sql}\n"""),`,
  },
  ecto: {
    pathOf: (number) => `priv/repo/migrations/2026010100000${number}_case.exs`,
    text: (calls, number) =>
      `defmodule Shop.Repo.Migrations.Case${number} do\n  use Ecto.Migration\n\n  def up do\n${calls.join("\n")}\n  end\n\n  def down do\n    raise "no way back"\n  end\nend\n`,
    call: (sql) => `    execute """\n${sql}\n"""`,
  },
  laravel: {
    pathOf: (number) => `database/migrations/2026_01_01_00000${number}_case.php`,
    text: (calls) =>
      `<?php\n\nuse Illuminate\\Database\\Migrations\\Migration;\nuse Illuminate\\Support\\Facades\\DB;\n\nreturn new class extends Migration\n{\n    public function up(): void\n    {\n${calls.join("\n")}\n    }\n};\n`,
    call: (sql) => `        DB::statement(<<<'SQL'\n${sql}\nSQL);`,
  },
};

const shop = readFileSync(new URL("rules/shop.sql", root), "utf8").trim();
const named = Object.entries(tools);

/** Each case in one of the tools, in turn. */
const cases = roomNames()
  .flatMap((room) => plainCases(room).filter(([name]) => name.startsWith("bad: ")))
  .flatMap(([name, testCase, sql], at) => {
    const [tool, written] = named[at % named.length] ?? [];
    return tool && written ? [[`${tool}, ${testCase.room} ${name}`, testCase, sql, written] as const] : [];
  });

function loud({ findings }: Report): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== "notice");
}

function errors(report: Report): number {
  return loud(report).filter(({ severity }) => severity === "error").length;
}

describe("what should stand in a mistake's place says nothing new, and is left alone", () => {
  it.each(sampled(cases))("%s", async (_, testCase, sql, { pathOf, text, call }) => {
    const file = text(sql.map(call), 2);
    const given = discoveryOf(new Map([[pathOf(2), file]]), new Map([[pathOf(1), text([call(shop)], 1)]]));
    const discovery = { ...given, detecting: true };
    const options = { ...defaults, postgresVersion: majorFor(testCase.postgres), rewrite: [pathOf(2)] };
    const { repairs, ...before } = await lintRepaired(discovery, options, new Set());
    const files = repairs.flatMap((repair) => repair.files);
    if (files.length === 0) return;
    const now = withFiles(discovery, files);
    const after = await lint(now, options, new Set());
    expect(errors(after)).toBeLessThanOrEqual(errors(before));
    const left = new Set(repairs.flatMap((one) => one.left.flatMap(({ fingerprint }) => fingerprint ?? [])));
    const silent = loud(after).filter(({ fingerprint }) => !left.has(fingerprint));
    expect(silent.map(({ message }) => message)).toEqual([]);
    expect(after.unread.length).toBeLessThanOrEqual(before.unread.length);
    const rewritable = { ...options, rewrite: [...now.files, ...now.code].map(({ path }) => path) };
    const again = await lintRepaired(now, rewritable, new Set());
    expect(again.repairs.flatMap((repair) => repair.files).map(({ text: more }) => more)).toEqual([]);
  });
});

it("most mistakes are repaired", async () => {
  const some = cases.filter((_, at) => at % 9 === 0);
  const found = await Promise.all(
    some.map(async ([, testCase, sql, { pathOf, text, call }]) => {
      const given = discoveryOf(
        new Map([[pathOf(2), text(sql.map(call), 2)]]),
        new Map([[pathOf(1), text([call(shop)], 1)]]),
      );
      const options = { ...defaults, postgresVersion: majorFor(testCase.postgres), rewrite: [pathOf(2)] };
      const { repairs } = await lintRepaired({ ...given, detecting: true }, options, new Set());
      return repairs.some(({ files }) => files.length > 0);
    }),
  );
  expect(found.filter((one) => one).length).toBeGreaterThan(found.length / 4);
});
