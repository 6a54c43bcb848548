import { Sequelize } from "sequelize";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RealServer, readSent, realServer } from "./real-tool.ts";

const migrations: readonly (readonly [name: string, up: string, down: string])[] = [
  [
    "a table with columns of many types",
    `await queryInterface.createTable("customers", {
      id: { type: Sequelize.INTEGER, primaryKey: true, autoIncrement: true, allowNull: false },
      email: { type: Sequelize.STRING, unique: true, allowNull: false },
      code: Sequelize.STRING(20), bin: Sequelize.STRING.BINARY, c: Sequelize.CHAR(3), text: Sequelize.TEXT,
      small: Sequelize.SMALLINT, big: Sequelize.BIGINT, f: Sequelize.FLOAT, r: Sequelize.REAL,
      d: Sequelize.DOUBLE, dec: Sequelize.DECIMAL(10, 2), num: Sequelize.DECIMAL,
      yes: { type: Sequelize.BOOLEAN, defaultValue: false }, at: { type: Sequelize.DATE, defaultValue: Sequelize.fn("now") },
      day: Sequelize.DATEONLY, clock: Sequelize.TIME, j: Sequelize.JSON, jb: { type: Sequelize.JSONB, allowNull: false },
      blob: Sequelize.BLOB, token: { type: Sequelize.UUID, defaultValue: Sequelize.literal("gen_random_uuid()") },
      tags: { type: Sequelize.ARRAY(Sequelize.STRING), defaultValue: [] }, mood: { type: Sequelize.ENUM("ok", "bad"), defaultValue: "ok" },
      ip: Sequelize.INET, named: { type: Sequelize.INTEGER, field: "called", comment: "it's" }, made: { type: Sequelize.UUID, defaultValue: Sequelize.UUIDV4 },
    });`,
    `await queryInterface.dropTable("customers"); await queryInterface.sequelize.query('DROP TYPE "enum_customers_mood"');`,
  ],
  [
    "tables to go on with",
    `await queryInterface.createTable("people", { id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true }, email: Sequelize.STRING, deletedAt: Sequelize.DATE, rank: Sequelize.INTEGER });
     await queryInterface.createTable({ tableName: "orders", schema: "public" }, {
       id: { type: Sequelize.UUID, primaryKey: true },
       personId: { type: Sequelize.BIGINT, allowNull: false, references: { model: "people", key: "id" }, onDelete: "cascade", onUpdate: "CASCADE" },
       status: Sequelize.STRING, data: Sequelize.JSONB, placedAt: Sequelize.DATE,
     }, { uniqueKeys: { u: { fields: ["personId", "status"] } }, comment: "what was bought" });`,
    `await queryInterface.dropTable("orders"); await queryInterface.dropTable("people", { cascade: true });`,
  ],
  [
    "indexes",
    `await queryInterface.addIndex("orders", ["personId"]);
     await queryInterface.addIndex("orders", ["status", "placedAt"], { name: "by_status", unique: true });
     await queryInterface.addIndex("orders", { fields: ["data"], using: "gin", name: "by_data" });
     await queryInterface.addIndex("orders", ["placedAt"], { concurrently: true, name: "late" });
     await queryInterface.addIndex("orders", [{ name: "placedAt", order: "DESC" }, "status"], { name: "desc_one" });
     await queryInterface.addIndex("people", ["email"], { where: { deletedAt: null }, name: "w1", type: "UNIQUE" });
     await queryInterface.addIndex("people", ["email"], { where: { deletedAt: { [Sequelize.Op.ne]: null }, rank: 3 }, name: "w2" });
     await queryInterface.addIndex("people", [Sequelize.fn("lower", Sequelize.col("email"))], { name: "lowered" });
     await queryInterface.addIndex({ tableName: "people", schema: "public" }, ["rank"]);`,
    `await queryInterface.removeIndex("orders", ["personId"]); await queryInterface.removeIndex("orders", "by_status");
     await queryInterface.removeIndex("orders", "late", { concurrently: true });
     for (const name of ["by_data", "desc_one", "w1", "w2", "lowered", "people_rank"]) await queryInterface.removeIndex("orders", name);`,
  ],
  [
    "constraints",
    `await queryInterface.addConstraint("people", { fields: ["email", "rank"], type: "unique" });
     await queryInterface.addConstraint("people", { fields: ["rank"], type: "check", where: { rank: { [Sequelize.Op.gte]: 0 } }, name: "positive" });
     await queryInterface.addConstraint("people", { fields: ["id"], type: "foreign key", name: "self", references: { table: "people", field: "id" }, onDelete: "set null", deferrable: Sequelize.Deferrable.INITIALLY_DEFERRED });`,
    `await queryInterface.removeConstraint("people", "self"); await queryInterface.removeConstraint("people", "positive");`,
  ],
  [
    "columns",
    `await queryInterface.addColumn("people", "city", { type: Sequelize.STRING, allowNull: true, defaultValue: "x" });
     await queryInterface.addColumn("people", "level", Sequelize.ENUM("a", "b"));
     await queryInterface.addColumn("orders", "otherId", { type: Sequelize.BIGINT, references: { model: "people" }, unique: true });
     await queryInterface.changeColumn("people", "city", { type: Sequelize.TEXT, allowNull: false, defaultValue: "y" });
     await queryInterface.changeColumn("people", "rank", { type: Sequelize.BIGINT, unique: true });`,
    `await queryInterface.removeColumn("people", "city"); await queryInterface.removeColumn("people", "level"); await queryInterface.removeColumn("orders", "otherId");`,
  ],
  [
    "in a transaction",
    `await queryInterface.sequelize.transaction(async (transaction) => {
       await queryInterface.addColumn("people", "a1", Sequelize.INTEGER, { transaction });
       await queryInterface.addIndex("people", ["a1"], { transaction });
       await queryInterface.sequelize.query("CREATE INDEX a2 ON people (a1)", { transaction });
     });`,
    `const transaction = await queryInterface.sequelize.transaction();
     try {
       await queryInterface.removeColumn("people", "a1", { transaction });
       await transaction.commit();
     } catch (error) { await transaction.rollback(); throw error; }`,
  ],
  [
    "SQL, lists and helpers",
    `const names = ["h1", "h2"];
     const make = (name) => queryInterface.sequelize.query(\`CREATE INDEX \${name} ON people (rank)\`);
     await Promise.all(names.map(make));
     for (const [table, column] of [["people", "email"], ["orders", "status"]]) await queryInterface.addIndex(table, [column], { name: table + "_x" });`,
    `await queryInterface.sequelize.query("DROP INDEX h1; DROP INDEX h2"); await queryInterface.removeIndex("people", "people_x"); await queryInterface.removeIndex("orders", "orders_x");`,
  ],
  [
    "a name of its own",
    `await queryInterface.renameTable("people", "folk"); await queryInterface.renameTable("folk", "people");`,
    ``,
  ],
];

let server: RealServer;
let sequelize: Sequelize;
beforeAll(async () => {
  server = await realServer();
  const { host, user, database } = server.connection;
  sequelize = new Sequelize(database, user, "", {
    host,
    dialect: "postgres",
    logging: false,
    pool: { max: 1 },
  });
  await sequelize.authenticate();
});
afterAll(async () => {
  await sequelize?.close();
  await server?.stop();
});

const names = migrations.map((_, at) => `migrations/${String(at + 1).padStart(4, "0")}_x.js`);
const sources = migrations.map(
  ([, up, down]) =>
    `module.exports = {\n  async up(queryInterface, Sequelize) {\n${up}\n  },\n  async down(queryInterface, Sequelize) {\n${down}\n  },\n};\n`,
);
const control: ReadonlyMap<string, string> = new Map([["BEGIN", "START TRANSACTION"]]);

async function run(at: number, direction: "up" | "down"): Promise<readonly string[]> {
  const loaded: { exports: Partial<Record<"up" | "down", (...given: unknown[]) => Promise<void>>> } = {
    exports: {},
  };
  new Function("module", sources[at] ?? "")(loaded);
  const sent = await server.recorded(async () =>
    loaded.exports[direction]?.(sequelize.getQueryInterface(), Sequelize),
  );
  // What it asks of the catalog, and of a new connection.
  return sent
    .filter((sql) => !/^(?:SELECT|SHOW|SET |WITH ranges)/i.test(sql))
    .map((sql) => control.get(sql) ?? sql);
}

describe("what Sequelize 6 sends is what is read", () => {
  const read = readSent(Object.fromEntries(names.map((name, at) => [name, sources[at] ?? ""])));

  it.each(migrations.map(([name], at) => ({ name, at })))("$name", async ({ at }) => {
    const real = await run(at, "up");
    expect((await read).get(`${names[at]} unread`)).toBe(undefined);
    expect((await read).get(`${names[at]} up`)).toEqual(real);
  });

  it.each(
    migrations
      .slice(0, -1)
      .map(([name], at) => ({ name, at }))
      .reverse(),
  )("$name, taken back", async ({ at }) => {
    const real = await run(at, "down");
    expect((await read).get(`${names[at]} down`)).toEqual(real);
  });
});
