import { spawnSync } from "node:child_process";
import { afterEach, describe, expect, it } from "vitest";
import { node24 } from "./runner.ts";
import { concurrent, orders, plain, script, second } from "./samples.ts";
import { stage, strike, writes } from "./scene.ts";

afterEach(strike);

const slow = { timeout: 60_000 };

/** The other tests of this folder run on the one that action.yml asks for, where npm has it. */
describe.each([
  ["that action.yml asks for", node24(), /^v(2[4-9]|[3-9]\d)\./],
  ["that runs the tests", process.execPath, /^v(20\.(19|[2-9]\d)|2[1-9]|[3-9]\d)\.?/],
])("on the Node.js %s", slow, (_, node, version) => {
  it.skipIf(node === null)("a pull request is reviewed, mended, and reviewed again", async () => {
    const run = { node: node ?? "" };
    expect(spawnSync(run.node, ["--version"], { encoding: "utf8" }).stdout).toMatch(version);
    const scene = await stage({ base: orders, head: { [second]: plain } });
    const first = await scene.run(run);
    expect([first.status, writes(scene.github), first.outputs.verdict]).toEqual([
      1,
      ["POST 7/reviews"],
      "fails",
    ]);
    expect(first.printed).not.toMatch(/warning: /i);
    const two = await scene.push({ base: orders, head: { [second]: concurrent() } });
    const next = await two.run(run);
    expect([next.status, two.world.comments]).toEqual([0, []]);
  });
});

describe("the runner keeps ten errors of a step", slow, () => {
  const head = Object.fromEntries(
    Array.from({ length: 25 }, (_, nth) => [`scripts/${nth}.sql`, script(`table_${nth}`)]),
  );

  it.each(["review", "none"])("with comment: %s", async (comment) => {
    const { run } = await stage({ head });
    const ran = await run({ inputs: { paths: "scripts", comment } });
    const errors = ran.commands.filter((one) => one.name === "error");
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)?.data).toMatch(/^25 errors, /);
    expect(ran.lines.filter((line) => line.includes("error[create-index-not-concurrent]"))).toHaveLength(16);
    for (let nth = 0; nth < 25; nth++) expect(ran.summary).toContain(`scripts/${nth}.sql:1:1`);
  });
});
