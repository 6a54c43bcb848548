import type Knex from "knex";
import type pg from "pg";
import * as semver from "semver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { knexMigrations } from "./migrations/knex.ts";
import { type RealServer, readSent, realServer } from "./real-tool.ts";

/** Runs every migration up and back with the real tool, in order. */
export function knexTest(version: string, makeKnex: typeof Knex, driver: typeof pg): void {
  const migrations = knexMigrations.filter(([, , , since = "0.0.0"]) => semver.gte(version, since));
  /** Undone from the last to the first. */
  let server: RealServer;
  let knex: Knex.Knex;
  beforeAll(async () => {
    server = await realServer([driver]);
    knex = makeKnex({ client: "pg", connection: { ...server.connection } });
  });
  afterAll(async () => {
    await knex?.destroy();
    await server?.stop();
  });

  const names = migrations.map((_, at) => `migrations/${String(at + 1).padStart(4, "0")}_x.mjs.js`);
  const sources = migrations.map(
    ([, up, down]) =>
      `export const up = async (knex) => {\n${up}\n};\nexport const down = async (knex) => {\n${down}\n};\n`,
  );

  async function run(at: number, direction: "up" | "down"): Promise<readonly string[]> {
    const url = `data:text/javascript;base64,${Buffer.from(sources[at] ?? "").toString("base64")}`;
    const made: Record<"up" | "down", (knex: Knex.Knex) => Promise<void>> = await import(
      /* @vite-ignore */ url
    );
    const sent = await server.recorded(() => made[direction](knex));
    // What Knex asks of the server when it connects.
    return sent.filter((sql) => sql !== "select version()");
  }

  describe(`what Knex ${version} sends is what is read`, () => {
    const files = Object.fromEntries(names.map((name, at) => [name, sources[at] ?? ""]));
    const read = readSent(files);

    it.each(migrations.map(([name], at) => ({ name, at })))("$name", async ({ at }) => {
      const real = await run(at, "up");
      const found = await read;
      expect(found.get(`${names[at]} unread`)).toBe(undefined);
      expect(found.get(`${names[at]} up`)).toEqual(real);
    });

    it.each(migrations.map(([name], at) => ({ name, at })).reverse())("$name, taken back", async ({ at }) => {
      const real = await run(at, "down");
      expect((await read).get(`${names[at]} down`)).toEqual(real);
    });
  });
}
