import { describe, expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import { read } from "../../src/read/index.ts";
import { defaults, discoveryOf } from "../room.ts";

type Files = ReadonlyMap<string, string>;

const none: Files = new Map();
const goMod: Files = new Map([["go.mod", "module x\nrequire github.com/golang-migrate/migrate/v4 v4.1.0\n"]]);

/** Migrations, with a marker of another tool at the head of the third. */
function numbered(count: number, marker: string, paired: boolean): Files {
  const files = new Map<string, string>();
  for (let number = 1; number <= count; number++) {
    const name = `db/migrations/${String(number).padStart(4, "0")}_t`;
    const head = number === 3 ? `${marker}\n` : "";
    files.set(`${name}${paired ? ".up" : ""}.sql`, `${head}CREATE TABLE t${number} (a int);\n`);
    if (paired) files.set(`${name}.down.sql`, `DROP TABLE t${number};\n`);
  }
  return files;
}

function toolsOf(files: Files, beside: Files): readonly string[] {
  const { files: sources, tree } = discoveryOf(files, beside);
  const options = { detecting: true, tool: null, execution: null, overrides: () => ({}) };
  return read(sources, tree, options).roots.map(({ tool }) => tool);
}

const strays: readonly (readonly [string, string, string, Files])[] = [
  [
    "goose",
    "goose",
    "-- +goose Up",
    new Map([["go.mod", "module x\nrequire github.com/pressly/goose/v3 v3.1.0\n"]]),
  ],
  ["sql-migrate", "sql-migrate", "-- +migrate Up", new Map([["dbconfig.yml", "dev: {dialect: postgres}\n"]])],
  ["dbmate", "dbmate", "-- migrate:up", new Map([["Makefile", "up:\n\tdbmate up\n"]])],
  [
    "node-pg-migrate",
    "node-pg-migrate",
    "-- Up Migration",
    new Map([["package.json", '{"dependencies": {"node-pg-migrate": "7.0.0"}}']]),
  ],
  [
    "Liquibase",
    "liquibase",
    "--liquibase formatted sql",
    new Map([["pom.xml", "<artifactId>liquibase-core</artifactId>"]]),
  ],
];

describe.each(strays)("one stray marker of %s", (name, id, marker, dependency) => {
  it.each([
    ["golang-migrate", "golang-migrate", goMod],
    ["psql", "plain", none],
  ] as const)("turns no folder of %s over, and is told", async (reader, tool, beside) => {
    const files = numbered(15, marker, true);
    expect(toolsOf(files, beside)).toEqual([tool]);
    const { findings } = await lint(discoveryOf(files, beside), defaults, new Set());
    expect(findings.map(({ rule, file, message }) => [rule, file.path, message])).toEqual([
      [
        "marker-not-recognized",
        "db/migrations/0003_t.up.sql",
        `\`${marker}\` is a marker of ${name}, and ${reader} does not read it`,
      ],
    ]);
  });

  it("counts where the project names the tool", () => {
    expect(toolsOf(numbered(30, marker, false), dependency)).toEqual([id]);
  });

  it("counts in a folder of few", () => {
    expect(toolsOf(numbered(6, marker, false), none)).toEqual([id]);
  });

  it("counts where nothing else says that a folder holds migrations", () => {
    const renamed = new Map(
      [...numbered(30, marker, false)].map(([path, text]) => [path.replace("migrations", "sql"), text]),
    );
    expect(toolsOf(renamed, none)).toEqual([id]);
  });
});

it("a marker in most files decides, whatever the project names", () => {
  const files = new Map([...numbered(5, "", true)].map(([path, text]) => [path, `-- +goose Up\n${text}`]));
  expect(toolsOf(files, goMod)).toEqual(["goose"]);
});
