import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { serverAccount } from "../../src/prove/server/account.ts";
import { prepare } from "../../src/prove/server/databases.ts";
import { type LaunchedServer, launch } from "../../src/prove/server/launch.ts";
import { byServer, inFolder } from "../../src/prove/server/stretch.ts";
import { binariesOf } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let launched: LaunchedServer;
beforeAll(async () => {
  const binaries = binariesOf(18);
  if (!binaries) throw new Error("PostgreSQL 18 is not installed");
  launched = await launch(binaries);
});
afterAll(() => launched?.stop());

describe.each([
  ["in the data folder", () => inFolder(launched.data, serverAccount())],
  ["by the server's own shell", () => byServer],
])("tables and indexes get the length that they have elsewhere, %s", (_, way) => {
  it("and take no room, and nothing but what is asked for", async () => {
    const owner = { host: launched.socket, user: "postgres", database: "postgres" };
    const { database, takeAway } = await prepare(owner, {
      logs: false,
      lent: false,
      major: 18,
      named: null,
      stretch: way(),
    });
    const made = await database();
    const session = await made.connect(30_000);
    await session.simple(
      `CREATE TABLE "Odd t" (a int PRIMARY KEY); CREATE TABLE few (a int); INSERT INTO few SELECT generate_series(1, 5000); CREATE VIEW v AS SELECT 1`,
    );
    const pages = async (name: string): Promise<number> => {
      const { rows } = await session.extended("SELECT pg_relation_size($1::regclass) / 8192 AS n", [name]);
      return Number(rows[0]?.n);
    };
    const few = await pages("few");
    // Two gigabytes, and a bit of a third; whole ones; and no shorter than it is.
    const sizes = {
      'public."Odd t"': 262_200,
      'public."Odd t_pkey"': 262_144,
      "public.few": 3,
      "public.v": 9,
      "a.b": 9,
    };
    await made.stretch(new Map(Object.entries(sizes)));
    expect([await pages('"Odd t"'), await pages('"Odd t_pkey"'), await pages("few")]).toEqual([
      262_200,
      262_144,
      few,
    ]);
    const { rows } = await session.extended(`SELECT pg_relation_filepath('"Odd t"') AS file`);
    const file = path.join(launched.data, String(rows[0]?.file));
    expect(
      [file, `${file}.1`, `${file}.2`, `${file}.3`].map((one) => existsSync(one) && statSync(one).size),
    ).toEqual([2 ** 30, 2 ** 30, 56 * 8192, false]);
    expect(statSync(`${file}.1`).blocks).toBeLessThan(100);
    // The table is as good as before, and its length is not what the database has grown to.
    await session.simple(`INSERT INTO "Odd t" VALUES (1)`);
    expect((await session.extended(`SELECT count(*) AS n FROM few`)).rows[0]?.n).toBe("5000");
    await session.close();
    await takeAway();
    expect(existsSync(file) && statSync(file).size > 0).toBe(false);
  });
});
