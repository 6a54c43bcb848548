import type pg from "pg";
import * as semver from "semver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kyselyMigrations } from "./migrations/kysely.ts";
import { type RealServer, readSent, realServer, transactionsOf } from "./real-tool.ts";

interface Migration {
  up(db: unknown): Promise<void>;
  down(db: unknown): Promise<void>;
}

interface Migrated {
  readonly error?: unknown;
}

/** What the tool exports, whatever its version. */
interface KyselyTool {
  readonly library: {
    readonly Kysely: new (options: object) => { destroy(): Promise<void> };
    readonly PostgresDialect: new (options: object) => object;
    readonly Migrator: new (
      options: object,
    ) => { migrateUp(): Promise<Migrated>; migrateDown(): Promise<Migrated> };
    readonly sql: unknown;
    readonly CompiledQuery: unknown;
  };
  readonly pg: typeof pg;
}

/** What it asks of its own tables, and of the catalog. */
const ownWords = /"ledger_|"lock_|pg_advisory|pg_catalog|^select (?:version|"id")/i;

/** Runs every migration up and back with the real tool, one at a time. */
export function kyselyTest(version: string, { library, pg }: KyselyTool): void {
  const migrations = kyselyMigrations.filter(({ since = "0.0.0" }) => semver.gte(version, since));
  const names = migrations.map((_, at) => `2026-01-${String(at + 1).padStart(2, "0")}T00-00_m.ts`);
  let server: RealServer;
  let db: { destroy(): Promise<void> };
  beforeAll(async () => {
    server = await realServer([pg]);
    const pool = new pg.Pool({ ...server.connection });
    db = new library.Kysely({ dialect: new library.PostgresDialect({ pool }) });
  });
  afterAll(async () => {
    await db?.destroy();
    await server?.stop();
  });

  const run = async (at: number, direction: "up" | "down"): Promise<readonly string[]> => {
    const { head = "", up, down = "" } = migrations[at] ?? { up: "" };
    const body = `${head}\nreturn { async up(db) {\n${up}\n}, async down(db) {\n${down}\n} };`;
    const made: Migration = new Function("sql", "CompiledQuery", body)(library.sql, library.CompiledQuery);
    const migrator = new library.Migrator({
      db,
      provider: { getMigrations: async () => ({ only: made }) },
      migrationTableName: `ledger_${at}`,
      migrationLockTableName: `lock_${at}`,
    });
    const sent = await server.recorded(async () => {
      const { error } = await (direction === "up" ? migrator.migrateUp() : migrator.migrateDown());
      if (error) throw error;
    });
    return transactionsOf(sent.filter((sql) => !ownWords.test(sql))).filter(
      (sql) => !/: select "id"/.test(sql),
    );
  };

  describe(`what Kysely ${version} sends is what is read`, () => {
    const sources = migrations.map(
      ({ head = "", up, down = "" }) =>
        `import { CompiledQuery, Kysely, sql } from "kysely";\n${head}\nexport async function up(db: Kysely<any>): Promise<void> {\n${up}\n}\nexport async function down(db: Kysely<any>): Promise<void> {\n${down}\n}\n`,
    );
    const read = readSent(
      Object.fromEntries(names.map((name, at) => [`migrations/${name}`, sources[at] ?? ""])),
      { tagged: true, beside: { "package.json": JSON.stringify({ dependencies: { kysely: version } }) } },
    );
    const found = async (at: number, key: string) => (await read).get(`migrations/${names[at]} ${key}`);

    it.each(migrations.map(({ name }, at) => ({ name, at })))("$name", async ({ at }) => {
      const real = await run(at, "up");
      expect(await found(at, "unread")).toBe(undefined);
      expect(await found(at, "up")).toEqual(real);
    });

    it.each(migrations.map(({ name }, at) => ({ name, at })).reverse())(
      "$name, taken back",
      async ({ at }) => {
        const real = await run(at, "down");
        expect(await found(at, "down")).toEqual(real);
      },
    );
  });
}
