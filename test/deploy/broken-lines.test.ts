import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { addressOf } from "../../src/postgres/address.ts";
import { reading } from "../../src/postgres/reading-session.ts";
import type { Session } from "../../src/postgres/server.ts";
import type { DeploymentEvent } from "../../src/types.ts";
import { until } from "../until.ts";
import { type Applying, applied, quickPace } from "./applied.ts";
import { askedMajors, type Production, production } from "./production.ts";
import { type Wire, wireTo } from "./wire.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const shop = "CREATE TABLE orders (id bigint, number text, placed date)";
const build = (name: string, columns = "number") =>
  `CREATE INDEX CONCURRENTLY ${name} ON orders (${columns})`;

describe.each(askedMajors)("on PostgreSQL %i, whose lines break", (major) => {
  let there: Production;
  let boss: Session;
  let wire: Wire;
  beforeAll(async () => {
    there = await production(major);
    wire = await wireTo(there.socket);
    boss = await there.session("boss");
    await boss.simple(`SET ROLE owner; ${shop}; RESET ROLE`);
  });
  afterAll(async () => {
    await boss?.close();
    wire?.stop();
    await there?.stop();
  });

  const apply = (sql: string, more: Applying = {}) =>
    applied(there.url("owner", wire.socket), sql, { history: `${shop};`, ...more });

  async function indexes(): Promise<Readonly<Record<string, boolean>>> {
    const { rows } = await boss.extended(
      "SELECT c.relname AS name, i.indisvalid AS valid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = 'orders'::regclass",
    );
    return Object.fromEntries(rows.map(({ name, valid }) => [String(name), valid === "t"]));
  }

  /** Builds while a writer holds it up, does something to its lines, and lets the writer go. */
  async function whileBuilding(
    sql: string,
    meanwhile: (builder: number) => Promise<void>,
    more: Applying = {},
  ) {
    const busy = await there.session("owner");
    await busy.simple("BEGIN; LOCK TABLE orders IN ROW EXCLUSIVE MODE");
    let builder = 0;
    const tell = ({ event, facts }: DeploymentEvent): void => {
      if (event === "sent" && builder === 0) builder = Number(facts.pid);
    };
    const ours = apply(sql, { ...more, context: { tell, ...more.context } });
    await until(async () => {
      const { rows } = await boss.extended("SELECT 1 FROM pg_stat_progress_create_index WHERE pid = $1", [
        builder,
      ]);
      return rows.length > 0;
    });
    await meanwhile(builder);
    await busy.simple("ROLLBACK");
    await busy.close();
    return { ...(await ours), builder };
  }

  const isBuilding = async (pid: number) =>
    (await boss.extended("SELECT 1 FROM pg_stat_progress_create_index WHERE pid = $1", [pid])).rows.length >
    0;

  it("a reading session is ended by the server once it rests: whoever lost it would be waited for", async () => {
    const address = addressOf(there.url("owner"), "--database-url");
    await reading(address, { option: "--database-url", throughPooler: false }, async (session) => {
      const { rows } = await session.extended("SHOW idle_in_transaction_session_timeout");
      expect(rows[0]?.idle_in_transaction_session_timeout).toBe("90s");
    });
  });

  it("a build whose own connection is cut goes on, and is looked on at until it ends", async () => {
    const { database, sent, said } = await whileBuilding(build("l1"), async (builder) => {
      wire.cut(builder);
      await sleep(1500);
      // The server has heard nothing of it.
      expect(await isBuilding(builder)).toBe(true);
    });
    expect([database.outcome, sent], said).toEqual(["done", [build("l1")]]);
    expect(database.steps[0]?.applied?.action).toBe("attach");
    expect(await indexes()).toMatchObject({ l1: true });
  });

  it("both connections cut: the watcher comes back and ends what is left of it, and looks on at the build", async () => {
    const change = `${build("l2", "placed")}; ${build("l4", "placed, id")}`;
    const { database, sent, said } = await whileBuilding(change, async () => {
      wire.cut();
      await sleep(500);
    });
    expect(database.outcome, said).toBe("done");
    expect(sent, said).toEqual([build("l2", "placed"), build("l4", "placed, id")]);
    expect(said).toContain("connection: the server is back\n");
    expect(await indexes()).toMatchObject({ l2: true, l4: true });
  });

  it("nobody can be asked any more: the build goes on, and a later run finds it done", async () => {
    const change = build("l3", "id");
    const first = await whileBuilding(
      change,
      async () => {
        wire.shut();
        wire.cut();
        await sleep(2500);
      },
      { context: { pace: { ...quickPace, back: 500 } } },
    );
    wire.open();
    expect(first.database.outcome, first.said).toBe("failed");
    expect(first.database.steps[0]?.message).toContain("what it was building goes on");
    await until(async () => !(await isBuilding(first.builder)));
    // Another program does not know whose the lock is; the server gives it back once it misses its client.
    const second = await apply(change);
    expect([second.database.outcome, second.sent], second.said).toEqual(["not-now", []]);
    wire.settle();
    await until(async () => {
      const { rows } = await boss.extended("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'");
      return rows.length === 0;
    });
    const third = await apply(change);
    expect([third.database.outcome, third.sent], third.said).toEqual(["done", []]);
  });
});
