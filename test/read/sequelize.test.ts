import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["javascript"]));

/** Each text that is sent, ":" before what goes over another connection, and "?" before what is not read. */
function sentBy(body: string, dependencies: Readonly<Record<string, string>> = {}): readonly string[] {
  const path = "migrations/20260101000000-a.js";
  const text = `const { OWN } = require("./types");\nmodule.exports.up = async (queryInterface, Sequelize) => {\n${body}\n};\n`;
  const all = { sequelize: "^6.37.0", "sequelize-cli": "^6.6.0", pg: "^8", ...dependencies };
  const tree = memoryTree({ [path]: text, "package.json": JSON.stringify({ dependencies: all }) });
  const code = [{ path, text, changed: "all" as const }];
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  return read([], tree, options)
    .roots.flatMap(({ versions }) => versions.flatMap(({ up }) => up.flatMap(({ sent }) => sent ?? [])))
    .map((one) => (one.kind === "message" ? `${one.beside ? ": " : ""}${one.sql}` : `? ${one.message}`));
}

describe("a call within the callback of a transaction that it is not given", () => {
  const body = `await queryInterface.sequelize.transaction(async (t) => {
    await queryInterface.sequelize.query("SELECT 1");
    await queryInterface.sequelize.query("SELECT 2", { transaction: t });
  });`;

  it("goes over another connection", () => {
    expect(sentBy(body)).toEqual(["START TRANSACTION;", ": SELECT 1", "SELECT 2", "COMMIT;"]);
  });

  it.each(["cls-hooked", "continuation-local-storage", "@sequelize/core"])(
    "but goes over that one beside %s",
    (name) => {
      const sent = ["START TRANSACTION;", "SELECT 1", "SELECT 2", "COMMIT;"];
      expect(sentBy(body, { [name]: "1" })).toEqual(sent);
    },
  );

  it("without a callback nothing carries it", () => {
    const held = `const t = await queryInterface.sequelize.transaction();
      await queryInterface.sequelize.query("SELECT 1");
      await t.commit();`;
    expect(sentBy(held, { "cls-hooked": "1" })).toContain(": SELECT 1");
  });
});

describe("a column", () => {
  it("of a type that the project has made itself is read but for the type", () => {
    const [sent] = sentBy(`await queryInterface.createTable("a", {
      id: { type: Sequelize.UUID, primaryKey: true, defaultValue: queryInterface.sequelize.literal("gen_random_uuid()") },
      day: { type: Sequelize.DATESTRING, unique: true },
      hour: { type: OWN },
    });`);
    const type = "$" + "{computed}";
    expect(sent).toBe(
      `CREATE TABLE IF NOT EXISTS "a" ("id" UUID DEFAULT gen_random_uuid() , "day" ${type} UNIQUE, "hour" ${type}, PRIMARY KEY ("id"));`,
    );
  });

  it("without any type is told", () => {
    expect(sentBy(`await queryInterface.createTable("a", { id: { primaryKey: true } });`)).toEqual([
      "? a column's type is not known",
    ]);
  });
});
