import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Session } from "../../src/postgres/server.ts";
import { openSession } from "../../src/postgres/session.ts";
import { health } from "../../src/programs/deployment/health.ts";
import { preflight } from "../../src/programs/deployment/preflight.ts";
import { verify } from "../../src/programs/deployment/verify.ts";
import { applied } from "../deploy/applied.ts";
import { askedMajors, type Production, production } from "../deploy/production.ts";
import { defaults, discoveryOf } from "../room.ts";
import { until } from "../until.ts";
import { type Standby, standbyOf } from "./standby.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const build = (name: string, rest = "(number)") => `CREATE INDEX CONCURRENTLY ${name} ON orders ${rest}`;
const discovery = (sql: string) => discoveryOf(new Map([["migrations/1.sql", `${sql};\n`]]), new Map());

describe.each(askedMajors.filter((major) => major >= 15))("a standby of PostgreSQL %i", (major) => {
  let there: Production;
  let boss: Session;
  let standby: Standby;
  let reader: Session;
  beforeAll(async () => {
    there = await production(major, { wal_level: "replica" });
    const owner = await there.session("owner");
    await owner.simple(
      "CREATE TABLE orders (id bigint, number text); INSERT INTO orders SELECT i, i::text FROM generate_series(1, 5000) i",
    );
    await owner.close();
    boss = await there.session("boss");
    standby = await standbyOf(there, "east", {
      hot_standby_feedback: "on",
      wal_receiver_status_interval: "1s",
    });
    reader = await openSession({ host: standby.socket, user: "boss", database: "shop" });
  });
  afterAll(async () => {
    await reader?.close().catch(() => {});
    await standby?.stop();
    await boss?.close();
    await there?.stop();
  });

  const checks = async (role: string, sql = build("never")) => {
    const { deployment } = await preflight(discovery(sql), defaults, there.url(role));
    return new Map(deployment?.databases[0]?.checks.map((check) => [check.check, check]));
  };

  it("is written to by nobody: preflight stops, and apply sends nothing", async () => {
    const { deployment } = await preflight(discovery(build("a")), defaults, standby.url("boss"));
    expect([deployment?.outcome, deployment?.databases[0]?.standby]).toEqual(["refused", true]);
    const { database, sent } = await applied(standby.url("boss"), build("a"));
    expect([database.outcome, sent]).toEqual(["refused", []]);
  });

  it("with a long query and hot_standby_feedback holds up no build, and shows it to verify", async () => {
    await reader.simple("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM pg_class");
    const { rows: held } = await reader.extended(
      "SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin",
    );
    // Before the primary has heard of the query, it may clean up what that sees, and the standby waits.
    await until(async () => {
      const { rows } = await boss.extended("SELECT xmin::text FROM pg_replication_slots");
      return rows.some(({ xmin }) => xmin !== null && Number(xmin) <= Number(held[0]?.xmin));
    });
    const { database, said } = await applied(there.url("owner"), build("b"));
    expect(database.outcome, said).toBe("done");
    const { deployment } = await verify(discovery(build("b")), defaults, {
      databaseUrl: there.url("owner"),
      replicaUrls: [standby.url("owner")],
    });
    await reader.simple("ROLLBACK");
    expect(deployment?.databases.map(({ outcome, standby: is }) => [outcome, is])).toEqual([
      ["done", false],
      ["done", true],
    ]);
  });

  it("is seen by preflight, as far as the role may", async () => {
    expect((await checks("monitor")).get("standbys")).toMatchObject({ level: "ok", facts: { standbys: 1 } });
    expect((await checks("owner")).get("standbys")).toMatchObject({ level: "unknown", needs: "pg_monitor" });
    expect((await checks("owner")).get("replication-slots")?.level).toBe("ok");
  });

  it("that alone uses an index keeps health from calling it unused", async () => {
    await boss.simple("CREATE INDEX c ON orders (number, id)");
    await until(async () => {
      await reader.simple("SET enable_seqscan = off; SELECT id FROM orders WHERE number = '7' AND id = 7");
      const { rows } = await reader.extended(
        "SELECT sum(idx_scan) AS scans FROM pg_stat_user_indexes WHERE relname = 'orders'",
      );
      return Number(rows[0]?.scans) > 0;
    });
    const used = async (replicaUrls: readonly string[]) => {
      const { deployment } = await health(discovery("").tree, defaults.deploy, {
        databaseUrl: there.url("boss"),
        replicaUrls,
      });
      const indexes = deployment?.health?.indexes ?? [];
      return indexes.reduce((sum, index) => sum + index.scans.reduce((all, scans) => all + scans, 0), 0);
    };
    expect(await used([])).toBe(0);
    expect(await used([standby.url("boss")])).toBeGreaterThan(0);
  });

  it("that has gone leaves a slot that nobody reads, and that is told", async () => {
    await reader.close();
    await standby.stop();
    await until(async () => (await checks("owner")).get("replication-slots")?.level === "warn");
    expect((await checks("owner")).get("replication-slots")?.message).toMatch(
      /^nobody reads the slot east: it keeps all WAL that a build writes$/,
    );
  });
});
