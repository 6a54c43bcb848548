import type pg from "pg";
import * as semver from "semver";
import type { Sequelize as SequelizeClass } from "sequelize";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sequelizeMigrations } from "./migrations/sequelize.ts";
import { type RealServer, readSent, realServer } from "./real-tool.ts";
import { waitsBeside } from "./waits-beside.ts";

/** Runs every migration up and back with the real tool, in order. */
export function sequelizeTest(version: string, Sequelize: typeof SequelizeClass, driver: typeof pg): void {
  const migrations = sequelizeMigrations.filter(([, , , since = "0.0.0"]) => semver.gte(version, since));
  let server: RealServer;
  let sequelize: SequelizeClass;
  beforeAll(async () => {
    server = await realServer([driver]);
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

  it(`Sequelize ${version} waits for its own transaction where a call is not given that`, async () => {
    const { host, user, database } = server.connection;
    const another = new Sequelize(database, user, "", { host, dialect: "postgres", logging: false });
    try {
      await another.query("CREATE TABLE waited_for (id int)");
      const asked = another.getQueryInterface();
      const work = () =>
        another.transaction(async (transaction) => {
          await asked.addColumn("waited_for", "seen", { type: "boolean" }, { transaction });
          await asked.addIndex("waited_for", ["id"], { name: "beside", concurrently: true });
        });
      expect(await waitsBeside(server, work)).toContain("CREATE INDEX CONCURRENTLY");
    } finally {
      await another.query("DROP TABLE waited_for");
      await another.close();
    }
  });

  describe(`what Sequelize ${version} sends is what is read`, () => {
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
}
