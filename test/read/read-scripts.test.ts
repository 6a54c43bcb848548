import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { type Files, sentBy } from "./sent-by.ts";

beforeAll(() => loadLanguages(["javascript"]));

const at = "app/migrations/1_a.js";
const knex = { "package.json": '{ "dependencies": { "knex": "3.1.0", "pg": "8" } }' };
const script = { "app/migrations/sql/a.sql": "CREATE INDEX i ON t (a);" };
const up = (head: string, read: string) =>
  `${head}\nexports.up = async (knex) => { await knex.raw(${read}); };`;
const required = 'const fs = require("fs");\nconst path = require("node:path");';

function sent(files: Files): readonly string[] {
  return sentBy(at, { ...knex, ...files }).map((one) => one.split(" << ")[0] ?? "");
}

type Row = readonly [name: string, head: string, read: string];

const readable: readonly Row[] = [
  ["by parts from its folder", required, 'fs.readFileSync(path.join(__dirname, "sql", "a.sql"), "utf8")'],
  ["by a template", required, `fs.readFileSync(\`$\{__dirname}/sql/a.sql\`).toString()`],
  ["resolved, as a text", required, 'String(fs.readFileSync(path.resolve(__dirname, "./sql/a.sql")))'],
  [
    "by names that are imported, awaited",
    'import { readFile } from "node:fs/promises";\nimport { join } from "node:path";',
    'await readFile(join(__dirname, "sql/a.sql"), "utf8")',
  ],
  [
    "by a path from where the project is run",
    'import fs from "fs";',
    'fs.readFileSync("migrations/sql/a.sql", { encoding: "utf8" })',
  ],
  [
    "by a helper of another folder, which looks first whether it is there",
    'const { load } = require("../lib/load");',
    'load("a.sql")',
  ],
];

const helper = {
  "app/lib/load.js": `const { existsSync, readFileSync } = require("fs");
const { resolve } = require("path");
exports.load = (name) => {
  const path = resolve(__dirname, "../migrations/sql") + "/" + name;
  if (existsSync(path)) { return readFileSync(path, "utf8"); } else { throw new Error(path); }
};`,
};

describe("a script that a migration reads is what it sends", () => {
  it.each(readable)("%s", (_, head, read) => {
    expect(sent({ ...script, ...helper, [at]: up(head, read) })).toEqual(["up CREATE INDEX i ON t (a);"]);
  });

  it.each([
    ["of no such file", 'fs.readFileSync(path.join(__dirname, "sql/b.sql"), "utf8")'],
    ["of a path that is computed", "fs.readFileSync(path.join(__dirname, process.env.NAME))"],
    ["of packages", 'fs.readFileSync(path.join(__dirname, "../../node_modules/x/a.sql"))'],
    ["from the top of the disk", 'fs.readFileSync("/migrations/sql/a.sql", "utf8")'],
    ["out of the repository", 'fs.readFileSync(path.join(__dirname, "../../../../etc/a.sql"))'],
  ])("%s nothing is known", (_, read) => {
    const files = { ...script, "node_modules/x/a.sql": "SELECT 1;", [at]: up(required, read) };
    expect(sent(files)).toEqual(["up ? the SQL is not a literal"]);
  });
});
