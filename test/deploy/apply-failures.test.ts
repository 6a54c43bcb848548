import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { takeApplyLock } from "../../src/postgres/questions/apply-lock.ts";
import type { Session } from "../../src/postgres/server.ts";
import type { DeploymentEvent } from "../../src/types.ts";
import { until } from "../until.ts";
import { applied, quickPace } from "./applied.ts";
import { askedMajors, type Production, production } from "./production.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const shop = `CREATE TABLE orders (id bigint, number text, placed date);
INSERT INTO orders SELECT i, md5(i::text), '2026-01-01' FROM generate_series(1, 30000) i;
CREATE TABLE events (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE SCHEMA "My app";
CREATE TABLE "My app"."odd ""table" (id int)`;

const history = shop.replace(/INSERT[^;]*;/, "");

describe.each(askedMajors)("on PostgreSQL %i", (major) => {
  let there: Production;
  let boss: Session;
  let owner: Session;
  beforeAll(async () => {
    there = await production(major, { max_prepared_transactions: "2", restart_after_crash: "on" });
    owner = await there.session("owner");
    await owner.simple(shop);
    boss = await there.session("boss");
  });
  afterAll(async () => {
    await boss?.close().catch(() => {});
    await owner?.close().catch(() => {});
    await there?.stop();
  });

  const apply = (sql: string, more: Parameters<typeof applied>[2] = {}) =>
    applied(there.url("owner"), sql, { history, ...more });

  async function indexes(pattern: string): Promise<Readonly<Record<string, string>>> {
    const { rows } = await boss.extended(
      "SELECT c.relname AS name, i.indisvalid AS valid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname ~ $1 ORDER BY 1",
      [pattern],
    );
    return Object.fromEntries(
      rows.map(({ name, valid }) => [String(name), valid === "t" ? "valid" : "INVALID"]),
    );
  }

  it("a build without room leaves nothing, and is not sent again", async () => {
    await boss.simple("ALTER ROLE owner SET temp_file_limit = '64kB'");
    const { database, sent, said } = await apply("CREATE INDEX CONCURRENTLY r1 ON orders (number)", {
      options: { maintenanceWorkMem: "1MB", parallelWorkers: 0 },
    });
    await boss.simple("ALTER ROLE owner RESET ALL");
    expect(database.steps[0]?.applied?.sqlstate, said).toBe("53400");
    expect([database.outcome, sent.length, await indexes("^r1")]).toEqual(["failed", 2, {}]);
  });

  it("a partitioned table is built leaf by leaf, and goes on where it was", async () => {
    const steps = [
      "CREATE INDEX events_id ON ONLY events (id)",
      "CREATE INDEX CONCURRENTLY events_1_id ON events_1 (id)",
      "ALTER INDEX events_id ATTACH PARTITION events_1_id",
      "CREATE INDEX CONCURRENTLY events_2_id ON events_2 (id)",
      "ALTER INDEX events_id ATTACH PARTITION events_2_id",
    ];
    for (const sql of steps.slice(0, 3)) await owner.simple(sql);
    const { database, sent, said } = await apply(steps.join("; "));
    expect(database.outcome, said).toBe("done");
    expect(sent).toEqual(steps.slice(3));
    expect(await indexes("^events.*id")).toEqual({
      ...{ events_1_id: "valid", events_2_id: "valid", events_id: "valid" },
    });
  });

  it("what REINDEX has left is dropped before it runs again", async () => {
    await owner.simple("CREATE INDEX x1 ON orders (placed); CREATE INDEX x1_ccnew ON orders (placed)");
    await boss.simple("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'x1_ccnew'::regclass");
    const { database, sent, said } = await apply("REINDEX INDEX CONCURRENTLY x1");
    expect(database.outcome, said).toBe("done");
    expect(sent).toEqual(["DROP INDEX CONCURRENTLY public.x1_ccnew", "REINDEX INDEX CONCURRENTLY x1"]);
    expect(await indexes("^x1")).toEqual({ x1: "valid" });
  });

  it("names are the server's, whatever stands in them", async () => {
    const sql = 'CREATE INDEX CONCURRENTLY "x""; DROP TABLE orders; --" ON "My app"."odd ""table" (id)';
    const first = await apply(sql);
    expect(first.database.outcome, first.said).toBe("done");
    await boss.simple(
      `UPDATE pg_index SET indisvalid = false WHERE indexrelid = '"My app"."x""; DROP TABLE orders; --"'::regclass`,
    );
    const second = await apply(sql);
    expect(second.database.outcome, second.said).toBe("done");
    expect(second.sent[0]).toBe('DROP INDEX CONCURRENTLY "My app"."x""; DROP TABLE orders; --"');
    expect(await indexes('^x"')).toEqual({ 'x"; DROP TABLE orders; --': "valid" });
  });

  it("a prepared transaction is named, and stops it before it begins", async () => {
    const session = await there.session("owner");
    await session.simple("BEGIN; LOCK TABLE orders IN ROW EXCLUSIVE MODE");
    await session.simple("PREPARE TRANSACTION 'txn-88'");
    const { database, sent } = await apply("CREATE INDEX CONCURRENTLY p1 ON orders (id)");
    const skipped = await apply("CREATE INDEX CONCURRENTLY p1 ON orders (id)", {
      options: { skipped: ["prepared-transactions"] },
      context: { pace: { ...quickPace, wait: 500, tell: 100, drop: 500 } },
    });
    await session.simple("ROLLBACK PREPARED 'txn-88'");
    await session.close();
    expect([database.outcome, sent]).toEqual(["refused", []]);
    expect(skipped.said).toContain("waits for prepared transaction 'txn-88' of owner");
    expect(skipped.database.steps[0]?.instead).toMatch(/^ROLLBACK PREPARED 'txn-88'; /);
    const later = await apply("CREATE INDEX CONCURRENTLY p1 ON orders (id)");
    expect(later.database.outcome, later.said).toBe("done");
  });

  it("whoever does not own the table is refused", async () => {
    const { database, sent } = await applied(
      there.url("stranger"),
      "CREATE INDEX CONCURRENTLY s1 ON orders (id)",
    );
    expect([database.outcome, sent]).toEqual(["refused", []]);
  });

  it.each([
    [
      "CREATE TABLE more (id int); CREATE INDEX CONCURRENTLY n1 ON orders (id)",
      /1: CREATE TABLE is no index statement\. apply sends/,
    ],
    ["DO $$ BEGIN CREATE INDEX n1 ON orders (id); END $$", /1: DO is no index statement/],
    ["SELECT 1", /1: SELECT is no index statement/],
  ])("what is no index statement is refused: %s", async (sql, message) => {
    await expect(apply(sql)).rejects.toThrow(message);
  });

  it("an index in a block of code is refused, also by its name", async () => {
    const sql = "DO $$ BEGIN CREATE INDEX n1 ON orders (id); END $$";
    await expect(apply(sql, { options: { only: ["n1"] } })).rejects.toThrow(
      /stands in a block of code, whose cond/,
    );
    await expect(apply(sql, { options: { only: ["n2"] } })).rejects.toThrow(/^--only n2: no statement/);
  });

  it("one index of a file with other statements can be named", async () => {
    const { database, sent } = await apply(
      "CREATE TABLE more (id int); CREATE INDEX CONCURRENTLY o1 ON orders (id, placed)",
      { options: { only: ["o1"] } },
    );
    expect([database.outcome, sent.length]).toEqual(["done", 1]);
  });

  /** Ends the session that looks on at a build which a writer holds up; then the writer goes. */
  async function blinded(meanwhile: (held: () => Promise<void>) => Promise<void>) {
    const busy = await there.session("owner");
    await busy.simple("BEGIN; LOCK TABLE orders IN ROW EXCLUSIVE MODE");
    const ours = apply(
      "CREATE INDEX CONCURRENTLY w1 ON orders (placed, number); CREATE INDEX CONCURRENTLY w2 ON events_1 (at)",
    );
    await until(async () => {
      const { rows } = await boss.extended("SELECT 1 FROM pg_stat_progress_create_index");
      return rows.length > 0;
    });
    await meanwhile(async () => {
      await boss.simple(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()",
      );
    });
    await busy.simple("ROLLBACK");
    await busy.close();
    return ours;
  }

  it("whose session that looks on is ended takes the lock again, and the build goes on", async () => {
    const { database, said, sent } = await blinded(async (end) => {
      await end();
      await until(async () => {
        const { rows } = await boss.extended(
          "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted",
        );
        return rows.length > 0;
      });
    });
    expect([database.outcome, sent.length], said).toEqual(["done", 2]);
    expect(said).toContain("the session that looks on was lost; what is being built goes on without it");
    expect(await indexes("^w[12]$")).toEqual({ w1: "valid", w2: "valid" });
    await owner.simple("DROP INDEX w1, w2");
  });

  it("whose lock another has taken meanwhile finishes the index at hand, and begins no other", async () => {
    const another = await there.session("boss");
    const { database, said, sent } = await blinded(async (end) => {
      // It waits in line, and has the lock as soon as nobody else has.
      const taken = another.simple(takeApplyLock.replace("pg_try_advisory_lock", "pg_advisory_lock"));
      await until(async () => {
        const { rows } = await boss.extended(
          "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
        );
        return rows.length > 0;
      });
      await end();
      await taken;
    });
    await another.close();
    expect([database.outcome, sent.length], said).toEqual(["not-now", 1]);
    expect(said).toContain("another program applies a change now");
    expect(await indexes("^w[12]$")).toEqual({ w1: "valid" });
  });

  it("whoever waits behind a build is told of at once, and a build that dies of it is begun anew", async () => {
    const busy = await there.session("owner");
    await busy.simple("BEGIN; LOCK TABLE orders IN ROW EXCLUSIVE MODE");
    const behind = await there.session("owner");
    let altered: Promise<unknown> | null = null;
    const tell = ({ event }: DeploymentEvent): void => {
      // Once it has waited for a deadlock_timeout, the next wait of the build is what it dies of.
      if (event === "queued") setTimeout(() => void busy.simple("ROLLBACK"), 1500);
      if (event === "phase" && altered === null)
        altered = behind.simple("ALTER TABLE orders SET (fillfactor = 90)");
    };
    const holder = await there.session("owner");
    await holder.simple("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1");
    setTimeout(() => void holder.simple("ROLLBACK"), 4000);
    const { database, said } = await apply("CREATE INDEX CONCURRENTLY q1 ON orders (placed, id)", {
      context: { tell },
    });
    await altered;
    for (const session of [busy, behind, holder]) await session.close();
    expect(said).toMatch(
      /queued: pid (\d+) waits behind this statement: at its next wait the server ends one of the two, unless pid \1 gives up/,
    );
    expect(said).toContain("failed: 40P01: deadlock detected");
    expect(database.outcome, said).toBe("done");
    expect(await indexes("^q1")).toEqual({ q1: "valid" });
  });

  it("a quick statement that never gets its lock is for later, and says who has it", async () => {
    await owner.simple("CREATE UNIQUE INDEX t1 ON orders (id, number)");
    const reader = await there.session("owner");
    await reader.simple("BEGIN; SELECT 1 FROM orders LIMIT 1");
    const { database, said } = await apply("ALTER TABLE orders ADD CONSTRAINT t1 UNIQUE USING INDEX t1", {
      options: { tries: 2, lockTimeout: 100 },
    });
    await reader.simple("ROLLBACK");
    await reader.close();
    expect([database.outcome, database.steps[0]?.applied?.attempts], said).toEqual(["not-now", 2]);
    expect(database.steps[0]?.instead).toBe(`SELECT pg_terminate_backend(${reader.pid});`);
    await owner.simple("DROP INDEX t1");
  });

  it("a server that crashes in the middle of a build is waited for, and the build begun anew", async () => {
    const busy = await there.session("owner");
    await busy.simple("BEGIN; LOCK TABLE orders IN ROW EXCLUSIVE MODE");
    let pid = 0;
    const tell = ({ event, facts }: DeploymentEvent): void => {
      if (event === "sent" && pid === 0) pid = Number(facts.pid);
    };
    const ours = apply("CREATE INDEX CONCURRENTLY z1 ON orders (placed, id)", { context: { tell } });
    await until(async () => {
      const { rows } = await boss.extended("SELECT 1 FROM pg_stat_progress_create_index WHERE pid = $1", [
        pid,
      ]);
      return rows.length > 0;
    });
    process.kill(pid, "SIGKILL");
    const { database, said } = await ours;
    boss = await there.session("boss");
    owner = await there.session("owner");
    expect(database.outcome, said).toBe("done");
    expect(said).toContain("the server is back");
    expect(await indexes("^z1")).toEqual({ z1: "valid" });
  });
});
