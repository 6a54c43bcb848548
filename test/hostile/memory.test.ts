import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../bundle.ts";
import { clean, folder } from "../discover/folder.ts";

const { path: cwd } = folder({
  "1.sql": "CREATE INDEX i ON orders (id);\n",
  "many.sql": Array.from({ length: 300 }, (_, at) => `CREATE INDEX i${at} ON orders (id);`).join("\n"),
});

let cli = "";
beforeAll(async () => {
  cli = `${await bundle()}/cli.js`;
}, 600_000);

/** Runs a line of shell in which $CLI is the command line. */
function sh(line: string) {
  return spawnSync("sh", ["-c", `ulimit -c 0; ${line}`], {
    cwd,
    encoding: "utf8",
    env: { ...clean(), CLI: cli },
  });
}

/** 1 means findings: anyone who reads the status alone must be able to believe it. */
function expectHonest({ status, stdout, stderr }: ReturnType<typeof sh>): void {
  if (status === 1) {
    const { summary } = JSON.parse(stdout);
    expect(summary.errors).toBeGreaterThan(0);
    return;
  }
  expect(status).not.toBe(0);
  expect(stderr).not.toMatch(/^\s+at /m);
  // V8 may end the program at any moment, that after the report too: what was written then, its status does not affirm.
  if (status !== 2) {
    expect(status ?? 128).toBeGreaterThanOrEqual(128);
    return;
  }
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^indexwright: there is not enough memory: [^\n]*$/m);
}

describe.skipIf(process.platform !== "linux")("short of memory", { timeout: 120_000 }, () => {
  const room = [200, 700, 800, 1500, 6000, 10_000, 11_000, 30_000];
  it.each(room)("with %i MB of addresses, 1 still means findings", (mb) =>
    expectHonest(sh(`ulimit -v ${mb}000; "$CLI" lint --format json 1.sql`)),
  );

  it.each([2, 10, 13, 200])("with a heap of %i MB too", (mb) =>
    expectHonest(sh(`node --max-old-space-size=${mb} "$CLI" lint --format json many.sql`)),
  );
});

describe("what nobody catches", { timeout: 60_000 }, () => {
  /** As soon as somebody listens: before that, Node itself has not begun with the program. */
  const broken = (code: string) => {
    const soon = `const t=setInterval(()=>{if(process.listenerCount("uncaughtException")){clearInterval(t);${code}}},1)`;
    return sh(`node --import 'data:text/javascript,${encodeURIComponent(soon)}' "$CLI" lint 1.sql`);
  };

  it.each([
    ["is thrown", "throw new Error(`a\\nb`)"],
    ["is rejected", "Promise.reject(new Error(`a\\nb`))"],
  ])("is one sentence and 2, where it %s", (_, code) => {
    const { status, stderr } = broken(code);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^indexwright: internal error: a.{1,6}b; please report\n$/);
  });

  it.skipIf(process.platform !== "linux")("a report that nobody takes is no report", () => {
    const { status, stderr } = sh('"$CLI" lint 1.sql > /dev/full');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^indexwright: standard output cannot be written/);
  });
});
