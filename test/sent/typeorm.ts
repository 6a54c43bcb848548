import type pg from "pg";
import * as semver from "semver";
import type * as Typeorm from "typeorm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { typeormMigrations } from "./migrations/typeorm.ts";
import { type RealServer, readSent, realServer } from "./real-tool.ts";

/** Runs every migration up and back with the real tool, in order. */
export function typeormTest(version: string, library: typeof Typeorm, driver: typeof pg): void {
  const { Table, TableCheck, TableColumn, TableExclusion, TableForeignKey, TableIndex, TableUnique } =
    library;
  const given = { Table, TableCheck, TableColumn, TableExclusion, TableForeignKey, TableIndex, TableUnique };
  const migrations = typeormMigrations.filter(([, , , since = "0.0.0"]) => semver.gte(version, since));
  let server: RealServer;
  let source: Typeorm.DataSource;
  let runner: Typeorm.QueryRunner;
  beforeAll(async () => {
    server = await realServer([driver]);
    const { host, user, database } = server.connection;
    source = await new library.DataSource({
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
    async index(queryRunner, name, column) { await queryRunner.query(\`CREATE INDEX "\${name}" ON "people" ("\${column}")\`); }
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

  describe(`what TypeORM ${version} sends is what is read`, () => {
    const read = readSent(Object.fromEntries(names.map((name, at) => [name, sources[at] ?? ""])), {
      beside: { "package.json": JSON.stringify({ dependencies: { typeorm: version } }) },
    });

    it.each(migrations.map(([name], at) => ({ name, at })))("$name", async ({ at }) => {
      const real = await run(at, "up");
      expect((await read).get(`${names[at]} unread`)).toBe(undefined);
      expect((await read).get(`${names[at]} up`)).toEqual(real);
    });

    const back = migrations
      .map(([name], at) => ({ name, at }))
      .filter(({ at }) => migrations[at]?.[2] !== "");
    it.each(back.reverse())("$name, taken back", async ({ at }) => {
      const real = await run(at, "down");
      expect((await read).get(`${names[at]} down`)).toEqual(real);
    });
  });
}
