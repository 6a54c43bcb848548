import { prove } from "../../src/programs/prove.ts";
import { openServer } from "../../src/prove/server/index.ts";
import { statisticsQuery } from "../../src/shells/cli/statistics-query.ts";
import { defaults, discoveryOf } from "../room.ts";
import { openMajor } from "../servers/binaries.ts";
import { indexes, queries, rows, schema } from "../statistics/world.ts";

// How long it takes to prove two indexes against ten queries, with production's statistics and on made-up rows:
// npx tsx test/bench/plans.ts [ROWS]

const count = Number(process.argv[2] ?? 300_000);
const print = (line: string) => process.stdout.write(`${line}\n`);

/** As `indexwright statistics` would have exported it. */
async function exported(): Promise<string> {
  const server = await openMajor(18);
  try {
    const session = await (await server.database()).connect();
    await session.simple(`${schema}${rows(count)}`);
    await session.simple("VACUUM (ANALYZE)");
    const { rows: found } = await session.extended(statisticsQuery({ tables: null, redact: false }));
    return String(Object.values(found[0] ?? {})[0]);
  } finally {
    await server.stop();
  }
}

const history = new Map([
  ["migrations/1.sql", schema],
  ["statistics.json", await exported()],
  ["queries.sql", queries(count).slice(0, 10).join(";\n")],
]);
const change = Object.values(indexes).slice(0, 2).join(";\n");

async function timed(what: string, more: Partial<(typeof defaults)["prove"]>): Promise<void> {
  const discovery = discoveryOf(new Map([["migrations/2.sql", `${change};\n`]]), history);
  const options = { ...defaults, prove: { ...defaults.prove, workload: ["queries.sql"], ...more } };
  const start = performance.now();
  const { proof } = await prove(discovery, options, new Set(), { open: openServer, progress: () => {} });
  const planned = proof?.plans?.filter(({ after }) => after).length;
  const run = proof?.plans?.filter(({ speedup }) => speedup).length;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  print(`${what}: ${seconds} s, ${planned} queries planned, ${run} of them run`);
}

await timed("statistics alone", { rows: 0, statistics: "statistics.json" });
await timed(`statistics, and waits on ${count} rows`, { rows: count, statistics: "statistics.json" });
await timed(`${count} made-up rows`, { rows: count });
