import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type pg from "pg";
import * as semver from "semver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pgmMigrations } from "./migrations/node-pg-migrate.ts";
import { type RealServer, readSent, realServer, transactionsOf } from "./real-tool.ts";

/** What the tool exports, whatever its version. */
interface PgMigrate {
  readonly runner: (options: never) => Promise<unknown>;
  readonly pg: typeof pg;
}

/** What it asks of its own tables and locks. */
const ownWords = /pgmigrations|pg_(?:try_)?advisory|information_schema|^SET search_path/;

/** Versions differ in the word between dollars, and in a blank. */
const likened = (sql: string): string =>
  sql.replaceAll(/\$pg\w+\$/g, "$pga$").replaceAll('EXISTS"', 'EXISTS "');

/** Runs every migration up and back with the real tool, one at a time. */
export function pgmTest(version: string, tool: PgMigrate): void {
  const migrations = pgmMigrations.filter(({ since = "0.0.0" }) => semver.gte(version, since));
  const names = migrations.map((_, at) => `${1767600000000 + at}_m.js`);
  const sources = migrations.map(({ head = "", up, down, noDown }) =>
    [
      head,
      `exports.up = async (pgm) => {\n${up}\n};`,
      noDown
        ? "exports.down = false;"
        : down === undefined
          ? ""
          : `exports.down = async (pgm) => {\n${down}\n};`,
    ].join("\n"),
  );
  let server: RealServer;
  let client: pg.Client;
  let folder: string;
  beforeAll(async () => {
    server = await realServer([tool.pg]);
    client = new tool.pg.Client({ ...server.connection });
    await client.connect();
    folder = mkdtempSync(path.join(tmpdir(), "indexwright-pgm-"));
    writeFileSync(path.join(folder, "package.json"), '{ "type": "commonjs" }');
    names.forEach((name, at) => {
      writeFileSync(path.join(folder, name), sources[at] ?? "");
    });
  });
  afterAll(async () => {
    await client?.end();
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true });
  });

  const run = async (at: number, direction: "up" | "down"): Promise<readonly string[]> => {
    const quiet = () => {};
    const logger = { debug: quiet, info: quiet, warn: quiet, error: quiet };
    const options = {
      ...{
        dbClient: client,
        dir: folder,
        direction,
        file: names[at]?.replace(".js", ""),
        checkOrder: false,
        migrationsTable: "pgmigrations",
      },
      ...{ singleTransaction: true, noLock: true, ignorePattern: "package\\.json", logger },
    };
    const sent = await server.recorded(() => tool.runner(options as never));
    return transactionsOf(sent.filter((sql) => !ownWords.test(sql))).map(likened);
  };

  describe(`what node-pg-migrate ${version} sends is what is read`, () => {
    const lock = { packages: { "node_modules/node-pg-migrate": { version } } };
    const read = readSent(
      Object.fromEntries(names.map((name, at) => [`migrations/${name}`, sources[at] ?? ""])),
      {
        tagged: true,
        beside: {
          "package.json": JSON.stringify({ dependencies: { "node-pg-migrate": version } }),
          "package-lock.json": JSON.stringify(lock),
        },
      },
    );
    const found = async (at: number, key: string) =>
      (await read).get(`migrations/${names[at]} ${key}`)?.map(likened);

    it.each(migrations.map(({ name }, at) => ({ name, at })))("$name", async ({ at }) => {
      const real = await run(at, "up");
      expect(await found(at, "unread")).toBe(undefined);
      expect(await found(at, "up")).toEqual(real);
    });

    it.each(migrations.map(({ name }, at) => ({ name, at })).reverse())(
      "$name, taken back",
      async ({ at }) => {
        const { refusal } = migrations[at] ?? {};
        if (refusal !== undefined) {
          await expect(run(at, "down")).rejects.toThrow(refusal);
          expect(await found(at, "down")).toBe(undefined);
          await client.query(`DELETE FROM pgmigrations WHERE name = '${names[at]?.replace(".js", "")}'`);
          return;
        }
        const real = await run(at, "down");
        expect(await found(at, "down")).toEqual(real);
      },
    );
  });
}
