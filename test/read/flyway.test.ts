import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const conf = { "flyway.conf": "flyway.url=jdbc:postgresql://h/d\n" };
const one = { "db/V1__a.sql": "SELECT 1;" };

describe("flyway", () => {
  it("needs its configuration or a build file that names it", () => {
    expect(readFiles(one).roots[0]?.tool).toBe("plain");
    expect(readFiles({ ...one, ...conf }).roots[0]).toMatchObject({ tool: "flyway", folder: "db" });
    const pom = "<artifactId>flyway-core</artifactId>";
    expect(readFiles({ ...one, "pom.xml": pom }).roots[0]?.why).toContain("pom.xml");
  });

  it("orders versions by their parts, then repeatable ones; undo scripts go down", () => {
    const result = readFiles({
      ...conf,
      "db/V1.10__c.sql": "",
      "db/V1.9__b.sql": "",
      "db/V2__d.sql": "",
      "db/U2__d.sql": "",
      "db/R__views.sql": "",
    });
    expect(lines(result)).toEqual([
      "up db/V1.9__b.sql automatic",
      "up db/V1.10__c.sql automatic",
      "up db/V2__d.sql automatic",
      "down db/U2__d.sql automatic",
      "up db/R__views.sql automatic",
    ]);
    expect(migrationOf(result, "db/V1.9__b.sql").rollback).toMatchObject({
      place: "file",
      where: "U1.9__b.sql",
    });
  });

  it("reads the folders below its location", () => {
    const result = readFiles({
      "pom.xml": "flyway",
      "src/main/resources/db/migration/2024/V1__a.sql": "",
      "src/main/resources/db/migration/2025/V2__b.sql": "",
    });
    expect(result.roots.map((root) => [root.folder, root.versions.length])).toEqual([
      ["src/main/resources/db/migration", 2],
    ]);
  });

  it("decides as Flyway does", () => {
    const decide = migrationOf(readFiles({ ...one, ...conf }), "db/V1__a.sql").decide;
    const cic = "create unique index\n concurrently i ON t (a)";
    expect(decide?.([cic])).toMatchObject({ execution: "autocommit", sent: [{ as: "alone" }] });
    expect(decide?.(["SELECT 1"])).toMatchObject({
      execution: "transaction",
      sent: [{ as: "block", block: 0 }],
    });
    expect(decide?.([cic, "SELECT 1"]).refused).toContain(
      "Detected both transactional and non-transactional",
    );
    expect(decide?.(["REINDEX TABLE CONCURRENTLY t"])?.execution).toBe("transaction");
    expect(decide?.(["ALTER TABLE t DETACH PARTITION p CONCURRENTLY"])?.execution).toBe("transaction");
  });

  it("reads mixed and group, from properties and from TOML", () => {
    const mixed = readFiles({ ...one, "flyway.toml": "[flyway]\nmixed = true\n" });
    const both = ["DROP INDEX CONCURRENTLY i", "SELECT 1"];
    expect(migrationOf(mixed, "db/V1__a.sql").decide?.(both).refused).toBeUndefined();
    const group = readFiles({ ...one, "flyway.conf": "flyway.group=true\n" });
    expect(migrationOf(group, "db/V1__a.sql").decide?.(["SELECT 1"]).execution).toBe("batch");
  });

  it("reads a script's own configuration, only under exactly its name", () => {
    const out = readFiles({ ...one, ...conf, "db/V1__a.sql.conf": "executeInTransaction=false" });
    expect(migrationOf(out, "db/V1__a.sql")).toMatchObject({
      execution: "autocommit",
      why: "executeInTransaction=false in db/V1__a.sql.conf",
    });
    const forced = readFiles({ ...one, ...conf, "db/V1__a.sql.conf": "executeInTransaction = true" });
    expect(migrationOf(forced, "db/V1__a.sql").execution).toBe("transaction");
    const misnamed = readFiles({ ...one, ...conf, "db/V1__a.conf": "executeInTransaction=false" });
    expect(migrationOf(misnamed, "db/V1__a.sql").execution).toBe("automatic");
    expect(troublesOf(misnamed)[0]?.message).toContain("db/V1__a.conf");
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({ ...conf, "db/V1__a.sql": "-- no-transaction\nSELECT 1;" });
    expect(troublesOf(result)[0]?.message).toContain("Flyway does not read it");
  });

  it("skips another database", () => {
    const result = readFiles({ ...one, "flyway.conf": "flyway.url=jdbc:mysql://h/d" });
    expect(result.skipped).toEqual([{ folder: "db", reason: "flyway.conf connects to MySQL" }]);
    const spring = readFiles({
      ...one,
      "pom.xml": "flyway",
      "src/main/resources/application.properties": "spring.datasource.url=jdbc:h2:mem:x",
    });
    expect(spring.skipped[0]?.reason).toContain("H2");
  });
});
