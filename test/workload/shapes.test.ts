import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { inSession } from "../../src/postgres/session.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { type LaunchedServer, launch } from "../../src/prove/server/launch.ts";
import { workloadQuery } from "../../src/shells/cli/workload-query.ts";
import { proved } from "../proof/proved.ts";
import { binariesOf, majors, openMajor } from "../servers/binaries.ts";
import { schema, shapes } from "./shapes.ts";

// A machine may be busy, and each query is planned twice.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const available = majors.filter((one) => (one === 15 || one === 18) && binariesOf(one) !== null);

/** What a server's own pg_stat_statements keeps of the queries. */
async function exported(of: number): Promise<readonly { readonly query: string }[]> {
  const binaries = binariesOf(of);
  if (!binaries) throw new Error(`PostgreSQL ${of} is not installed`);
  const launched: LaunchedServer = await launch(binaries, { shared_preload_libraries: "pg_stat_statements" });
  try {
    return await inSession(
      { host: launched.socket, user: "postgres", database: "postgres" },
      async (session) => {
        await session.simple(`CREATE EXTENSION pg_stat_statements; ${schema}
        INSERT INTO customers (id, email) SELECT n, 'c' || n FROM generate_series(1, 20) AS n`);
        await session.simple("SELECT pg_stat_statements_reset()");
        for (const shape of shapes) await session.simple(shape);
        const { rows } = await session.extended(workloadQuery.replace("LIMIT 100", "LIMIT 200"));
        return JSON.parse(String(Object.values(rows[0] ?? {})[0]));
      },
    );
  } finally {
    await launched.stop();
  }
}

it.each(available)(
  "of what pg_stat_statements of PostgreSQL %i makes of queries, all is planned",
  async (of) => {
    const rows = await exported(of);
    expect(rows.length).toBeGreaterThanOrEqual(60);
    const { proof } = await proved(server, {
      history: { "migrations/1_shop.sql": schema, "w.json": JSON.stringify(rows) },
      ...{ workload: ["w.json"], rows: 200 },
      files: { "migrations/2_index.sql": "CREATE INDEX orders_status ON orders (status, placed_at);" },
    });
    const plans = proof?.plans ?? [];
    const names = new Set(plans.map(({ query }) => query.variant?.of ?? query.name));
    const unplanned = plans.flatMap(({ query, after, says }) =>
      after ? [] : [`${query.sent ?? query.text}: ${says}`],
    );
    expect(names.size).toBe(rows.length);
    expect(unplanned).toEqual([]);
  },
);
