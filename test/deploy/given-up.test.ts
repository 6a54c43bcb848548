import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Session } from "../../src/postgres/server.ts";
import type { DeploymentEvent } from "../../src/types.ts";
import { type Applying, applied, quickPace } from "./applied.ts";
import { askedMajors, type Production, production } from "./production.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const shop = "CREATE TABLE orders (id bigint, number text, placed date)";
const change = "CREATE INDEX CONCURRENTLY a ON orders (number)";

describe.each(askedMajors)("on PostgreSQL %i, what is given up", (major) => {
  let there: Production;
  let boss: Session;
  beforeAll(async () => {
    there = await production(major);
    boss = await there.session("boss");
    await boss.simple(`SET ROLE owner; ${shop}; RESET ROLE`);
  });
  afterAll(async () => {
    await boss?.close();
    await there?.stop();
  });

  const apply = (more: Applying = {}) =>
    applied(there.url("owner"), change, { history: `${shop};`, ...more });

  async function state(): Promise<string> {
    const { rows } = await boss.extended(
      "SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass('a')",
    );
    return rows[0] ? (rows[0].valid === "t" ? "valid" : "INVALID") : "absent";
  }

  async function holder(sql: string): Promise<Session> {
    const session = await there.session("owner");
    await session.simple(`BEGIN; ${sql}`);
    return session;
  }

  it("a first lock that nobody gives back in time: nothing was sent, and it is for later", async () => {
    const session = await holder("LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE");
    const { database, sent, said } = await apply({ context: { pace: { ...quickPace, wait: 400 } } });
    await session.close();
    expect([database.outcome, sent, await state()], said).toEqual(["not-now", [], "absent"]);
    expect(database.steps[0]?.instead).toBe(`SELECT pg_terminate_backend(${session.pid});`);
  });

  it("a build that somebody cancels each time: after the second it has failed, and nothing is left", async () => {
    // A build waits for it, and a drop does not.
    const session = await holder("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SELECT 1");
    const tell = ({ event, message }: DeploymentEvent): void => {
      if (event === "phase" && /old snapshots/.test(message))
        void boss.simple("SELECT pg_cancel_backend(pid) FROM pg_stat_progress_create_index");
    };
    const { database, sent, said } = await apply({ context: { tell } });
    await session.close();
    expect(database.outcome, said).toBe("failed");
    expect(database.steps[0]?.applied?.sqlstate).toBe("57014");
    const drop = "DROP INDEX CONCURRENTLY public.a";
    expect(sent, said).toEqual([change, drop, change, drop]);
    expect(await state()).toBe("absent");
  });

  it("a leftover whose drop is held up: nothing is built beside it, and it is for later", async () => {
    const session = await holder("LOCK TABLE orders IN ROW EXCLUSIVE MODE");
    const first = await apply({ context: { pace: { ...quickPace, wait: 300, drop: 500 } } });
    expect([first.database.outcome, await state()], first.said).toEqual(["not-now", "INVALID"]);
    const second = await apply({ context: { pace: { ...quickPace, wait: 300, drop: 500 } } });
    expect([second.database.outcome, second.sent], second.said).toEqual([
      "not-now",
      ["DROP INDEX CONCURRENTLY public.a"],
    ]);
    expect(second.database.steps[0]?.applied?.blockers[0]?.pid).toBe(session.pid);
    await session.simple("ROLLBACK");
    await session.close();
    const third = await apply();
    expect([third.database.outcome, await state()], third.said).toEqual(["done", "valid"]);
    await boss.simple("DROP INDEX a");
  });

  it("a journal that cannot be written any more ends no build: it is told once", async () => {
    let notes = 0;
    const note = () => (++notes > 3 ? "the journal apply.jsonl cannot be written: the disk is full" : null);
    const { database, said } = await apply({ context: { journal: { noted: [], note } } });
    expect([database.outcome, await state()], said).toEqual(["done", "valid"]);
    expect(said.match(/^check: warn journal: .*$/gm)).toEqual([
      "check: warn journal: the journal apply.jsonl cannot be written: the disk is full; the work goes on, and of a soak that is cut short the next run will not know",
    ]);
    await boss.simple("DROP INDEX a");
  });
});
