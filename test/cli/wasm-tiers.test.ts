import { spawnSync } from "node:child_process";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { node24 } from "../action/runner.ts";
import { bundle } from "../bundle.ts";
import { folder } from "../discover/folder.ts";

let program = "";
beforeAll(async () => {
  program = path.join(await bundle(), "cli.js");
}, 600_000);

/** Says on standard error how much memory the process had at most, in kilobytes. */
const tellPeak =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))";

const nodes = [process.execPath, node24()].filter((node) => node !== null);

it.each([...new Set(nodes)])("the grammar is not optimized at a price that no run earns back: %s", (node) => {
  const { path: cwd } = folder({ "db/migrations/1.sql": "CREATE INDEX i ON orders (id);\n".repeat(20) });
  const argv = ["--import", tellPeak, program, "lint", "--fail-on", "never"];
  const { status, stderr } = spawnSync(node, argv, { cwd, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^peak \d+$/)]);
  // Without the flags it is 600 MB on Node.js 24, and 120 MB on 20.
  expect(Number(stderr.slice("peak ".length))).toBeLessThan(110_000);
});
