import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../bundle.ts";
import { clean, folder } from "../discover/folder.ts";

let dist = "";
beforeAll(async () => {
  dist = await bundle();
}, 600_000);

/** Says on standard error which files of ours were loaded. */
const tellLoaded = `data:text/javascript,${encodeURIComponent(
  [
    'import { register } from "node:module";',
    'const hooks = "export async function load(url, context, next) { process._rawDebug(url); return next(url, context); }";',
    'register("data:text/javascript," + encodeURIComponent(hooks));',
  ].join("\n"),
)}`;

const alone: Readonly<Record<string, string>> = { "1.sql": "CREATE INDEX CONCURRENTLY i ON orders (id);\n" };

/** The sources of the parts that a run loads. */
function sourcesOf(argv: readonly string[], at = dist, files = alone): readonly string[] {
  const { path: cwd } = folder(files);
  const { stderr, status } = spawnSync(
    process.execPath,
    ["--import", tellLoaded, path.join(at, "cli.js"), ...argv],
    { cwd, encoding: "utf8", env: clean() },
  );
  expect(status).toBe(0);
  const parts = [...stderr.matchAll(/^file:\/\/\S*\/([^/\s]+\.js)$/gm)].map(([, name = ""]) => name);
  expect(parts).toContain("cli.js");
  return parts.flatMap((name) => {
    // What is copied as it came has no map.
    if (!existsSync(path.join(dist, `${name}.map`)))
      return [`node_modules/${name.replace(/\.js$/, "")}/${name}`];
    const map: { readonly sources: readonly string[] } = JSON.parse(
      readFileSync(path.join(dist, `${name}.map`), "utf8"),
    );
    return map.sources;
  });
}

const wing =
  /src\/(?:prove|github|report\/html|shells\/action)\/|node_modules\/(?:pg|micromark|hast|undici|@actions)/;
const reading =
  /node_modules\/(?:libpg-query|yaml)|src\/(?:read|parse|model|check|discover)\/(?!open|ground|memoize|place)|rules\//;

describe("a command loads what it needs, and nothing else", () => {
  it.each([["--version"], ["--help"], ["help"], ["workload"]])("%s", (...argv) => {
    const sources = sourcesOf(argv);
    expect(sources.filter((one) => wing.test(one) || reading.test(one))).toEqual([]);
  });

  it("rule, with a page beside the program", () => {
    const { path: home } = folder();
    cpSync(dist, path.join(home, "dist"), { recursive: true });
    mkdirSync(path.join(home, "rules/duplicate-index"), { recursive: true });
    writeFileSync(path.join(home, "rules/duplicate-index/README.md"), "# duplicate-index\n");
    const sources = sourcesOf(["rule", "duplicate-index"], path.join(home, "dist"));
    expect(sources.filter((one) => wing.test(one) || reading.test(one))).toEqual([]);
  });

  it("lint", () => {
    const sources = sourcesOf(["lint", "1.sql", "--fail-on=never"]);
    expect(sources.some((one) => one.includes("libpg-query"))).toBe(true);
    expect(sources.filter((one) => wing.test(one))).toEqual([]);
  });
});

/** A file of each language that is read, as its tool's generator begins one. */
const migrations: readonly (readonly [language: string, path: string, text: string])[] = [
  ["csharp", "Migrations/1_A.cs", "class A : Migration { void Up(MigrationBuilder migrationBuilder) {} }"],
  ["elixir", "migrations/1_a.exs", "defmodule A do\n  use Ecto.Migration\n  def change, do: :ok\nend"],
  ["java", "db/migration/V1__A.java", "class V1__A extends BaseJavaMigration { void migrate(Context c) {} }"],
  ["javascript", "migrations/1_a.js", "exports.up = (knex) => knex.schema.dropTable('t');"],
  [
    "php",
    "database/migrations/1_a.php",
    "<?php\nuse Illuminate\\Database\\Migrations\\Migration;\nreturn new class extends Migration {};",
  ],
  [
    "python",
    "versions/a.py",
    "from alembic import op\nrevision = 'a'\ndown_revision = None\ndef upgrade(): pass",
  ],
  ["ruby", "db/migrate/1_a.rb", "class A < ActiveRecord::Migration[7.1]\nend"],
];

/**
 * What a language is read with, parser and all. Changelogs are always read: which files of SQL are Liquibase's, its XML
 * tells.
 */
function readersIn(sources: readonly string[]): readonly string[] {
  const found = sources.flatMap((one) => /src\/read\/code\/(\w+)\/index\.ts$/.exec(one)?.[1] ?? []);
  return [...new Set(found.filter((one) => one !== "changelog"))];
}

const parser = /node_modules\/(?:@babel\/parser|web-tree-sitter)\//;

describe("a parser is loaded for files of its language, and for no others", () => {
  it("none where there is SQL alone", () => {
    const sources = sourcesOf(["lint", ".", "--fail-on=never"]);
    expect(sources.filter((one) => parser.test(one))).toEqual([]);
    expect(readersIn(sources)).toEqual([]);
  });

  it.each(migrations)("%s", (language, path, text) => {
    const files = { ...alone, [path]: text };
    const sources = sourcesOf(["lint", ".", "--fail-on=never"], dist, files);
    expect(readersIn(sources)).toEqual([language]);
    expect(sources.some((one) => parser.test(one))).toBe(true);
  });
});
