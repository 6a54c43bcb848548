import { readFileSync } from "node:fs";
import { prove } from "../../src/programs/prove.ts";
import { openServer } from "../../src/prove/server/index.ts";
import { root } from "../print/place.ts";
import { defaults, discoveryOf } from "../room.ts";

// How long proving one index takes, and how much longer a writer waits for a plain build than for a concurrent one:
// npx tsx test/bench/prove.ts [ROWS]

const rows = Number(process.argv[2] ?? 300_000);
const shop = readFileSync(new URL("rules/shop.sql", root), "utf8");
const print = (line: string) => process.stdout.write(`${line}\n`);

/** The longest that a writer waited, in milliseconds. */
async function longest(sql: string): Promise<number> {
  const discovery = discoveryOf(new Map([["migrations/2.sql", sql]]), new Map([["migrations/1.sql", shop]]));
  const options = { ...defaults, prove: { ...defaults.prove, rows } };
  const start = performance.now();
  const steps: string[] = [];
  let [last, what] = [start, "lint"];
  const { proof } = await prove(discovery, options, new Set(), {
    open: openServer,
    progress: (step) => {
      steps.push(`${what} ${((performance.now() - last) / 1000).toFixed(1)} s`);
      [last, what] = [performance.now(), step.replace(/^.*: /, "")];
    },
  });
  const { writer } = proof?.statements[0]?.waits ?? {};
  print(sql);
  print(`  whole run ${((performance.now() - start) / 1000).toFixed(1)} s: ${steps.join(", ")}`);
  print(`  the longest wait of a writer: ${writer?.longestMs} ms (before it: ${writer?.baselineMs} ms)`);
  return writer?.longestMs ?? Number.NaN;
}

const plain = await longest("CREATE INDEX orders_number_idx ON orders (number);");
const concurrent = await longest("CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);");
print(`at ${rows} rows: ${(plain / concurrent).toFixed(1)} times as long`);
