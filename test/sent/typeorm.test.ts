import { createHash } from "node:crypto";
import {
  DataSource,
  type QueryRunner,
  Table,
  TableCheck,
  TableColumn,
  TableExclusion,
  TableForeignKey,
  TableIndex,
  TableUnique,
} from "typeorm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha1 } from "../../src/text/sha1.ts";
import { type RealServer, readSent, realServer } from "./real-tool.ts";

const given = { Table, TableCheck, TableColumn, TableExclusion, TableForeignKey, TableIndex, TableUnique };

const migrations: readonly (readonly [name: string, up: string, down: string])[] = [
  [
    "SQL as it stands",
    `await queryRunner.query(\`CREATE TABLE "a" ("id" SERIAL NOT NULL, "name" varchar, CONSTRAINT "PK_a" PRIMARY KEY ("id"))\`);
     await queryRunner.query(\`CREATE INDEX "IDX_a" ON "a" ("name") \`);
     await queryRunner.query("ANALYZE a; ANALYZE a");`,
    `await queryRunner.query('DROP INDEX "public"."IDX_a"'); await queryRunner.query('DROP TABLE "a"');`,
  ],
  [
    "a table",
    `await queryRunner.createTable(new Table({
       name: "people",
       columns: [
         { name: "id", type: "int", isPrimary: true, isGenerated: true, generationStrategy: "increment" },
         { name: "email", type: "varchar", length: "200", isUnique: true },
         { name: "name", type: "varchar", isNullable: true, comment: "it's" },
         { name: "born", type: "timestamp with time zone", default: "now()" },
         { name: "rank", type: "numeric", precision: 10, scale: 2, default: 0 },
         { name: "tags", type: "text", isArray: true, isNullable: true },
         { name: "state", type: "enum", enum: ["new", "old"], default: "'new'" },
         { name: "token", type: "uuid", default: "gen_random_uuid()" },
       ],
       indices: [{ columnNames: ["name", "born"] }, { name: "named", columnNames: ["rank"], where: "rank > 0" }],
       checks: [{ expression: "rank >= 0" }], uniques: [{ columnNames: ["name", "rank"] }],
     }), true);
     await queryRunner.createTable(new Table({
       name: "orders",
       columns: [{ name: "id", type: "bigint", isPrimary: true, isGenerated: true, generationStrategy: "identity" }, { name: "personId", type: "int" }, { name: "placed", type: "date", isNullable: true }, { name: "data", type: "jsonb", isNullable: true }],
       foreignKeys: [{ columnNames: ["personId"], referencedTableName: "people", referencedColumnNames: ["id"], onDelete: "CASCADE" }],
     }));`,
    ``,
  ],
  [
    "indexes",
    `await queryRunner.createIndex("orders", new TableIndex({ columnNames: ["personId", "placed"] }));
     await queryRunner.createIndex("orders", new TableIndex({ name: "u1", columnNames: ["placed"], isUnique: true, where: "placed IS NOT NULL" }));
     await queryRunner.createIndex("orders", new TableIndex({ name: "g1", columnNames: ["data"], type: "gin" }));
     await queryRunner.createIndices("orders", [new TableIndex({ name: "i1", columnNames: ["placed"] }), new TableIndex({ columnNames: ["placed"] })]);
     await queryRunner.createIndex("orders", new TableIndex({ name: "c1", columnNames: ["id", "placed"], isConcurrent: true }));`,
    `await queryRunner.dropIndex("orders", "u1"); await queryRunner.dropIndex("orders", new TableIndex({ name: "c1", columnNames: ["id"], isConcurrent: true }));
     await queryRunner.dropIndex("orders", new TableIndex({ columnNames: ["personId", "placed"] }));`,
  ],
  [
    "constraints",
    `await queryRunner.query("CREATE TABLE pairs (id bigint, id2 int, UNIQUE (id, id2))");
     await queryRunner.createForeignKey("orders", new TableForeignKey({ name: "fk1", columnNames: ["personId"], referencedColumnNames: ["id"], referencedTableName: "people", deferrable: "INITIALLY DEFERRED", onUpdate: "NO ACTION" }));
     await queryRunner.createForeignKeys("orders", [new TableForeignKey({ columnNames: ["id", "personId"], referencedColumnNames: ["id", "id2"], referencedTableName: "pairs" })]);
     await queryRunner.createUniqueConstraint("orders", new TableUnique({ name: "UQ_named", columnNames: ["placed", "id"] }));
     await queryRunner.createUniqueConstraint("orders", new TableUnique({ columnNames: ["personId", "id"] }));
     await queryRunner.createCheckConstraint("orders", new TableCheck({ name: "positive", expression: "id > 0" }));
     await queryRunner.createExclusionConstraint("orders", new TableExclusion({ expression: "USING gist (int4range(1, 2) WITH &&)", name: "x1" }));`,
    `await queryRunner.dropForeignKey("orders", "fk1"); await queryRunner.dropUniqueConstraint("orders", new TableUnique({ name: "UQ_named", columnNames: ["placed", "id"] }));
     await queryRunner.dropCheckConstraint("orders", "positive");`,
  ],
  [
    "columns",
    `await queryRunner.addColumn("people", new TableColumn({ name: "city", type: "varchar", isNullable: true }));
     await queryRunner.addColumn("people", new TableColumn({ name: "code", type: "int", isUnique: true, isNullable: true }));
     await queryRunner.addColumns("people", [new TableColumn({ name: "c1", type: "time", isNullable: true }), new TableColumn({ name: "c2", type: "character varying", length: "12", default: "'x'" })]);`,
    `await queryRunner.dropColumn("people", "city"); await queryRunner.dropColumns("people", ["c1", "c2"]);`,
  ],
  [
    "loops and constants",
    `const TABLE = "people";
     for (const column of ["name", "born"]) await queryRunner.query(\`CREATE INDEX "l_\${column}" ON "\${TABLE}" ("\${column}")\`);
     await Promise.all(this.columns.map((column) => queryRunner.createIndex(TABLE, new TableIndex({ columnNames: [column, "id"] }))));`,
    `await queryRunner.query('DROP INDEX l_name, l_born');`,
  ],
];

let server: RealServer;
let source: DataSource;
let runner: QueryRunner;
beforeAll(async () => {
  server = await realServer();
  const { host, user, database } = server.connection;
  source = await new DataSource({
    type: "postgres",
    host,
    username: user,
    database,
    logging: false,
  }).initialize();
  runner = source.createQueryRunner();
  await runner.connect();
});
afterAll(async () => {
  await runner?.release();
  await source?.destroy();
  await server?.stop();
});

const names = migrations.map((_, at) => `src/migrations/${1700000000000 + at}-A.ts`);
const bodyOf = ([, up, down]: (typeof migrations)[number], at: number) => `class A${1700000000000 + at} {
  columns = ["email", "name"];
  async up(queryRunner) {\n${up}\n  }
  async down(queryRunner) {\n${down}\n  }
}`;
const sources = migrations.map(
  (migration, at) =>
    `import { ${Object.keys(given).join(", ")} } from "typeorm";\nexport ${bodyOf(migration, at)}\n`,
);

async function run(at: number, direction: "up" | "down"): Promise<readonly string[]> {
  const migration = migrations[at];
  if (!migration) throw new Error("no such migration");
  const made = new Function(...Object.keys(given), `return new (${bodyOf(migration, at)})();`)(
    ...Object.values(given),
  );
  const sent = await server.recorded(() => made[direction](runner));
  return sent.filter((sql) => !/^SELECT/i.test(sql));
}

it("SHA-1 is SHA-1", () => {
  for (const text of ["", "abc", "é🐘", "x".repeat(55), "x".repeat(56), "x".repeat(64), "y".repeat(1000)])
    expect(sha1(text)).toBe(createHash("sha1").update(text).digest("hex"));
});

describe("what TypeORM 1 sends is what is read", () => {
  const read = readSent(Object.fromEntries(names.map((name, at) => [name, sources[at] ?? ""])));

  it.each(migrations.map(([name], at) => ({ name, at })))("$name", async ({ at }) => {
    const real = await run(at, "up");
    expect((await read).get(`${names[at]} unread`)).toBe(undefined);
    expect((await read).get(`${names[at]} up`)).toEqual(real);
  });

  const back = migrations.map(([name], at) => ({ name, at })).filter(({ at }) => migrations[at]?.[2] !== "");
  it.each(back.reverse())("$name, taken back", async ({ at }) => {
    const real = await run(at, "down");
    expect((await read).get(`${names[at]} down`)).toEqual(real);
  });
});
