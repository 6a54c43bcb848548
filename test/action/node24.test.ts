import { spawnSync } from "node:child_process";
import { afterEach, expect, it } from "vitest";
import { node24 } from "./runner.ts";
import { orders, plain, second } from "./samples.ts";
import { stage, strike, writes } from "./scene.ts";

afterEach(strike);

const node = node24();

it.skipIf(node === null)("it runs on the Node.js that action.yml asks for", { timeout: 60_000 }, async () => {
  const version = spawnSync(node ?? "", ["--version"], { encoding: "utf8" }).stdout;
  expect(version).toMatch(/^v(2[4-9]|[3-9]\d)\./);
  const { run, github } = await stage({ base: orders, head: { [second]: plain } });
  const ran = await run({ node: node ?? "" });
  expect([ran.status, writes(github), ran.outputs.verdict]).toEqual([1, ["POST 7/reviews"], "fails"]);
  expect(ran.printed).not.toMatch(/warning: /i);
});
