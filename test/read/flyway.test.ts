import { describe, expect, it } from "vitest";
import { lines, migrationOf, readFiles, troublesOf } from "./memory-tree.ts";

const conf = { "flyway.conf": "flyway.url=jdbc:postgresql://h/d\n" };
const migration = { "db/V1__a.sql": "SELECT 1;" };

describe("flyway", () => {
  it("needs its configuration or a build file that names it", () => {
    expect(readFiles(migration).roots[0]?.tool).toBe("plain");
    expect(readFiles({ ...migration, ...conf }).roots[0]).toMatchObject({ tool: "flyway", folder: "db" });
    const pom = "<artifactId>flyway-core</artifactId>";
    expect(readFiles({ ...migration, "pom.xml": pom }).roots[0]?.why).toContain("pom.xml");
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
    const decide = migrationOf(readFiles({ ...migration, ...conf }), "db/V1__a.sql").decide;
    const cic = "create unique index\n concurrently i ON t (a)";
    expect(decide?.([cic])).toMatchObject({ execution: "automatic", sent: [{ as: "alone" }] });
    expect(decide?.(["SELECT 1"])).toMatchObject({
      execution: "automatic",
      sent: [{ as: "block", block: 0 }],
    });
    expect(decide?.([cic, "SELECT 1"]).refused).toContain(
      "Detected both transactional and non-transactional",
    );
    expect(decide?.(["REINDEX TABLE CONCURRENTLY t"])?.sent).toEqual([{ as: "block", block: 0 }]);
    expect(decide?.(["ALTER TABLE t DETACH PARTITION p CONCURRENTLY"])?.sent).toEqual([
      { as: "block", block: 0 },
    ]);
  });

  it("reads mixed and group, from properties and from TOML", () => {
    const mixed = readFiles({ ...migration, "flyway.toml": "[flyway]\nmixed = true\n" });
    const both = ["DROP INDEX CONCURRENTLY i", "SELECT 1"];
    expect(migrationOf(mixed, "db/V1__a.sql").decide?.(both).refused).toBeUndefined();
    const group = readFiles({ ...migration, "flyway.conf": "flyway.group=true\n" });
    expect(migrationOf(group, "db/V1__a.sql").decide?.(["SELECT 1"]).execution).toBe("batch");
  });

  it("reads a script's own configuration, only under exactly its name", () => {
    const out = readFiles({ ...migration, ...conf, "db/V1__a.sql.conf": "executeInTransaction=false" });
    expect(migrationOf(out, "db/V1__a.sql")).toMatchObject({
      execution: "autocommit",
      why: "executeInTransaction=false in db/V1__a.sql.conf",
    });
    const forced = readFiles({ ...migration, ...conf, "db/V1__a.sql.conf": "executeInTransaction = true" });
    expect(migrationOf(forced, "db/V1__a.sql").execution).toBe("transaction");
    const misnamed = readFiles({ ...migration, ...conf, "db/V1__a.conf": "executeInTransaction=false" });
    expect(migrationOf(misnamed, "db/V1__a.sql").execution).toBe("automatic");
    expect(troublesOf(misnamed)[0]?.message).toContain("db/V1__a.conf");
  });

  it("calls a foreign marker foreign", () => {
    const result = readFiles({ ...conf, "db/V1__a.sql": "-- no-transaction\nSELECT 1;" });
    expect(troublesOf(result)[0]?.message).toContain("Flyway does not read it");
  });

  it("skips another database", () => {
    const result = readFiles({ ...migration, "flyway.conf": "flyway.url=jdbc:mysql://h/d" });
    expect(result.skipped).toEqual([{ folder: "db", reason: "flyway.conf connects to MySQL" }]);
    const spring = readFiles({
      ...migration,
      "pom.xml": "flyway",
      "src/main/resources/application.properties": "spring.datasource.url=jdbc:h2:mem:x",
    });
    expect(spring.skipped[0]?.reason).toContain("H2");
  });

  it("skips a module that brings only another database's driver", () => {
    const lite = { ...migration, "build.gradle": "flyway-core 'org.xerial:sqlite-jdbc:3.49.0.0'" };
    expect(readFiles(lite).skipped[0]?.reason).toBe("build.gradle brings only a SQLite driver (sqlite-jdbc)");
    const both = { ...migration, "build.gradle": "flyway-core sqlite-jdbc org.postgresql:postgresql:42" };
    expect(readFiles(both).roots[0]?.tool).toBe("flyway");
    const tested = { ...both, "application.properties": "spring.datasource.url=jdbc:h2:mem:x" };
    expect(readFiles(tested).roots[0]?.tool).toBe("flyway");
  });

  const resources = "src/main/resources";
  const spring = { "build.gradle.kts": 'implementation("org.flywaydb:flyway-core")' };

  it.each([
    [
      "application.yml",
      'spring:\n  flyway:\n    sql-migration-prefix: ""\n    locations: classpath:db/x/all,b\n',
    ],
    ["application.yml", "server: 1\n---\nspring.flyway:\n  sqlMigrationPrefix:\n  locations: [db/x/all]\n"],
    [
      "application.properties",
      "spring.flyway.sql-migration-prefix=\nspring.flyway.locations=classpath:db/x/all\n",
    ],
  ])("reads the names and places that Spring configures in %s: %j", (name, text) => {
    const result = readFiles({
      ...spring,
      [`${resources}/${name}`]: text,
      [`${resources}/db/x/all/20240102_1__b.sql`]: "SELECT 2;",
      [`${resources}/db/x/all/old/20240101__a.sql`]: "SELECT 1;",
      [`${resources}/db/x/all/R__views.sql`]: "SELECT 3;",
    });
    expect(result.roots).toMatchObject([{ tool: "flyway", folder: `${resources}/db/x/all` }]);
    expect(result.roots[0]?.why).toContain(`${resources}/${name}`);
    expect(lines(result).map((line) => line.split("/").at(-1))).toEqual([
      "20240101__a.sql automatic",
      "20240102_1__b.sql automatic",
      "R__views.sql automatic",
    ]);
  });

  it("joins the locations of Spring's profiles", () => {
    const files = {
      ...spring,
      [`${resources}/application.yml`]: "spring: { flyway: { locations: db/all } }",
      [`${resources}/application-dev.yml`]: "spring: { flyway: { locations: db/dev } }",
      [`${resources}/db/dev/deep/V1__a.sql`]: "",
    };
    expect(readFiles(files).roots[0]?.folder).toBe(`${resources}/db/dev`);
  });

  it.each([
    ["flyway.conf", "flyway.sqlMigrationPrefix=M\nflyway.sqlMigrationSeparator=-\n"],
    ["flyway.toml", '[flyway]\nsqlMigrationPrefix = "M"\nsqlMigrationSeparator = "-"\n'],
    ["build.gradle", "flyway { sqlMigrationPrefix = 'M'; sqlMigrationSeparator = '-' }"],
    [
      "pom.xml",
      "flyway <sqlMigrationPrefix>M</sqlMigrationPrefix><sqlMigrationSeparator>-</sqlMigrationSeparator>",
    ],
  ])("reads the names that %s configures", (name, text) => {
    const result = readFiles({
      [name]: text,
      "db/M1-a.sql": "SELECT 1;",
      "db/U1-a.sql": "",
      "db/M2-b.sql": "",
    });
    expect(lines(result)).toEqual([
      "up db/M1-a.sql automatic",
      "down db/U1-a.sql automatic",
      "up db/M2-b.sql automatic",
    ]);
    expect(migrationOf(result, "db/M2-b.sql").rollback.where).toBe("U2-b.sql");
  });

  it.each([
    ["flyway.conf", "flyway.group=true\n", "flyway.postgresql.transactional.lock=false"],
    ["flyway.conf", "flyway.postgresql.transactional.lock=false\n", null],
    ["flyway.toml", "[flyway.postgresql.transactional]\nlock = false\n", null],
    ["application.yml", "spring: { flyway: { postgresql: { transactional-lock: false } } }", null],
    [
      "application.properties",
      "spring.flyway.enabled=true",
      "spring.flyway.postgresql.transactional-lock=false",
    ],
    ["build.gradle", "'org.flywaydb:flyway-core:9.1.1'", null],
    ["build.gradle", "'org.flywaydb:flyway-core:9.1.2'", "flyway.postgresql.transactional.lock=false"],
    ["pom.xml", "<artifactId>flyway-core</artifactId>\n<version>8.5.13</version>", null],
  ])("tells of Flyway's own lock where nothing turns it off: %s %j", (name, text, wanted) => {
    const { alone } = migrationOf(readFiles({ [name]: text, ...migration }), "db/V1__a.sql").advice;
    if (wanted) expect(alone).toContain(`and set \`${wanted}\`, or the build waits`);
    else expect(alone).not.toContain("lock");
  });

  it.each([
    ["flyway.conf", "flyway.schemas=app,audit", '"$user", public', ["app", "audit"], "app, "],
    [
      "flyway.conf",
      "flyway.schemas=audit\nflyway.defaultSchema=App",
      '"$user", public',
      ["App", "audit"],
      '"App", ',
    ],
    ["flyway.conf", "flyway.schemas=app\nflyway.createSchemas=false", '"$user", public', [], "app, "],
    [
      "flyway.toml",
      '[environments.default]\nschemas = ["app"]\n[flyway]\n',
      '"$user", public',
      ["app"],
      "app, ",
    ],
    [
      "flyway.toml",
      '[flyway]\nenvironment = "x"\n[environments.x]\nschemas = ["app"]\n[environments.y]\n',
      '"$user", public',
      ["app"],
      "app, ",
    ],
    ["flyway.conf", "flyway.url=jdbc:postgresql://h/d?currentSchema=app", "app", [], ""],
    [
      "flyway.conf",
      "flyway.url=jdbc:postgresql://h/d?ssl=1&currentSchema=app\nflyway.schemas=sales",
      "app",
      ["sales"],
      "sales, ",
    ],
    [
      "application.yml",
      `spring.flyway: { default-schema: "\${DB_SCHEMA:app}" }`,
      '"$user", public',
      ["app"],
      "app, ",
    ],
  ])("works in the schemas that %s names: %s", (file, text, brought, made, first) => {
    const { roots } = readFiles({ ...migration, ...spring, [file]: `${text}\n` });
    expect(roots[0]?.versions[0]?.up[0]?.session).toEqual(new Map([["search_path", `${first}${brought}`]]));
    const creates = made.map((name) => `CREATE SCHEMA IF NOT EXISTS ${name === "App" ? '"App"' : name}`);
    expect(roots[0]?.ledger).toBe(made.length > 0 ? creates.join("; ") : null);
  });

  it.each([
    "flyway.schemas=public",
    `flyway.schemas=\${SCHEMA}`,
    "flyway.schemas=",
    "flyway.url=jdbc:postgresql://h/d",
  ])("starts sessions as PostgreSQL does with %s", (text) => {
    const { roots } = readFiles({ ...migration, "flyway.conf": text });
    expect(roots[0]?.versions[0]?.up[0]?.session?.get("search_path") ?? "public").toMatch(/^public/);
    expect(roots[0]?.ledger).toBeNull();
  });
});
