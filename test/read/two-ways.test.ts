import { describe, expect, it } from "vitest";
import { lint } from "../../src/programs/lint.ts";
import type { Migration } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";
import { readFiles } from "./memory-tree.ts";

const [make, drop] = ["CREATE TABLE a (b int);", "DROP TABLE a;"];

const kinds: readonly (readonly [program: string, text: string])[] = [
  ["Play", `# --- !Ups\n${make}\n# --- !Downs\n${drop}\n`],
  [
    "MyBatis Migrations",
    `-- // first table\n-- Migration SQL that makes the change goes here.\n${make}\n\n-- //@UNDO\n-- SQL to undo the change goes here.\n${drop}\n`,
  ],
  ["micrate", `-- +micrate Up\n${make}\n-- +micrate Down\n${drop}\n`],
  ["rambler", `-- rambler up\n${make}\n-- rambler down\n${drop}\n`],
  ["shmig", `-- Migration: a\n-- ==== UP ====\n${make}\n-- ==== DOWN ====\n${drop}\n`],
  ["tern", `${make}\n---- create above / drop below ----\n${drop}\n`],
  ["Mojo", `-- 1 up\n${make}\n-- 1 down\n${drop}\n`],
  ["custom", `-- Up\n${make}\n-- Down\n${drop}\n`],
  ["custom, in other words", `-- UP MIGRATION\n${make}\n\n-- ROLLBACK\n${drop}\n`],
  ["Windows' line ends", `-- rambler up\r\n${make}\r\n-- rambler down\r\n${drop}\r\n`],
];

function waysOf(text: string) {
  const versions = readFiles({ "db/migrations/1_a.sql": text }).roots.flatMap((root) => root.versions);
  const words = (parts: readonly Migration[]) =>
    parts.map(({ file, span }) =>
      file.text
        .slice(...span)
        .replace(/^--.*$/gm, "")
        .trim(),
    );
  return versions.map(({ up, down }) => [words(up), words(down)]);
}

describe("a file that holds both ways", () => {
  it.each(kinds)("of %s goes up above the line, and down below it", (_, text) => {
    expect(waysOf(text)).toEqual([[[make], [drop]]]);
  });

  it("of Mojo may hold several versions", () => {
    const text = `-- 1 up\n${make}\n-- 1 down\n${drop}\n-- 2 up\nCREATE TABLE c (d int);\n`;
    expect(waysOf(text)).toEqual([
      [[make], [drop]],
      [["CREATE TABLE c (d int);"], []],
    ]);
  });

  it("may have no way back, and is then asked for it where the program keeps it", async () => {
    const files = new Map([
      ["db/migrations/2_a.sql", "-- rambler up\nALTER TABLE b ADD CONSTRAINT c CHECK (d > 0) NOT VALID;\n"],
    ]);
    const { findings } = await lint(discoveryOf(files, new Map()), defaults, new Set());
    const missing = findings.find(({ rule }) => rule === "missing-rollback");
    expect(missing?.instead).toContain("-- rambler down");
  });

  it.each([
    ["one of the two words", `-- up\n${make}\n`],
    ["a sentence", `-- up to now there was none\n${make}\n-- down the road it goes\nSELECT 1;\n`],
    ["a word in a string", `INSERT INTO a VALUES ('\n -- up\n -- down\n');\n`],
  ])("is not told by %s", (_, text) => {
    expect(waysOf(text)).toHaveLength(1);
    expect(waysOf(text)[0]?.[1]).toEqual([]);
  });
});
