import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Session } from "../../src/postgres/server.ts";
import { isWhole } from "../sampled.ts";
import { until } from "../until.ts";
import { answered, followed, runbookFor, saidBy, sectionsOf, type ToRun, toRun } from "./followed.ts";
import { askedMajors, type Production, production } from "./production.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const shop = `CREATE TABLE orders (id bigint PRIMARY KEY, number text NOT NULL, placed date, status text);
CREATE INDEX orders_status_old ON orders (status);
CREATE TABLE parts (id int, at int) PARTITION BY RANGE (at);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
CREATE TABLE parts_2 PARTITION OF parts FOR VALUES FROM (10) TO (20);
`;

/** Changes of each kind that a runbook is written for. */
const changes: ReadonlyMap<string, string> = new Map([
  [
    "builds and a drop",
    `CREATE INDEX CONCURRENTLY orders_placed ON orders (placed);
CREATE UNIQUE INDEX CONCURRENTLY orders_number ON orders (number);
CREATE INDEX CONCURRENTLY orders_lower ON orders (lower(status)) WHERE placed > '2026-01-01';
DROP INDEX CONCURRENTLY orders_status_old;
`,
  ],
  [
    "a constraint that takes its index",
    `CREATE UNIQUE INDEX CONCURRENTLY orders_number_key ON orders (number);
SET lock_timeout = '1s';
ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_key;
`,
  ],
  [
    "a partitioned table",
    `SET lock_timeout = '1s';
CREATE INDEX parts_at ON ONLY parts (at);
CREATE INDEX CONCURRENTLY parts_1_at ON parts_1 (at);
CREATE INDEX CONCURRENTLY parts_2_at ON parts_2 (at);
ALTER INDEX parts_at ATTACH PARTITION parts_1_at;
ALTER INDEX parts_at ATTACH PARTITION parts_2_at;
`,
  ],
  [
    "a new name, and one built anew",
    `REINDEX INDEX CONCURRENTLY orders_pkey;
SET lock_timeout = '1s';
ALTER INDEX orders_status_old RENAME TO orders_status;
`,
  ],
  [
    "names that want quotes",
    `CREATE INDEX CONCURRENTLY "SQL" ON orders (placed);
CREATE INDEX CONCURRENTLY "a \`b\` | <c> 'd' \\ ""e""
SQL
\${HOME} $(id)" ON orders (status);
`,
  ],
  [
    "a build that keeps writes out, on purpose",
    "-- indexwright: ignore create-index-not-concurrent: three rows, and nobody writes them\nCREATE INDEX orders_placed ON orders (placed);\n",
  ],
  [
    "what passes over what is there",
    "CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_placed ON orders (placed);\nDROP INDEX CONCURRENTLY IF EXISTS orders_status_old;\n",
  ],
  [
    "another schema, by search_path",
    `SET search_path = app, public;
CREATE INDEX CONCURRENTLY visits_at ON visits (at);
`,
  ],
]);

const migrationsOf = (change: string) =>
  new Map([
    ["migrations/1_shop.sql", `${shop}CREATE SCHEMA app;\nCREATE TABLE app.visits (at date);\n`],
    ["migrations/2_change.sql", change],
  ]);

describe("what is written", () => {
  it.each([...changes])("%s: lint has nothing to say of it", async (_, change) => {
    const document = await runbookFor(migrationsOf(change));
    const lint = await saidBy(
      ["lint", "--format", "json", "runbooks/change.md"],
      new Map([["runbooks/change.md", document]]),
    );
    const { findings, unread, problems } = JSON.parse(lint.out);
    expect({ findings, unread, problems, status: lint.status }).toEqual({
      findings: [],
      unread: [],
      problems: [],
      status: 0,
    });
  });

  it.each([
    ["CREATE TABLE t (a int);\n", "these migrations want nothing of any index: there is no runbook to write"],
    [
      "CREATE INDEX a ON orders (placed);\n",
      "migrations/2_change.sql:1: create-index-not-concurrent: .* No runbook is written for what lint calls an error: indexwright fix repairs it",
    ],
    ["CREATE INDEX CONCURRENTLY {{name}} ON orders (placed);\n", "a name that is filled in later"],
    [
      "CREATE INDEX CONCURRENTLY a ON orders (placed);\n\\i missing.sql\n",
      "What is not read whole has no runbook",
    ],
    [
      "DO $$ BEGIN IF true THEN DROP INDEX orders_status_old; END IF; END $$;\n",
      "stands in a block of code, whose conditions nobody can decide beforehand",
    ],
  ])("has none for %s", async (change, why) => {
    const { status, out, err } = await saidBy(
      ["runbook", "migrations/2_change.sql", "--rule", "drop-index-not-concurrent=off"],
      migrationsOf(change),
    );
    expect(err).toMatch(new RegExp(why));
    expect({ status, out }).toEqual({ status: 2, out: "" });
  });
});

describe.each(askedMajors)("followed on PostgreSQL %i", (major) => {
  let there: Production;
  let boss: Session;
  beforeAll(async () => {
    there = await production(major, { max_prepared_transactions: "2" });
    boss = await there.session("boss");
    await boss.simple("CREATE ROLE watcher LOGIN IN ROLE owner, pg_monitor");
    await boss.simple(`SET ROLE owner; CREATE SCHEMA app; CREATE TABLE app.visits (at date); ${shop};
      CREATE FUNCTION slow(text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS
        $$ BEGIN PERFORM pg_sleep(0.02); RETURN $1; END $$; RESET ROLE`);
  });
  afterAll(async () => {
    await boss?.close();
    await there?.stop();
  });

  const part = async (document: string, title: string) => toRun(sectionsOf(document).get(title) ?? "");
  const states = async (question: ToRun) =>
    Object.fromEntries((await answered(question, boss)).map(({ index, state }) => [index, state]));

  it.each([...changes])("%s: there and back, each step as it says", async (name, change) => {
    const document = await runbookFor(migrationsOf(change));
    for (const role of isWhole || name === "builds and a drop" ? ["owner", "watcher", "boss"] : ["owner"]) {
      const open = async () => {
        const session = await there.session(role);
        // The superuser makes what the owner would, so that the next one may take it away.
        if (role !== "owner") await session.simple("SET ROLE owner");
        return session;
      };
      const run = async (title: string) => {
        for (const each of await part(document, title))
          expect(await followed(each, open), `${role}: ${title}: ${each.statements.join("\n")}`).toBeNull();
      };
      for (const title of ["Before", "Steps", "While a step runs", "Is it so?"]) await run(title);
      const [validity] = await part(document, "Is it so?");
      expect(validity && new Set(Object.values(await states(validity))), name).toEqual(
        new Set(
          change.includes("DROP INDEX") || change.includes("RENAME") ? ["valid", "missing"] : ["valid"],
        ),
      );
      await run("Afterwards");
      if (sectionsOf(document).get("The way back")?.includes("A person has to")) {
        await boss.simple(`DROP SCHEMA app CASCADE; DROP TABLE orders, parts; SET ROLE owner; CREATE SCHEMA app;
          CREATE TABLE app.visits (at date); ${shop}; RESET ROLE`);
        continue;
      }
      await run("The way back");
      expect(validity && new Set(Object.values(await states(validity)))).toEqual(
        new Set(
          change.includes("DROP INDEX") || change.includes("RENAME") ? ["valid", "missing"] : ["missing"],
        ),
      );
    }
  });

  describe("where something fails", () => {
    const built = migrationsOf("CREATE INDEX CONCURRENTLY orders_slow ON orders (slow(number));\n");
    let document: string;
    let validity: ToRun;
    let drop: ToRun;
    let step: ToRun;
    const open = () => there.session("owner");
    beforeAll(async () => {
      document = await runbookFor(built);
      [validity, drop] = (await part(document, "When something fails")) as [ToRun, ToRun];
      step = (await part(document, "Steps")).find(({ command }) => command) as ToRun;
      await boss.simple("INSERT INTO orders SELECT i, i::text FROM generate_series(1, 60) i");
    });

    /** Somebody who is in the way until the test lets them go. */
    async function inTheWay(sql: string): Promise<() => Promise<void>> {
      const session = await there.session("owner");
      await session.simple(`BEGIN ISOLATION LEVEL REPEATABLE READ; ${sql}`);
      return async () => {
        await session.simple("ROLLBACK");
        await session.close();
      };
    }

    async function watched(): Promise<Readonly<Record<string, unknown>>> {
      const [watch] = await part(document, "While a step runs");
      return (watch && (await answered(watch, boss))[0]) ?? {};
    }

    async function inPhase(phase: RegExp): Promise<number> {
      await until(async () => phase.test(String((await watched()).phase)));
      const { rows } = await boss.extended(
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'indexwright: step 1'",
      );
      return Number(rows[0]?.pid);
    }

    const write = "INSERT INTO orders VALUES (-1, '-1')";
    const phases: readonly (readonly [string, RegExp, string | null, string | null])[] = [
      ["waiting for writers before build", /before build/, write, null],
      ["building index", /building index/, null, null],
      ["waiting for writers before validation", /before validation/, null, write],
      ["waiting for old snapshots", /old snapshots/, "SELECT count(*) FROM parts", null],
    ];
    it.each(phases)("in %s: what it leaves is told, dropped and built", async (_, phase, before, during) => {
      const ends = before === null ? [] : [await inTheWay(before)];
      const running = followed(step, open);
      if (during !== null) {
        await inPhase(/building index/);
        ends.push(await inTheWay(during));
      }
      const pid = await inPhase(phase);
      // Too early, the command for leftovers ends no build.
      expect(await followed(drop, open)).toBeNull();
      expect(await states(validity)).toEqual({ orders_slow: "being built" });
      const [, blockers] = await part(document, "While a step runs");
      if (ends.length > 0)
        expect((await answered(blockers as ToRun, boss)).map(({ kind }) => kind)).toEqual(["session"]);
      await boss.simple(`SELECT pg_cancel_backend(${pid})`);
      expect(await running).toBe("57014");
      expect(await states(validity)).toEqual({ orders_slow: "INVALID" });
      for (const end of ends) await end();
      expect(await followed(drop, open)).toBeNull();
      expect(await states(validity)).toEqual({ orders_slow: "missing" });
      expect(await followed(step, open)).toBeNull();
      expect(await followed(drop, open)).toBeNull();
      expect(await states(validity)).toEqual({ orders_slow: "valid" });
      await boss.simple("DROP INDEX orders_slow");
    });

    it("a connection that is lost: the server goes on", async () => {
      const end = await inTheWay(write);
      const session = await open();
      const lost = (async () => {
        for (const sql of step.statements) await session.simple(sql);
      })().catch(() => {});
      await inPhase(/before build/);
      session.abandon();
      await lost;
      expect(await states(validity)).toEqual({ orders_slow: "being built" });
      await end();
      await until(async () => (await states(validity)).orders_slow === "valid");
      await boss.simple("DROP INDEX orders_slow");
    });

    it("duplicates: the query that it writes shows them, and without them the step goes through", async () => {
      const unique = await runbookFor(
        migrationsOf("CREATE UNIQUE INDEX CONCURRENTLY orders_number ON orders (number);\n"),
      );
      const [how, leftover, duplicates] = (await part(unique, "When something fails")) as [
        ToRun,
        ToRun,
        ToRun,
      ];
      const build = (await part(unique, "Steps")).find(({ command }) => command) as ToRun;
      await boss.simple("INSERT INTO orders VALUES (1000, '1')");
      expect(await followed(build, open)).toBe("23505");
      expect(await states(how)).toEqual({ orders_number: "INVALID" });
      const [row] = await answered(duplicates, boss);
      const { rows } = await boss.extended(String(row?.query).replace(/;$/, ""));
      expect(rows).toMatchObject([{ number: "1", count: "2" }]);
      expect(await followed(leftover, open)).toBeNull();
      await boss.simple("DELETE FROM orders WHERE id = 1000");
      expect(await followed(build, open)).toBeNull();
      await boss.simple("DROP INDEX orders_number");
    });

    it("a quick step does not wait for long, and changes nothing", async () => {
      const taken = await runbookFor(migrationsOf(changes.get("a constraint that takes its index") ?? ""));
      const [build, adopt] = (await part(taken, "Steps")).filter(({ command }) => command) as [ToRun, ToRun];
      expect(await followed(build, open)).toBeNull();
      const end = await inTheWay("SELECT 1 FROM orders");
      expect(await followed(adopt, open)).toBe("55P03");
      await end();
      expect(await followed(adopt, open)).toBeNull();
      await boss.simple("ALTER TABLE orders DROP CONSTRAINT orders_number_key");
    });

    it("a drop that is cancelled is run again", async () => {
      const dropped = await runbookFor(migrationsOf("DROP INDEX CONCURRENTLY orders_status_old;\n"));
      const [how] = (await part(dropped, "When something fails")) as [ToRun];
      const gone = (await part(dropped, "Steps")).find(({ command }) => command) as ToRun;
      const end = await inTheWay("SELECT 1 FROM orders");
      const running = followed(gone, open);
      await until(async () => (await watched()).blocked === "t");
      const { rows } = await boss.extended(
        "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE application_name = 'indexwright: step 1'",
      );
      expect(rows).toHaveLength(1);
      expect(await running).toBe("57014");
      expect(await states(how)).toEqual({ orders_status_old: "INVALID" });
      await end();
      expect(await followed(gone, open)).toBeNull();
      expect(await states(how)).toEqual({ orders_status_old: "missing" });
      await boss.simple("SET ROLE owner; CREATE INDEX orders_status_old ON orders (status); RESET ROLE");
    });
  });
});
