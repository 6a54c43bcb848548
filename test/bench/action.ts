import { spawnSync } from "node:child_process";
import { node24 } from "../action/runner.ts";
import { goose, orders } from "../action/samples.ts";
import { stage, strike } from "../action/scene.ts";

const rounds = 9;

/** What a review took, and what starting Node.js takes, in milliseconds. */
export interface Reviewed {
  readonly first: number;
  readonly nothing: number;
  readonly requests: number;
}

/** The bundled action on a pull request with ten migrations, against a GitHub on this machine. */
export async function reviewing(print: (line?: string) => void): Promise<Reviewed> {
  const node = node24() ?? process.execPath;
  const head = Object.fromEntries(
    Array.from({ length: 10 }, (_, nth) => [
      `db/migrations/${String(nth + 2).padStart(5, "0")}_index.sql`,
      goose(`CREATE INDEX orders_${nth}_idx ON orders (id);`, `DROP INDEX orders_${nth}_idx;\n`),
    ]),
  );
  const [first, again, nothing]: number[][] = [[], [], []];
  let [requests, more] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const scene = await stage({ base: orders, head });
    first?.push((await scene.run({ node })).ms);
    requests = scene.github.requests.length;
    again?.push((await scene.run({ node })).ms);
    more = scene.github.requests.length - requests;
    nothing?.push(timed(node));
    await strike();
  }
  const [once, two, zero] = [first, again, nothing].map((all) => median(all ?? []));
  const said = (ms = 0) => `${Math.round(ms)} ms  ${(ms / (zero ?? 1)).toFixed(1)}×`;
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
  print(`\nthe action on ten migrations, Node.js ${version.slice(1)}`);
  print(`  node -e 0   ${Math.round(zero ?? 0)} ms`);
  print(`  first run   ${said(once)}, ${requests} requests`);
  print(`  second run  ${said(two)}, ${more} requests`);
  return { first: once ?? 0, nothing: zero ?? 0, requests };
}

function timed(node: string): number {
  const start = performance.now();
  spawnSync(node, ["-e", "0"]);
  return performance.now() - start;
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}
