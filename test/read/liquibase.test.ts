import { describe, expect, it } from "vitest";
import { openFolders } from "../../src/read/evidence/folder.ts";
import { twinsOf } from "../../src/read/same-version.ts";
import { liquibase } from "../../src/read/tools/liquibase.ts";
import type { SourceFile } from "../../src/types.ts";
import { quietClock } from "../processor.ts";
import {
  lines,
  memoryTree,
  migrationOf,
  migrationsOf,
  readFiles,
  textOf,
  troublesOf,
} from "./memory-tree.ts";

const HEAD = "--liquibase formatted sql\n";

describe("liquibase", () => {
  it("reads a changeset as a version of its own, with its rollback lines", () => {
    const text = `\n-- Liquibase formatted SQL\n--changeset me:1\nSELECT 1;\n--rollback SELECT 0;\n--changeset "a b":2 runInTransaction:False\nSELECT 2;\n`;
    const result = readFiles({ "db/a.sql": text });
    expect(result.roots[0]).toMatchObject({ tool: "liquibase" });
    expect(result.roots[0]?.versions).toHaveLength(2);
    expect(lines(result)).toEqual([
      "up db/a.sql transaction",
      "down db/a.sql transaction",
      "up db/a.sql autocommit",
    ]);
    expect(textOf(migrationOf(result, "db/a.sql", "down"))).toBe("SELECT 0;");
    expect(migrationsOf(result)[0]?.rollback).toMatchObject({ place: "section", present: true });
    expect(migrationsOf(result)[2]?.rollback.present).toBe(false);
  });

  it("reads a rollback of several lines at its own offsets", () => {
    const text = `${HEAD}--changeset me:1 runInTransaction:false\nSELECT 1;\n--rollback CREATE TABLE t (\n-- rollback id int);\n`;
    const down = migrationOf(readFiles({ "a.sql": text }), "a.sql", "down");
    expect(textOf(down).replace(/\s+/g, " ")).toBe("CREATE TABLE t ( id int);");
    expect(down.span[0]).toBe(text.indexOf("CREATE"));
    // A fix on the copy would write the blanks into the file.
    expect(down.file).toMatchObject({ path: "a.sql", changed: "none" });
    expect(down.file.text).toHaveLength(text.length);
    expect(down.execution).toBe("autocommit");
  });

  it("reads each rollback line that is a statement where it stands", () => {
    const text = `${HEAD}--changeset me:1\nSELECT 1;\n--rollback DROP INDEX a;\n--rollback DROP INDEX b;\n`;
    const result = readFiles({ "a.sql": text });
    const downs = migrationsOf(result).filter((one) => one.direction === "down");
    expect(downs.map((one) => [textOf(one), one.file.text === text, one.file.changed])).toEqual([
      ["DROP INDEX a;", true, "all"],
      ["DROP INDEX b;", true, "all"],
    ]);
  });

  it("reads a rollback block, and knows an empty one", () => {
    const block = `${HEAD}--changeset me:1\nSELECT 1;\n/* liquibase rollback\nDROP TABLE a;\nDROP TABLE b;\n*/\n`;
    expect(textOf(migrationOf(readFiles({ "a.sql": block }), "a.sql", "down")).trim()).toBe(
      "DROP TABLE a;\nDROP TABLE b;",
    );
    const empty = readFiles({ "a.sql": `${HEAD}--changeset me:1\nSELECT 1;\n--rollback empty\n` });
    expect(lines(empty)).toEqual(["up a.sql transaction"]);
    expect(migrationOf(empty, "a.sql").rollback.present).toBe(true);
  });

  it("knows splitStatements and endDelimiter", () => {
    const text = (attributes: string) => `${HEAD}--changeset me:1 ${attributes}\nSELECT 1; SELECT 2;\n`;
    const read = (attributes: string) => migrationOf(readFiles({ "a.sql": text(attributes) }), "a.sql");
    expect(read("splitStatements:false runInTransaction:false").execution).toBe("pipeline");
    expect(read("splitStatements:false").pieces).toHaveLength(1);
    expect(read("endDelimiter:GO").dialect).toEqual({ delimiter: "GO" });
  });

  it.each([
    ["runInTransaction: false", "--changeset me:1 runInTransaction:false"],
    ['runInTransaction="false"', "--changeset me:1 runInTransaction:false"],
  ])("reports %s", (attribute, fixed) => {
    const result = readFiles({ "a.sql": `${HEAD}--changeset me:1 ${attribute}\nSELECT 1;\n` });
    expect(troublesOf(result)[0]?.fix?.edits[0]?.text).toBe(fixed);
    expect(migrationOf(result, "a.sql").execution).toBe("transaction");
  });

  it("reports the attribute on a line of its own", () => {
    const result = readFiles({ "a.sql": `${HEAD}--changeset me:1\n--runInTransaction:false\nSELECT 1;\n` });
    expect(troublesOf(result)[0]?.instead).toContain("--changeset");
  });

  it("keeps a file without changesets, and one that is all another database's", () => {
    const result = readFiles({
      "a.sql": `${HEAD}--changeset me:1 dbms:mysql,mariadb\nSELECT 1;\n`,
      "b.sql": "SELECT 2;",
      "c.sql": `${HEAD}--changeset me:2 dbms:oracle,postgresql\nSELECT 3;\n--changeset me:3 dbms:!postgresql\nSELECT 4;\n`,
    });
    expect(textOf(migrationOf(result, "a.sql"))).toBe("");
    expect(migrationOf(result, "a.sql").why).toContain("another database");
    expect(migrationOf(result, "b.sql").why).toContain("one changeset");
    expect(textOf(migrationOf(result, "c.sql"))).toBe("SELECT 3;\n");
  });

  it("reads thousands of changesets in one file without going over it for each", () => {
    const set = (at: number) =>
      `--changeset me:${at}\nSELECT ${at};\n--rollback DROP\n--rollback TABLE t${at};\n`;
    const text = HEAD + Array.from({ length: 5000 }, (_, at) => set(at)).join("");
    const spent = quietClock();
    const result = readFiles({ "a.sql": text });
    expect(spent()).toBeLessThan(2000);
    expect(result.roots[0]?.versions).toHaveLength(5000);
    expect(textOf(result.roots[0]?.versions[4999]?.down[0] as never).replace(/\s+/g, " ")).toBe(
      "DROP TABLE t4999;",
    );
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({ "a.sql": `${HEAD}--changeset me:1\n-- +goose NO TRANSACTION\nSELECT 1;\n` });
    expect(troublesOf(result)[0]?.message).toContain("Liquibase does not read it");
  });

  it("skips another database by its URL", () => {
    const result = readFiles({
      "liquibase.properties": "url: jdbc:mariadb://h/d\n",
      "a.sql": `${HEAD}--changeset me:1\nSELECT 1;\n`,
    });
    expect(result.skipped).toEqual([{ folder: ".", reason: "liquibase.properties connects to MariaDB" }]);
  });

  it("tells of two changesets of one id at the second, and at the first where that is the one that is new", () => {
    const text = `${HEAD}--changeset me:1\nSELECT 1;\n--changeset me:1\nSELECT 2;\n`;
    const told = (changed: SourceFile["changed"]) => {
      const root = openFolders(memoryTree({ "a.sql": text }), [])(".");
      const steps = liquibase.one({ path: "a.sql", text, changed }, root);
      const twinOf = twinsOf(liquibase, root, steps);
      return steps.flatMap(({ up }) => up.map((part) => twinOf(part) !== null));
    };
    const first = text.indexOf("--changeset");
    expect(told("all")).toEqual([false, true]);
    expect(told([[first, first + 20]])).toEqual([true, true]);
    expect(told([[text.lastIndexOf("--changeset"), text.length]])).toEqual([false, true]);
  });
});
