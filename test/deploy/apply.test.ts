import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Session } from "../../src/postgres/server.ts";
import type { DeploymentEvent } from "../../src/types.ts";
import { until } from "../until.ts";
import { applied, stopRequests } from "./applied.ts";
import { askedMajors, type Production, production } from "./production.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const shop = `CREATE TABLE orders (id bigint PRIMARY KEY, number text, placed date, twice int);
CREATE TABLE other (id int);
INSERT INTO orders SELECT i, i::text, '2026-01-01', i % 10 FROM generate_series(1, 2000) i`;

describe.each(askedMajors)("on PostgreSQL %i", (major) => {
  let there: Production;
  let boss: Session;
  let owner: Session;
  beforeAll(async () => {
    there = await production(major, { max_prepared_transactions: "2", wal_level: "replica" });
    owner = await there.session("owner");
    await owner.simple(shop);
    boss = await there.session("boss");
  });
  afterAll(async () => {
    await boss?.close();
    await owner?.close();
    await there?.stop();
  });

  const url = () => there.url("owner");
  const build = (name: string, rest = "ON orders (number)") => `CREATE INDEX CONCURRENTLY ${name} ${rest}`;

  /** Of an index: "valid", "INVALID" or "absent". */
  async function state(name: string): Promise<string> {
    const { rows } = await boss.extended(
      "SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass($1)",
      [name],
    );
    return rows[0] ? (rows[0].valid === "t" ? "valid" : "INVALID") : "absent";
  }

  async function phase(pattern: RegExp): Promise<void> {
    await until(async () => {
      const { rows } = await boss.extended(
        "SELECT phase FROM pg_stat_progress_create_index WHERE phase ~ $1",
        [pattern.source],
      );
      return rows.length > 0;
    });
  }

  /** Somebody who has written the table and stays in the transaction. */
  async function writer(
    table = "orders",
  ): Promise<{ readonly end: () => Promise<void>; readonly pid: number }> {
    const session = await there.session("owner");
    await session.simple(`BEGIN; LOCK TABLE ${table} IN ROW EXCLUSIVE MODE`);
    return {
      pid: session.pid,
      end: async () => {
        await session.simple("ROLLBACK");
        await session.close();
      },
    };
  }

  /** What a build leaves that is cancelled while it waits for a writer. */
  async function leaveInvalid(sql: string): Promise<void> {
    const busy = await writer();
    const session = await there.session("owner");
    const running = session.simple(sql).catch(() => {});
    await phase(/before build/);
    await boss.simple(`SELECT pg_cancel_backend(${session.pid})`);
    await running;
    await session.close();
    await busy.end();
  }

  it("builds what is not there, and run again does nothing", async () => {
    const first = await applied(url(), build("a1"));
    expect(first.database.outcome, first.said).toBe("done");
    expect(first.database.steps[0]).toMatchObject({
      verdict: "as-wished",
      applied: { action: "build", after: "valid", attempts: 1 },
    });
    const again = await applied(url(), build("a1"));
    expect([again.database.outcome, again.sent]).toEqual(["done", []]);
  });

  it("what is no step and in nobody's way is told, and not sent", async () => {
    const change = `${build("a10", "ON other (id)")};\nCOMMENT ON INDEX a10 IS 'x';\nANALYZE other`;
    const { database, sent } = await applied(url(), change);
    expect([database.outcome, sent]).toEqual(["done", [build("a10", "ON other (id)")]]);
    const told = database.checks.filter(({ check }) => check === "unsent-statements");
    expect(told.map(({ level, message }) => `${level} ${message.slice(0, 34)}`)).toEqual([
      "warn migrations/2_change.sql:2: COMMENT",
      "warn migrations/2_change.sql:3: ANALYZE",
    ]);
  });

  it("heals what nobody builds", async () => {
    await leaveInvalid(build("a2"));
    const { database, sent, said } = await applied(url(), build("a2"));
    expect(database.outcome, said).toBe("done");
    expect(sent).toEqual(["DROP INDEX CONCURRENTLY public.a2", build("a2")]);
    expect(await state("a2")).toBe("valid");
  });

  it("looks on while somebody else builds it, and kills nobody's build", async () => {
    const busy = await writer();
    const session = await there.session("owner");
    const running = session.simple(build("a3"));
    await phase(/before build/);
    const ours = applied(url(), build("a3"));
    // Longer than a deadlock_timeout.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await busy.end();
    await running;
    await session.close();
    const { database, sent, said } = await ours;
    expect([database.outcome, sent], said).toEqual(["done", []]);
    expect(database.steps[0]?.applied?.action).toBe("attach");
  });

  it("does not begin beside another build on the table", async () => {
    const busy = await writer();
    const session = await there.session("owner");
    const running = session.simple(build("a4_other", "ON orders (placed)"));
    await phase(/before build/);
    const { database, sent } = await applied(url(), build("a4"));
    await busy.end();
    await running;
    await session.close();
    expect([database.outcome, sent]).toEqual(["not-now", []]);
  });

  it("says who is waited for, and gives up when it is told to, leaving nothing", async () => {
    const busy = await writer();
    const first = await applied(url(), build("a5"), {
      context: { pace: { look: 40, tell: 100, wait: 600, drop: 1000 } },
    });
    expect(first.database.outcome, first.said).toBe("not-now");
    expect(first.said).toContain(`waits for pid ${busy.pid}`);
    expect(first.database.steps[0]).toMatchObject({ instead: `SELECT pg_terminate_backend(${busy.pid});` });
    expect(first.database.steps[0]?.message).toContain("the next run does it");
    expect(await state("a5")).toBe("INVALID");
    await busy.end();
    const again = await applied(url(), build("a5"));
    expect(again.database.outcome, again.said).toBe("done");
  });

  it("duplicates are shown, and what they leave is dropped and not built again", async () => {
    const { database, sent, said } = await applied(
      url(),
      "CREATE UNIQUE INDEX CONCURRENTLY a6 ON orders (twice) WHERE id > 5",
    );
    expect(database.outcome, said).toBe("failed");
    expect(sent.length).toBe(2);
    expect(await state("a6")).toBe("absent");
    const { instead, applied: how } = database.steps[0] ?? {};
    expect(how?.sqlstate).toBe("23505");
    const { rows } = await owner.extended((instead ?? "").replace(/;$/, ""));
    expect(rows.length).toBe(10);
  });

  it("a timeout of the role ends no build", async () => {
    await boss.simple(
      "ALTER ROLE owner SET statement_timeout = '300ms'; ALTER ROLE owner SET lock_timeout = '200ms'",
    );
    const busy = await writer();
    setTimeout(() => void busy.end(), 1500);
    const { database, said } = await applied(url(), build("a7"));
    await boss.simple("ALTER ROLE owner RESET ALL");
    expect(database.outcome, said).toBe("done");
  });

  it("a build that somebody cancels is healed once", async () => {
    const busy = await writer();
    const ours = applied(url(), build("a8"));
    await phase(/before build/);
    await boss.simple("SELECT pg_cancel_backend(pid) FROM pg_stat_progress_create_index");
    await busy.end();
    const { database, sent, said } = await ours;
    expect(database.outcome, said).toBe("done");
    expect(sent).toEqual([build("a8"), "DROP INDEX CONCURRENTLY public.a8", build("a8")]);
  });

  it("a build whose session is ended is healed, too", async () => {
    const busy = await writer();
    const ours = applied(url(), build("a9"));
    await phase(/before build/);
    await boss.simple("SELECT pg_terminate_backend(pid) FROM pg_stat_progress_create_index");
    await busy.end();
    const { database, said } = await ours;
    expect(database.outcome, said).toBe("done");
    expect(await state("a9")).toBe("valid");
  });

  it("new ones come before drops, which nobody waits for", async () => {
    await owner.simple("CREATE INDEX b1_old ON orders (placed)");
    const change = `DROP INDEX CONCURRENTLY b1_old; ${build("b1_new", "ON orders (placed, id)")}`;
    const { database, sent, said } = await applied(url(), change, {
      history: "CREATE TABLE orders (id bigint, placed date); CREATE INDEX b1_old ON orders (placed);",
    });
    expect(database.outcome, said).toBe("done");
    expect(sent).toEqual([
      build("b1_new", "ON orders (placed, id)"),
      "DROP INDEX CONCURRENTLY public.b1_old",
    ]);
  });

  it("a swap of names goes on where it was", async () => {
    await owner.simple("CREATE INDEX c1 ON orders (placed)");
    const history = "CREATE TABLE orders (id bigint, placed date); CREATE INDEX c1 ON orders (placed);";
    const steps = [
      build("c1_new", "ON orders (placed DESC)"),
      "ALTER INDEX c1 RENAME TO c1_old",
      "ALTER INDEX c1_new RENAME TO c1",
      "DROP INDEX CONCURRENTLY c1_old",
    ];
    await owner.simple(steps[0] ?? "");
    await owner.simple(steps[1] ?? "");
    const { database, sent, said } = await applied(url(), steps.join("; "), { history });
    expect(database.outcome, said).toBe("done");
    expect(sent).toEqual([steps[2], "DROP INDEX CONCURRENTLY public.c1_old"]);
    const again = await applied(url(), steps.join("; "), { history });
    expect([again.database.outcome, again.sent], again.said).toEqual(["done", []]);
  });

  it("a quick statement is tried again, and says who had its lock", async () => {
    await owner.simple("CREATE UNIQUE INDEX d1 ON orders (id, placed)");
    const reader = await there.session("owner");
    await reader.simple("BEGIN; SELECT 1 FROM orders LIMIT 1");
    let paused = 0;
    // The reader stays until it has been in the way twice.
    const tell = ({ event }: DeploymentEvent): void => {
      if (event === "pause" && ++paused === 2) void reader.simple("ROLLBACK").then(() => reader.close());
    };
    const change = "ALTER TABLE orders ADD CONSTRAINT d1 UNIQUE USING INDEX d1";
    const { database, said } = await applied(url(), change, {
      options: { lockTimeout: 150 },
      context: { tell },
    });
    expect(database.outcome, said).toBe("done");
    expect(said).toMatch(/pause: did not get its lock within 150 ms; try 2 of 30/);
    expect(database.steps[0]?.applied?.blockers[0]?.pid).toBe(reader.pid);
  });

  it("REINDEX CONCURRENTLY waits as long as it takes, and is sent once", async () => {
    await owner.simple("CREATE INDEX i1 ON orders (placed)");
    const busy = await writer();
    const ours = applied(url(), "REINDEX INDEX CONCURRENTLY i1");
    await phase(/before build/);
    await new Promise((resolve) => setTimeout(resolve, 800));
    await busy.end();
    const { database, sent, said } = await ours;
    expect([database.outcome, sent], said).toEqual(["done", ["REINDEX INDEX CONCURRENTLY i1"]]);
  });

  it("a quick statement behind a build gives up before that dies, and is tried again", async () => {
    await owner.simple("CREATE UNIQUE INDEX j1 ON orders (placed, id)");
    const busy = await writer();
    const session = await there.session("owner");
    const running = session.simple(build("j2", "ON orders (number, id)"));
    await phase(/before build/);
    let paused = 0;
    const tell = ({ event }: DeploymentEvent): void => {
      if (event === "pause" && ++paused === 2) void busy.end();
    };
    const { database, said } = await applied(
      url(),
      "ALTER TABLE orders ADD CONSTRAINT j1 UNIQUE USING INDEX j1",
      { options: { skipped: ["other-builds"] }, context: { tell } },
    );
    await running;
    await session.close();
    expect([database.outcome, await state("j2")], said).toEqual(["done", "valid"]);
  });

  it("what was INVALID, and somebody has made valid while it was waited, is not dropped", async () => {
    await leaveInvalid(build("k1"));
    // As a VACUUM holds it.
    const holder = await there.session("owner");
    await holder.simple("BEGIN; LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE");
    let waited = false;
    const tell = ({ event, message }: DeploymentEvent): void => {
      if (event !== "blocked" || waited || !message.includes("is locked by")) return;
      waited = true;
      void boss
        .simple("UPDATE pg_index SET indisvalid = true, indisready = true WHERE indexrelid = 'k1'::regclass")
        .then(() => holder.simple("ROLLBACK"))
        .then(() => holder.close());
    };
    const { database, sent, said } = await applied(url(), build("k1"), { context: { tell } });
    expect([waited, database.outcome, sent], said).toEqual([true, "done", []]);
    // What was not done from here is not called so.
    expect(database.steps[0]?.message).not.toContain("built");
    expect(database.steps[0]?.applied?.attempts).toBe(0);
    await boss.simple("REINDEX INDEX k1");
  });

  it("an index of another definition stops it", async () => {
    await owner.simple("CREATE INDEX e1 ON orders (placed)");
    const { database, sent } = await applied(url(), build("e1"));
    expect([database.outcome, sent]).toEqual(["refused", []]);
  });

  it("another program that applies a change is not disturbed", async () => {
    const busy = await writer();
    const first = applied(url(), build("f1"));
    await phase(/before build/);
    const second = await applied(url(), build("f2", "ON other (id)"));
    expect([second.database.outcome, second.sent]).toEqual(["not-now", []]);
    expect(second.database.checks.at(-1)?.message).toMatch(
      /another program applies a change to this database: pid \d+ of owner/,
    );
    await busy.end();
    expect((await first).database.outcome).toBe("done");
  });

  it("a first request to stop finishes the index, a second takes it back", async () => {
    const change = `${build("g1")}; ${build("g2", "ON orders (placed, number)")}`;
    for (const times of [1, 2]) {
      const stops = stopRequests();
      const busy = await writer();
      const ours = applied(url(), change, { context: { stops } });
      await phase(/before build/);
      for (let asked = 0; asked < times; asked++) stops.stop();
      if (times === 2) setTimeout(() => void busy.end(), 800);
      else await busy.end();
      const { database, said } = await ours;
      expect(database.outcome, said).toBe("stopped");
      expect([await state("g1"), await state("g2")]).toEqual([times === 1 ? "valid" : "absent", "absent"]);
      await owner.simple("DROP INDEX IF EXISTS g1");
    }
  });

  it("without a confirmation nothing is sent, and a dry run sends nothing", async () => {
    const refuse = async (): Promise<void> => {
      throw new Error("not confirmed");
    };
    await expect(applied(url(), build("h1"), { context: { confirm: refuse } })).rejects.toThrow(
      "not confirmed",
    );
    const dry = await applied(url(), build("h1"), { context: { dryRun: true, confirm: refuse } });
    expect(dry.database.steps[0]).toMatchObject({ message: "to be built: nothing has the name" });
    expect([dry.database.outcome, dry.sent, await state("h1")]).toEqual(["done", [], "absent"]);
  });
});
