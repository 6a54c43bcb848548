import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { workloadQuery } from "../../src/shells/cli/workload-query.ts";
import { isWhole } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";
import { proofOf, proved } from "./proved.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const majors = (process.env.INDEXWRIGHT_MAJORS ?? "14").split(",").map(Number);

const tables = `CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, number text NOT NULL,
  tags jsonb NOT NULL, at timestamptz NOT NULL);
CREATE TABLE events (id bigint NOT NULL, kind text NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');`;

describe.each(majors)("on PostgreSQL %i", (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await openMajor(major);
  });
  afterAll(() => server?.stop());

  it("queries are planned, timed and priced, also those of partitions and those without values", async () => {
    const proof = await proofOf(server, {
      history: {
        "migrations/1.sql": tables,
        "queries.sql": `-- name: number
SELECT * FROM orders WHERE number = $1;
-- name: kind
SELECT * FROM events WHERE kind = $1;
-- name: generic
-- $1: text
SELECT * FROM orders WHERE number = upper($1);`,
      },
      rows: 4000,
      workload: ["queries.sql"],
      files: {
        "migrations/2.sql": "CREATE INDEX i ON orders (number);\nCREATE INDEX j ON events (kind);",
      },
    });
    const found = Object.fromEntries((proof.plans ?? []).map((one) => [one.query.name, one]));
    expect(found.number).toMatchObject({ index: "public.i", before: { node: "Seq Scan" }, says: null });
    expect(found.kind).toMatchObject({ index: "public.j", says: null });
    expect(found.generic).toMatchObject({ index: "public.i", says: expect.stringContaining("-- $1: VALUE") });
    expect(found.number?.speedup?.low).toBeGreaterThan(1);
    expect(proof.indexes?.find((one) => one.name === "public.j")).toMatchObject({ usedBy: ["kind"] });
    const writes = proof.writes?.filter((one) => one.table === "public.orders");
    expect(writes?.map((one) => one.operation)).toEqual(["insert", "update"]);
    for (const write of writes ?? []) expect(write.walBytesRatio).toBeGreaterThan(1);
  });

  it("the SQL that exports a workload is what this server understands", async () => {
    const database = await server.database();
    await database.administer("CREATE EXTENSION pg_stat_statements");
    const session = await database.connect();
    await session.extended(`PREPARE export AS ${workloadQuery}`);
    await session.close();
    await database.drop();
  });

  it.runIf(isWhole)("nothing is found against an index that only made-up rows do not need", async () => {
    const { findings, proof } = await proved(server, {
      history: {
        "migrations/1.sql": "CREATE TABLE t (id bigint PRIMARY KEY, gone boolean NOT NULL, words tsvector);",
      },
      rows: 4000,
      files: {
        "migrations/2.sql":
          "CREATE INDEX CONCURRENTLY i ON t (gone);\nCREATE INDEX CONCURRENTLY j ON t USING gin (words) WHERE id < 0;",
      },
    });
    expect(findings.filter((one) => one.rule === "unused-new-index")).toEqual([]);
    expect(proof?.indexes?.map((one) => one.usedBy)).toEqual([expect.any(Array), undefined]);
  });

  it.runIf(isWhole)("an index is asked what it is made for", async () => {
    const proof = await proofOf(server, {
      history: { "migrations/1.sql": tables },
      rows: 4000,
      files: {
        "migrations/2.sql":
          "CREATE INDEX i ON orders (at DESC, number);\nCREATE INDEX j ON orders USING gin (tags jsonb_path_ops);",
      },
    });
    expect(proof.plans?.map((one) => [one.query.name, one.index])).toEqual([
      ["i: equality", "public.i"],
      ["i: order", "public.i"],
      ["i: range", "public.i"],
      ["j: @>", "public.j"],
    ]);
  });
});
