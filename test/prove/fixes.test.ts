import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { fixInRounds } from "../../src/programs/fixes/fix-rounds.ts";
import type { Server } from "../../src/prove/server/index.ts";
import type { Report } from "../../src/types.ts";
import { proved } from "../proof/proved.ts";
import { discoveryOf } from "../room.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

/** Tables that no migration makes. */
const dump = `CREATE TABLE orders (id bigint, at timestamptz);
CREATE TABLE events (id bigint, at timestamptz) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events DEFAULT;`;

function run(sql: string): Promise<Report> {
  return proved(server, {
    history: { "dump.sql": dump },
    files: { "migrations/2.sql": sql },
    schema: "dump.sql",
    options: { tool: "plain" },
  });
}

const offered = ({ findings }: Report) =>
  findings.flatMap(({ rule, fix }) => (fix?.title === "Add CONCURRENTLY" ? [[rule, fix.safe]] : []));

it("a safe fix that runs is offered", async () => {
  const report = await run("CREATE INDEX orders_at_idx ON orders (at);\n");
  expect(offered(report)).toEqual([["create-index-not-concurrent", true]]);
});

it("one that the server refuses is not, and that is said", async () => {
  const report = await run("CREATE INDEX events_at_idx ON events (at);\n");
  expect(offered(report)).toEqual([["create-index-not-concurrent", false]]);
  expect(report.remarks.join("\n")).toContain(
    '"Add CONCURRENTLY" at migrations/2.sql:1 is not offered as safe: the server refuses it: cannot create index on partitioned table "events" concurrently',
  );
});

it("of two in a file each is tried alone", async () => {
  const report = await run(
    "CREATE INDEX events_at_idx ON events (at);\nCREATE INDEX orders_at_idx ON orders (at);\n",
  );
  expect(offered(report)).toEqual([
    ["create-index-not-concurrent", false],
    ["create-index-not-concurrent", true],
  ]);
});

it("where the original does not run, nothing is known of its fix", async () => {
  const report = await run("CREATE INDEX nowhere_idx ON nowhere (id);\n");
  expect(offered(report)).toEqual([["create-index-not-concurrent", true]]);
});

it("with --fix, what runs is made, and what does not stays", async () => {
  const files = {
    "migrations/2.sql":
      "CREATE INDEX orders_at_idx ON orders (at);\nCREATE INDEX events_at_idx ON events (at);\n",
  };
  const discovery = discoveryOf(new Map(Object.entries(files)), new Map([["dump.sql", dump]]));
  const { changed, report } = await fixInRounds(discovery, (now) =>
    proved(server, {
      files: Object.fromEntries(now.files.map(({ path, text }) => [path, text])),
      history: { "dump.sql": dump },
      schema: "dump.sql",
      options: { tool: "plain" },
    }),
  );
  expect(changed.get("migrations/2.sql")?.text).toBe(
    "CREATE INDEX CONCURRENTLY orders_at_idx ON orders (at);\nCREATE INDEX events_at_idx ON events (at);\n",
  );
  expect(report.findings.filter(({ severity }) => severity === "error")).toHaveLength(1);
});
