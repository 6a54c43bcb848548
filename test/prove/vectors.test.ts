import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { preparation } from "../../src/prove/plans/arguments.ts";
import { queriesFor } from "../../src/prove/plans/derived-queries.ts";
import { nodesOf, planned } from "../../src/prove/plans/explain.ts";
import { indexFacts } from "../../src/prove/plans/indexes.ts";
import type { Server, Session } from "../../src/prove/server/index.ts";
import { openServer } from "../../src/prove/server/index.ts";
import { hnswMemory, sizeOf } from "../../src/prove/statistics/methods.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ROWS = 1200;
let server: Server;
let session: Session;
beforeAll(async () => {
  server = await openServer({ providers: ["pglite"] });
  const database = await server.database(["vector"]);
  session = await database.connect();
  await session.simple(
    `CREATE TABLE items (id int PRIMARY KEY, place vector(3) NOT NULL, sense vector(64) NOT NULL);
     INSERT INTO items SELECT n, ('[' || sin(n) || ',' || cos(n) || ',' || sin(n * 2) || ']')::vector,
       (SELECT array_agg(sin(n * k)) FROM generate_series(1, 64) AS k)::vector FROM generate_series(1, ${ROWS}) AS n; ANALYZE`,
  );
});
afterAll(() => server?.stop());

it.each([
  ["HNSW", "USING hnsw (place vector_l2_ops)", "<->"],
  ["HNSW by cosine", "USING hnsw (sense vector_cosine_ops)", "<=>"],
  ["IVFFlat", "USING ivfflat (place vector_ip_ops) WITH (lists = 10)", "<#>"],
])("%s is asked for the nearest, and used", async (_, definition, operator) => {
  await session.simple(`BEGIN; CREATE INDEX i ON items ${definition}; SET LOCAL enable_seqscan = off`);
  const index = (await indexFacts(session)).get("public.i");
  const [query, ...others] = index ? await queriesFor(session, index) : [];
  if (!query) throw new Error("nothing is asked");
  expect(others).toEqual([]);
  expect(query.name).toBe("i: nearest");
  expect(query.text).toContain(` ${operator} `);
  await session.extended(preparation("q", query));
  const { tree } = await planned(session, "q", { given: [], count: 0 });
  expect([...nodesOf(tree)].map((one) => one.index)).toContain("i");
  await session.simple("ROLLBACK; DEALLOCATE ALL");
});

it.each([
  ["place", 3, 16],
  ["sense", 64, 16],
  ["sense", 64, 6],
])(
  "the size of an HNSW index over %s is what was computed (%i dimensions, m = %i)",
  async (column, dimensions, m) => {
    await session.simple(
      `BEGIN; CREATE INDEX i ON items USING hnsw (${column} vector_l2_ops) WITH (m = ${m}, ef_construction = 32)`,
    );
    const { rows } = await session.extended("SELECT pg_relation_size('i') AS bytes");
    await session.simple("ROLLBACK");
    const none = { width: 0, nulls: 0, distinct: 0, frequencies: [], deduplicates: false, keys: null };
    const { bytes } = sizeOf({ ...none, method: "hnsw", tablePages: 1, tuples: ROWS, dimensions, m });
    expect(bytes / Number(rows[0]?.bytes)).toBeGreaterThan(0.93);
    expect(bytes / Number(rows[0]?.bytes)).toBeLessThan(1.07);
  },
);

it("a build of HNSW needs memory for each row", () => {
  // pgvector 0.8 on 64 bits: "hnsw graph no longer fits into maintenance_work_mem after 25975 tuples", of 32 MB.
  const bytes = hnswMemory({ tuples: 25_975, dimensions: 128, m: 16 });
  expect(bytes / (32 * 1024 ** 2)).toBeCloseTo(1, 2);
});
