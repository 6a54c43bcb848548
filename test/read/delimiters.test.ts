import { expect, it } from "vitest";
import { isExplained } from "../../src/parse/template-marks.ts";
import type { Migration } from "../../src/types.ts";
import { readFiles } from "./memory-tree.ts";

/** What is sent, piece by piece: those of each version that goes up. */
function sent(path: string, text: string, beside: Readonly<Record<string, string>> = {}) {
  const { roots } = readFiles({ [path]: text, ...beside });
  return roots.flatMap(({ versions }) =>
    versions.flatMap(({ up }) =>
      up.flatMap(({ file, span, pieces }) => (pieces ?? [span]).map((one) => file.text.slice(...one).trim())),
    ),
  );
}

const head = "--liquibase formatted sql\n--changeset a:1";
const atlas = { "m/atlas.sum": "h1:x\n" };

it.each([
  [
    "a slash at the start of a line",
    `${head} endDelimiter:/\nSELECT 4/2;\n/\nSELECT 2\n/\n`,
    ["SELECT 4/2;", "SELECT 2"],
  ],
  [
    "a pattern with a line break",
    `${head} endDelimiter:\\nGO\nSELECT 1;\nGO\nSELECT going;\ngo\n`,
    ["SELECT 1;", "SELECT going;"],
  ],
  ["an ignored changeset", `${head} ignore:true\nSELECT 1;\n--changeset a:2\nSELECT 2;\n`, ["SELECT 2;"]],
  ["nothing but ignored ones", `${head} ignore:true\nSELECT 1;\n`, [""]],
  ["one that is not ignored", `${head} ignore:false\nSELECT 1;\n`, ["SELECT 1;"]],
])("Liquibase: %s", (_, text, pieces) => {
  expect(sent("m/1.sql", text)).toEqual(pieces);
});

it.each([
  [
    "words",
    "-- atlas:delimiter -- end\n\nSELECT 1; SELECT 2;\n-- end\nSELECT 3;\n",
    ["SELECT 1; SELECT 2;", "SELECT 3;"],
  ],
  ["line breaks", "-- atlas:delimiter \\n\\n\\n\n\nSELECT 1;\n\n\nSELECT 2;\n", ["SELECT 1;", "SELECT 2;"]],
])("Atlas, between statements: %s", (_, text, pieces) => {
  const all = sent("m/1.sql", text, atlas);
  expect(all.slice(-2).map((one) => one.replace(/^-- atlas[^\n]*\n\s*/, ""))).toEqual(pieces);
});

it.each(["# --- !", "-- !", "#---!"])("Play's evolutions go up and down by their sections: %s", (mark) => {
  const text = `# Orders\n${mark}Ups\nCREATE TABLE a (b int);\n${mark}Downs\nDROP TABLE a;\n`;
  const { roots } = readFiles({ "conf/evolutions/default/1.sql": text });
  const [version] = roots[0]?.versions ?? [];
  const words = (parts: readonly Migration[]) =>
    parts.map(({ file, span }) => file.text.slice(...span).trim());
  expect(words(version?.up ?? [])).toEqual(["CREATE TABLE a (b int);"]);
  expect(words(version?.down ?? [])).toEqual(["DROP TABLE a;"]);
});

/** Whether what PostgreSQL refuses of a migration is put down to its tool, and so is unread and not wrong. */
function explained(path: string, text: string, beside: Readonly<Record<string, string>> = {}): boolean {
  const [part] = readFiles({ [path]: text, ...beside }).roots[0]?.versions[0]?.up ?? [];
  if (!part) throw new Error("nothing is read");
  return isExplained(part, part.file, text);
}

it.each([
  [
    "Flyway's own prefix",
    "db/V1__a.sql",
    "CREATE TABLE «t» (a int);",
    { "flyway.conf": "flyway.placeholderPrefix=«\nflyway.placeholderSuffix=»\n" },
  ],
  ["goose's ENVSUB", "m/1_a.sql", `-- +goose Up\n-- +goose ENVSUB ON\nCREATE TABLE $\{T} (a int);\n`, {}],
  [
    "goose's ENVSUB without braces",
    "m/1_a.sql",
    "-- +goose Up\n-- +goose ENVSUB ON\nCREATE TABLE $T (a int);\n",
    {},
  ],
  ["a pattern for Liquibase", "m/1.sql", `${head} endDelimiter:[xy]+\nSELECT 1 x\n`, {}],
  ["Atlas' delimiter", "m/1.sql", "-- atlas:delimiter @\n\nSELECT 1 @\n", atlas],
])("what PostgreSQL would refuse is explained by %s", (_, path, text, beside) => {
  expect(explained(path, text, beside)).toBe(true);
});

it.each([
  ["Flyway's default", "db/V1__a.sql", "CREATE TABLE «t» (a int);", { "flyway.conf": "flyway.group=true\n" }],
  ["a comment that is no directive", "m/1.sql", "-- !Upset\nSELECT SELECT;\n", {}],
])("nothing explains it: %s", (_, path, text, beside) => {
  expect(explained(path, text, beside)).toBe(false);
});
