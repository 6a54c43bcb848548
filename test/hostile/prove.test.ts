import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Stages, stages } from "../../src/programs/commands.ts";
import { prove } from "../../src/programs/prove.ts";
import { type Database, openServer, type Server } from "../../src/prove/server/index.ts";
import { cli } from "../../src/shells/cli.ts";
import { type LentServer, lendServer } from "../server/lent.ts";
import { leftIn, ownTmpdir } from "../server/place.ts";
import { openMajor } from "../servers/binaries.ts";
import { hostile } from "./migrations.ts";
import { projectWith } from "./project.ts";
import { sampled } from "./sample.ts";

// A machine may be busy; what has to end does so by its own bounds, which are far shorter.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

const MB = 1024 ** 2;
const home = realpathSync(mkdtempSync(path.join(tmpdir(), "iw-hostile-")));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Sessions are given up after so long, so that nobody waits for a minute here. */
const DEADLINE_MS = 1500;

function shortened(database: Database): Database {
  return {
    ...database,
    connect: (ms) => database.connect(Math.min(ms ?? DEADLINE_MS, DEADLINE_MS)),
    clone: async () => shortened(await database.clone()),
  };
}

/** The command line as it is, except for whose server it is and how long that is waited for. */
function impatient(open: () => Promise<Server>): Stages {
  return {
    ...stages,
    prove: (discovery, options, baseline, progress) =>
      prove(discovery, options, baseline, {
        open: async () => {
          const server = await open();
          return { ...server, database: async (wanted) => shortened(await server.database(wanted)) };
        },
        progress,
      }),
  };
}

interface Met {
  readonly status: number;
  readonly report: {
    readonly proof?: { statements: readonly { readonly sqlstate?: string }[] };
    readonly failures?: readonly { readonly message: string }[];
    remarks: string[];
  };
  readonly length: number;
  /** How much more memory there was at most. */
  readonly more: number;
  readonly ms: number;
}

async function met(sql: string, open: () => Promise<Server>): Promise<Met> {
  const cwd = projectWith(home, sql);
  let out = "";
  const before = process.memoryUsage().rss;
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const start = Date.now();
  const status = await cli(
    ["prove", "--format", "json", "--rows", "100", "migrations/2.sql"],
    {
      ...{ cwd, home: cwd, env: {}, isTTY: false, columns: 80, stdin: () => Buffer.alloc(0) },
      stdout: (text) => {
        out += text;
      },
      stderr: () => {},
    },
    impatient(open),
  ).finally(() => clearInterval(look));
  return { status, report: JSON.parse(out), length: out.length, more: most - before, ms: Date.now() - start };
}

/** What is right after any of them: a report that is short, by an exit status that says so, soon, with little memory. */
function expectRight({ status, report, length, more, ms }: Met): void {
  // What could not be measured is a failure, and said; nothing is ever left behind.
  const failures = (report.failures ?? []).map(({ message }) => message);
  expect(
    failures.filter((one) => !/is not measured to the end|could not be measured|is not measured:/.test(one)),
  ).toEqual([]);
  expect(failures.filter((one) => one.includes("please report"))).toEqual([]);
  // A statement that was ended from outside was not measured.
  const cutOff = report.proof?.statements.some(({ sqlstate }) => sqlstate === "57P01");
  if (cutOff) expect(failures.length).toBeGreaterThan(0);
  if (failures.length > 0) expect(status).toBe(2);
  else expect([0, 1]).toContain(status);
  expect(report.proof).toBeDefined();
  expect(length).toBeLessThan(2 * MB);
  expect(more).toBeLessThan(500 * MB);
  expect(ms).toBeLessThan(120_000);
  expect(existsSync("/tmp/indexwright-was-here")).toBe(false);
}

it("there are enough of them, and no two are the same", () => {
  expect(hostile.length).toBeGreaterThanOrEqual(60);
  expect(new Set(hostile.map((one) => one.sql)).size).toBe(hostile.length);
});

describe("on a server of our own", () => {
  it.each(sampled(hostile, 3))("a migration that $name", async ({ sql }) => {
    const folder = ownTmpdir();
    expectRight(await met(sql, () => openMajor(18)));
    expect(leftIn(folder)).toEqual([]);
  });
});

describe.each(process.env.INDEXWRIGHT_HOSTILE === "whole" ? [14, 18] : [18])(
  "on a server %i that is lent",
  (major) => {
    let lent: LentServer;
    let before: readonly string[];
    beforeAll(async () => {
      lent = await lendServer(major);
      before = await lent.names();
    });
    afterAll(() => lent?.stop());

    it.each(sampled([...hostile].reverse(), 2))("a migration that $name", async ({ sql }) => {
      expectRight(await met(sql, () => openServer({ databaseUrl: lent.url })));
      expect(await lent.names()).toEqual(before);
      expect(await lent.run("SELECT gid FROM pg_prepared_xacts")).toEqual([]);
      expect(await lent.sessions()).toEqual([]);
    });
  },
);
