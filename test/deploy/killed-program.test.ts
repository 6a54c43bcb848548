import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Session } from "../../src/postgres/server.ts";
import { until } from "../until.ts";
import { applied } from "./applied.ts";
import { askedMajors, type Production, production } from "./production.ts";
import { applyProgram, type Program, repositoryWith } from "./program.ts";

// A machine may be busy, and the bundle has to be made first.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 });

/** An index over it is not built before the lock is free. */
const slow = `CREATE FUNCTION slow(x int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$
BEGIN WHILE NOT pg_catalog.pg_try_advisory_xact_lock_shared(7, 7) LOOP PERFORM pg_catalog.pg_sleep(0.02); END LOOP; RETURN x; END $$`;
const shop = `CREATE TABLE orders (id int, placed date); CREATE INDEX old ON orders (placed)`;

describe.each(askedMajors)("on PostgreSQL %i, a program that is killed", (major) => {
  let there: Production;
  let boss: Session;
  beforeAll(async () => {
    there = await production(major);
    boss = await there.session("boss");
    await boss.simple(
      `SET ROLE owner; ${shop}; ${slow}; INSERT INTO orders VALUES (1, '2026-01-01'); RESET ROLE`,
    );
  });
  afterAll(async () => {
    await boss?.close();
    await there?.stop();
  });

  const rowsOf = async (sql: string) => (await boss.extended(sql)).rows;

  /** A transaction of somebody else that stays open. */
  async function holder(sql: string): Promise<() => Promise<void>> {
    const session = await there.session("boss");
    await session.simple(sql);
    return async () => {
      await session.simple("ROLLBACK; SELECT pg_catalog.pg_advisory_unlock_all()").catch(() => {});
      await session.close();
    };
  }

  const writer = () => holder("BEGIN; LOCK TABLE orders IN ROW EXCLUSIVE MODE");
  const snapshot = () => holder("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1");
  const gate = () => holder("SELECT pg_catalog.pg_advisory_lock(7, 7)");

  /** The build has come to a phase of that name. */
  const inPhase = (name: string) =>
    until(
      async () =>
        (await rowsOf(`SELECT 1 FROM pg_stat_progress_create_index WHERE phase ~ '${name}'`)).length > 0,
    );

  /** What the program has left at work has ended, and nobody has the lock. */
  const settled = () =>
    until(async () => {
      const left = await rowsOf(
        "SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'indexwright: %' UNION ALL SELECT 1 FROM pg_locks WHERE locktype = 'advisory'",
      );
      return left.length === 0;
    });

  const build = "CREATE INDEX CONCURRENTLY a ON orders (slow(id))";

  /** Each holds the build where its name says; gives what lets it go on. */
  const phases: readonly (readonly [phase: string, reach: () => Promise<() => Promise<void>>])[] = [
    ["waiting for writers before build", writer],
    ["building index", gate],
    [
      "waiting for writers before validation",
      async () => {
        const first = await writer();
        await inPhase("before build");
        const second = await writer();
        await first();
        return second;
      },
    ],
    [
      "waiting for old snapshots",
      async () => {
        const first = await writer();
        await inPhase("before build");
        const second = await writer();
        await first();
        await inPhase("before validation");
        const third = await snapshot();
        await second();
        return third;
      },
    ],
  ];

  it.each(phases)("while it is %s: the server builds on, and the next run finds it", async (phase, reach) => {
    const repository = repositoryWith(`${shop}; ${slow}`, build);
    const early = phase.endsWith("before build") || phase === "building index" ? await reach() : null;
    const late = early === null ? reach() : null;
    const program = await applyProgram(repository, there.url("owner"));
    const letGo = early ?? (await late);
    await inPhase(phase);
    const [{ pid, oid } = {}] = await rowsOf(
      "SELECT pid, index_relid AS oid FROM pg_stat_progress_create_index",
    );
    program.process.kill("SIGKILL");
    expect(await program.ended).toBe("SIGKILL");
    // Longer than the client is missed anywhere, and than a deadlock_timeout: the next run looks on.
    const next = applied(there.url("owner"), build, { history: `${shop}; ${slow};` });
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect((await rowsOf("SELECT pid FROM pg_stat_progress_create_index"))[0]?.pid).toBe(pid);
    await letGo?.();
    const { database, sent, said } = await next;
    expect([database.outcome, sent], said).toEqual(["done", []]);
    expect(
      await rowsOf(
        "SELECT indexrelid AS oid, indisvalid AS valid FROM pg_index WHERE indexrelid = 'a'::regclass",
      ),
    ).toEqual([{ oid, valid: "t" }]);
    await settled();
    await boss.simple("DROP INDEX a");
    repository.remove();
  });

  it("while it waits for the first lock: nothing was sent, and the next run does it all", async () => {
    const repository = repositoryWith(`${shop}; ${slow}`, build);
    const locker = await holder("BEGIN; LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE");
    const program = await applyProgram(repository, there.url("owner"));
    await program.told("blocked", /is locked by/);
    program.process.kill("SIGKILL");
    expect(await program.ended).toBe("SIGKILL");
    await locker();
    await settled();
    expect(await rowsOf("SELECT 1 FROM pg_class WHERE relname = 'a'")).toEqual([]);
    const { database, sent, said } = await applied(there.url("owner"), build, {
      history: `${shop}; ${slow};`,
    });
    expect([database.outcome, sent], said).toEqual(["done", [build]]);
    await boss.simple("DROP INDEX a");
    repository.remove();
  });

  it("while it drops: the server drops on, and the next run finds it gone", async () => {
    const repository = repositoryWith(`${shop}; ${slow}`, "DROP INDEX CONCURRENTLY old");
    const letGo = await writer();
    const program = await applyProgram(repository, there.url("owner"));
    await program.told("sent");
    await until(
      async () =>
        (await rowsOf("SELECT 1 FROM pg_index WHERE indexrelid = 'old'::regclass AND NOT indisvalid"))
          .length > 0,
    );
    program.process.kill("SIGKILL");
    expect(await program.ended).toBe("SIGKILL");
    const next = applied(there.url("owner"), "DROP INDEX CONCURRENTLY old", { history: `${shop}; ${slow};` });
    await new Promise((resolve) => setTimeout(resolve, 1300));
    await letGo();
    const { database, sent, said } = await next;
    expect([database.outcome, sent], said).toEqual(["done", []]);
    await boss.simple("SET ROLE owner; CREATE INDEX old ON orders (placed); RESET ROLE");
    repository.remove();
  });

  /** A run that a writer holds up at its first index of two, asked to stop so often. */
  async function asked(
    signal: NodeJS.Signals,
    times: number,
  ): Promise<{ readonly program: Program; readonly letGo: () => Promise<void> }> {
    const repository = repositoryWith(
      `${shop}; ${slow}`,
      `CREATE INDEX CONCURRENTLY a ON orders (id); CREATE INDEX CONCURRENTLY b ON orders (id, placed)`,
    );
    const letGo = await writer();
    const program = await applyProgram(repository, there.url("owner"));
    await inPhase("before build");
    const words = [/^indexwright: stopping: /m, /^indexwright: cancelling: /m];
    for (let time = 0; time < times; time++) {
      program.process.kill(signal);
      const word = words[time];
      if (word) await until(() => word.test(program.stderr()));
    }
    program.ended.then(repository.remove, repository.remove);
    return { program, letGo };
  }

  const states = async () =>
    Object.fromEntries(
      (
        await rowsOf(
          "SELECT c.relname AS name, i.indisvalid AS valid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname IN ('a', 'b')",
        )
      ).map(({ name, valid }) => [String(name), valid === "t"]),
    );

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s once: the index at hand is finished, and the report comes last", async (signal, status) => {
    const { program, letGo } = await asked(signal, 1);
    await letGo();
    expect(await program.ended).toBe(status);
    const last = program.lines.at(-1) as { readonly deployment?: { readonly outcome?: string } };
    expect(last.deployment?.outcome).toBe("stopped");
    expect(program.lines.slice(0, -1).every((line) => "event" in line)).toBe(true);
    expect(await states()).toEqual({ a: true });
    await boss.simple("DROP INDEX a");
  });

  it("SIGTERM twice: it is cancelled, and what is left is dropped", async () => {
    const { program, letGo } = await asked("SIGTERM", 2);
    await program.told("sent", /^DROP INDEX CONCURRENTLY/);
    await letGo();
    expect(await program.ended).toBe(143);
    expect(await states()).toEqual({});
  });

  it("SIGINT three times: it leaves at once, and the server goes on with what it was at", async () => {
    const { program, letGo } = await asked("SIGINT", 2);
    // What is left is waited for by the same writer.
    await program.told("sent", /^DROP INDEX CONCURRENTLY/);
    program.process.kill("SIGINT");
    expect(await program.ended).toBe(130);
    await letGo();
    await settled();
    expect(await states()).toEqual({});
  });
});
