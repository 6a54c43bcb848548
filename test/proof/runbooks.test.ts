import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ServerError, type Session } from "../../src/postgres/server.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { openMajor } from "../servers/binaries.ts";

// What the rules say of runbooks, on a server: one that all share.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

type Sessions = readonly [Session, Session, Session];

/** A table of orders, and three sessions on it. */
async function onOrders(work: (...sessions: Sessions) => Promise<void>): Promise<void> {
  const database = await server.database();
  const sessions: Sessions = [await database.connect(), await database.connect(), await database.connect()];
  try {
    await sessions[0].simple(
      "CREATE TABLE orders (id int, status text); INSERT INTO orders SELECT n, 'new' FROM generate_series(1, 2000) n",
    );
    await work(...sessions);
  } finally {
    for (const each of sessions) await each.close().catch(() => {});
    await database.drop();
  }
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "it ran";
  } catch (error) {
    if (error instanceof ServerError) return `${error.sqlstate} ${error.message}`;
    throw error;
  }
}

async function answerOf(session: Session, sql: string): Promise<unknown> {
  const { rows } = await session.extended(sql);
  // As text, but for NULL.
  return Object.values(rows[0] ?? {})[0];
}

const build = "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status)";
const waiting = "SELECT count(*)::int AS n FROM pg_stat_progress_create_index WHERE phase LIKE 'waiting%'";

/** What holds while a build waits for a transaction that has written to the table. */
async function whileItWaits(
  builder: Session,
  writer: Session,
  other: Session,
  work: () => Promise<void>,
): Promise<string> {
  await writer.simple("BEGIN; INSERT INTO orders VALUES (0, 'old')");
  const built = codeOf(builder.extended(build));
  await vi.waitFor(async () => expect(await answerOf(other, waiting)).toBe("1"), 20_000);
  await work();
  await writer.simple("COMMIT").catch(() => {});
  return built;
}

it("the progress of a build that waits for writers is divided by 0, and by nullif it is not", () =>
  onOrders(async (builder, writer, other) => {
    await whileItWaits(builder, writer, other, async () => {
      const query =
        "SELECT round(blocks_done::numeric * 100 / blocks_total, 2) FROM pg_stat_progress_create_index";
      expect(await codeOf(other.extended(query))).toMatch(/^22012 division by zero/);
      expect(await answerOf(other, query.replace("blocks_total", "nullif(blocks_total, 0)"))).toBeNull();
    });
  }));

it("a blocker that is idle in transaction outlives pg_cancel_backend, and is not active", () =>
  onOrders(async (builder, writer, other) => {
    const built = await whileItWaits(builder, writer, other, async () => {
      expect(await answerOf(other, `SELECT pg_cancel_backend(${writer.pid})`)).toBe("t");
      expect(await answerOf(other, `SELECT state FROM pg_stat_activity WHERE pid = ${writer.pid}`)).toBe(
        "idle in transaction",
      );
      expect(await answerOf(other, waiting)).toBe("1");
      expect(await answerOf(other, `SELECT pg_blocking_pids(${builder.pid})::text`)).toBe(`{${writer.pid}}`);
      expect(await answerOf(other, `SELECT pg_terminate_backend(${writer.pid})`)).toBe("t");
    });
    expect(built).toBe("it ran");
  }));

it("a build that is cancelled leaves an index that is listed, refused a second time, and skipped by IF NOT EXISTS", () =>
  onOrders(async (builder, writer, other) => {
    const built = await whileItWaits(builder, writer, other, async () => {
      await other.extended(`SELECT pg_cancel_backend(${builder.pid})`);
      await vi.waitFor(async () => expect(await answerOf(other, waiting)).toBe("0"), 20_000);
    });
    expect(built).toMatch(/^57014/);
    expect(await answerOf(other, "SELECT indexname FROM pg_indexes WHERE tablename = 'orders'")).toBe(
      "orders_status_idx",
    );
    expect(
      await answerOf(other, "SELECT indexrelname FROM pg_stat_user_indexes WHERE relname = 'orders'"),
    ).toBe("orders_status_idx");
    expect(await codeOf(other.extended(build))).toMatch(/^42P07/);
    expect(await codeOf(other.extended(build.replace("CONCURRENTLY", "CONCURRENTLY IF NOT EXISTS")))).toBe(
      "it ran",
    );
    expect(
      await answerOf(
        other,
        "SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_status_idx'::regclass",
      ),
    ).toBe("f");
  }));

it("a concurrent build lets rows be read and written, and ANALYZE, VACUUM and other DDL wait", () =>
  onOrders(async (builder, writer, other) => {
    await whileItWaits(builder, writer, other, async () => {
      await other.simple("SET lock_timeout = '150ms'");
      expect(await codeOf(other.extended("UPDATE orders SET status = 'x' WHERE id = 1"))).toBe("it ran");
      for (const statement of ["ANALYZE orders", "VACUUM orders", "ALTER TABLE orders ADD c int"])
        expect(await codeOf(other.extended(statement))).toMatch(
          /^55P03 canceling statement due to lock timeout/,
        );
    });
  }));

it("DROP INDEX CONCURRENTLY waits for whoever has used the table", () =>
  onOrders(async (builder, reader, other) => {
    await builder.extended(build);
    await reader.simple("BEGIN; SELECT count(*) FROM orders");
    await other.simple("SET statement_timeout = '300ms'");
    expect(await codeOf(other.extended("DROP INDEX CONCURRENTLY orders_status_idx"))).toMatch(
      /^57014 canceling statement due to statement timeout/,
    );
    await reader.simple("COMMIT");
  }));

it("a query of pg_stat_activity finds its own text, and pg_locks with itself pairs locks of an idle server", () =>
  onOrders(async (session) => {
    const asked = "SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE '%CREATE INDEX%'";
    expect(await answerOf(session, asked)).toBe("1");
    expect(await answerOf(session, `${asked} AND pid <> pg_backend_pid()`)).toBe("0");
    const pairs = "SELECT count(*)::int AS n FROM pg_locks a JOIN pg_locks b ON b.locktype = a.locktype";
    expect(Number(await answerOf(session, pairs))).toBeGreaterThan(1);
    expect(await answerOf(session, `${pairs} AND b.granted WHERE NOT a.granted`)).toBe("0");
  }));

it("after a bitmap scan idx_tup_fetch is 0, and idx_tup_read is not", () =>
  onOrders(async (session, other) => {
    await session.extended(build);
    await session.simple(
      "SET enable_seqscan = off; SET enable_indexscan = off; SET enable_indexonlyscan = off",
    );
    await session.extended("SELECT id FROM orders WHERE status = 'new'");
    await session.extended("SELECT pg_stat_force_next_flush()");
    const counted =
      "SELECT idx_scan > 0 AND idx_tup_read > 0 AND idx_tup_fetch = 0 AS so FROM pg_stat_user_indexes WHERE relname = 'orders'";
    await vi.waitFor(async () => expect(await answerOf(other, counted)).toBe("t"), 10_000);
  }));

it("NULLs invalidate no index; a tablespace's size grows with what is written", () =>
  onOrders(async (session) => {
    const size = "SELECT pg_tablespace_size('pg_default')::text";
    const before = Number(await answerOf(session, size));
    await session.simple(
      "UPDATE orders SET status = NULL; INSERT INTO orders SELECT n FROM generate_series(1, 100000) n",
    );
    await session.extended(build);
    expect(
      await answerOf(
        session,
        "SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_status_idx'::regclass",
      ),
    ).toBe("t");
    expect(Number(await answerOf(session, size))).toBeGreaterThan(before);
  }));

it("what is no SQL is refused: the shell's words, backslashes, blanks, a privilege that there is not", () =>
  onOrders(async (session) => {
    const refused = async (sql: string): Promise<string> =>
      (await codeOf(session.simple(sql))).replace(/^(\S+) /, "$1: ");
    expect(await refused("psql -h db -d shop\nSELECT 1;")).toBe('42601: syntax error at or near "psql"');
    expect(await refused("BEGIN; \\i a.sql; COMMIT;")).toBe('42601: syntax error at or near "\\"');
    expect(await refused("CREATE INDEX i ON table(...)")).toBe('42601: syntax error at or near "table"');
    expect(await refused("CREATE INDEX i ON your_table (status)")).toBe(
      '42P01: relation "your_table" does not exist',
    );
    expect(await refused("GRANT CREATE INDEX ON orders TO current_user")).toBe(
      '42601: syntax error at or near "INDEX"',
    );
  }));

it("an entry of a ledger that is copied is the older one, and the migration has none", () =>
  onOrders(async (boss) => {
    await boss.simple(`CREATE TABLE ledger_migrations (hash text, created_at int);
      INSERT INTO ledger_migrations VALUES ('first', 1), ('second', 2)`);
    await boss.simple(
      "INSERT INTO ledger_migrations VALUES ((SELECT hash FROM ledger_migrations ORDER BY created_at DESC LIMIT 1), 3)",
    );
    expect(
      await answerOf(boss, "SELECT string_agg(hash, ' ' ORDER BY created_at) FROM ledger_migrations"),
    ).toBe("first second second");
  }));

it("the progress of a build is there while it runs, and behind it there is no row", () =>
  onOrders(async (builder, writer, other) => {
    await whileItWaits(builder, writer, other, async () => {
      expect(await answerOf(other, "SELECT count(*) FROM pg_stat_progress_create_index")).toBe("1");
    });
    expect(await answerOf(builder, "SELECT count(*) FROM pg_stat_progress_create_index")).toBe("0");
  }));

it("an index that does not give the order is read, sorted, and cut by LIMIT last; one that does is read in order", () =>
  onOrders(async (session) => {
    await session.simple(
      `CREATE TABLE rankings AS SELECT n % 20 AS org, n % 3 AS metric, n AS value FROM generate_series(1, 20000) n;
       CREATE INDEX rankings_org_metric ON rankings (org, metric); ANALYZE rankings; SET enable_seqscan = off; SET enable_bitmapscan = off`,
    );
    const plan = async () => {
      const { rows } = await session.extended(
        "EXPLAIN (COSTS OFF) SELECT * FROM rankings WHERE org = 7 AND metric = 1 ORDER BY value DESC LIMIT 5",
      );
      return rows.map((row) => String(Object.values(row)[0]).trim());
    };
    expect((await plan()).slice(0, 4)).toEqual([
      "Limit",
      "->  Sort",
      "Sort Key: value DESC",
      "->  Index Scan using rankings_org_metric on rankings",
    ]);
    await session.simple("CREATE INDEX rankings_org_metric_value ON rankings (org, metric, value)");
    expect((await plan()).slice(0, 2)).toEqual([
      "Limit",
      expect.stringMatching(/Scan Backward using rankings_org_metric_value/),
    ]);
  }));
