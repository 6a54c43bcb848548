import { spawnSync } from "node:child_process";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { nodeOf } from "../action/runner.ts";
import { bundle } from "../bundle.ts";
import { clean, folder } from "../discover/folder.ts";

let program = "";
beforeAll(async () => {
  program = path.join(await bundle(), "cli.js");
}, 600_000);

/** Says on standard error how much memory the process had at most, in kilobytes. */
const tellPeak =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))";

/** A Node.js that does not know the flags, and one in which they change nothing. */
const refusing =
  "data:text/javascript,import v8 from 'node:v8';import{syncBuiltinESMExports as sync}from'node:module';v8.setFlagsFromString=(flag)=>{throw new Error('unknown '+flag)};sync()";

const nodes = [
  ["the one that runs this", process.execPath],
  ...([20, 22, 24] as const).map((major) => [`Node.js ${major}`, nodeOf(major)] as const),
].flatMap(([name, node]) => (node ? [[name, node] as const] : []));

function linted(node: string, ...imports: readonly string[]) {
  const { path: cwd } = folder({ "db/migrations/1.sql": "CREATE INDEX i ON orders (id);\n".repeat(20) });
  const before = imports.flatMap((one) => ["--import", one]);
  const argv = [...before, program, "lint", "--fail-on", "never", "--format", "json"];
  return spawnSync(node, argv, { cwd, encoding: "utf8", env: clean() });
}

function peakOf(node: string, ...imports: readonly string[]): number {
  const { status, stderr } = linted(node, tellPeak, ...imports);
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^peak \d+$/)]);
  return Number(stderr.slice("peak ".length));
}

describe.each(nodes)("in %s", (_, node) => {
  it("the grammar is not optimized at a price that no run earns back", () => {
    // Without the flags it is 600 MB instead of 110 on Node.js 24, and 120 MB instead of 80 on 20.
    const [flagged, plain] = [peakOf(node), peakOf(node, refusing)];
    expect(flagged).toBeLessThan(plain * 0.85);
  });

  it("where the flags are refused, the same is said", () => {
    const { status, stdout, stderr } = linted(node, refusing);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(linted(node).stdout);
  });
});
