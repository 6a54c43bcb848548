import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mikroMigrations } from "./migrations/mikro-orm.ts";
import { type RealServer, readSent, realServer, transactionsOf } from "./real-tool.ts";
import { waitsBeside } from "./waits-beside.ts";

interface Orm {
  readonly migrator: Runner;
  getMigrator?(): Runner;
  close(force: boolean): Promise<void>;
}

interface Runner {
  up(options?: { readonly to: string }): Promise<unknown>;
  down(): Promise<unknown>;
}

/** What the tool exports, whatever its version. */
interface MikroOrmTool {
  readonly Migration: unknown;
  readonly pg: typeof pg;
  /** Of one migration, whose ledger has a name of its own. */
  readonly open: (options: object) => Promise<Orm>;
}

/** What it asks of its own table, and of a connection. */
const ownWords =
  /"ledger_|^set names|session_replication_role|information_schema|pg_catalog|pg_namespace|pg_database|^(?:savepoint|release)|^select 1 as|^select (?:n?spname|schema_name|current)|^show /i;

const names = mikroMigrations.map((_, at) => `Migration202601${String(at + 1).padStart(2, "0")}000000`);
const bodyOf = (at: number): string => {
  const { members = "", up = "", down = "" } = mikroMigrations[at] ?? {};
  return `class ${names[at]} extends Migration {\n${members}\nasync up() {\n${up}\n}\nasync down() {\n${down}\n}\n}`;
};

/** Runs every migration up and back with the real tool, one at a time. */
export function mikroOrmTest(version: string, { Migration, pg, open }: MikroOrmTool): void {
  let server: RealServer;
  beforeAll(async () => {
    server = await realServer([pg]);
  });
  afterAll(() => server?.stop());

  const run = async (at: number, direction: "up" | "down"): Promise<readonly string[]> => {
    const made = new Function("Migration", `${mikroMigrations[at]?.head ?? ""}\nreturn ${bodyOf(at)};`)(
      Migration,
    );
    const { host, user, database } = server.connection;
    const orm = await open({
      ...{ host, user, dbName: database, entities: [], discovery: { warnWhenNoEntities: false } },
      migrations: {
        ...{ tableName: `ledger_${at}`, migrationsList: [{ name: names[at], class: made }], snapshot: false },
        ...{ silent: true, disableForeignKeys: false },
        // What leaves the transaction goes over another connection while one is open round all of them.
        allOrNothing: !mikroMigrations[at]?.members?.includes("isTransactional"),
      },
    });
    try {
      const migrator = orm.getMigrator?.() ?? orm.migrator;
      const sent = await server.recorded(() => migrator[direction]());
      return transactionsOf(sent.filter((sql) => !ownWords.test(sql)));
    } finally {
      await orm.close(true);
    }
  };

  it(`MikroORM ${version} waits for the pending migrations where one has left their transaction`, async () => {
    const made: (source: string) => unknown = (source) => new Function("Migration", source)(Migration);
    const list = [
      made(
        'return class extends Migration { async up() { this.addSql("create table waited_for (id int)"); } }',
      ),
      made(
        'return class extends Migration { async up() { this.addSql("alter table waited_for add column seen boolean"); } }',
      ),
      made(
        'return class extends Migration { isTransactional() { return false; } async up() { this.addSql("create index concurrently beside on waited_for (id)"); } }',
      ),
    ].map((migration, at) => ({ name: `Waits${at}`, class: migration }));
    const { host, user, database } = server.connection;
    const orm = await open({
      ...{ host, user, dbName: database, entities: [], discovery: { warnWhenNoEntities: false } },
      migrations: {
        ...{ tableName: "ledger_waits", migrationsList: list, snapshot: false, silent: true },
        disableForeignKeys: false,
      },
    });
    try {
      const migrator: Runner = orm.getMigrator?.() ?? orm.migrator;
      await migrator.up({ to: "Waits0" });
      expect(await waitsBeside(server, () => migrator.up())).toContain("create index concurrently");
    } finally {
      await orm.close(true);
    }
  });

  describe(`what MikroORM ${version} sends is what is read`, () => {
    const files = names.map((name, at): readonly [string, string] => [
      `migrations/${name}.ts`,
      `import { Migration } from "@mikro-orm/migrations";\n${mikroMigrations[at]?.head ?? ""}\nexport ${bodyOf(at)}\n`,
    ]);
    const read = readSent(Object.fromEntries(files), {
      tagged: true,
      beside: { "package.json": JSON.stringify({ dependencies: { "@mikro-orm/migrations": version } }) },
    });
    const found = async (at: number, key: string) => (await read).get(`migrations/${names[at]}.ts ${key}`);

    it.each(mikroMigrations.map(({ name }, at) => ({ name, at })))("$name", async ({ at }) => {
      const real = await run(at, "up");
      expect(await found(at, "unread")).toBe(undefined);
      expect(await found(at, "up")).toEqual(real);
    });

    it.each(mikroMigrations.map(({ name }, at) => ({ name, at })).reverse())(
      "$name, taken back",
      async ({ at }) => {
        const real = await run(at, "down");
        expect(await found(at, "down")).toEqual(real);
      },
    );
  });
}
