import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { inSession } from "../../src/postgres/session.ts";
import { prove } from "../../src/programs/prove.ts";
import { openServer } from "../../src/prove/server/index.ts";
import { defaults, discoveryOf } from "../room.ts";
import { leftIn, ownTmpdir, runsIn } from "../server/place.ts";
import { until } from "../until.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const discovery = discoveryOf(
  new Map([
    ["migrations/2.sql", "CREATE INDEX CONCURRENTLY i ON orders (number);\nDROP INDEX orders_number;"],
    ["migrations/3.sql", "SELECT 1;"],
  ]),
  new Map([
    [
      "migrations/1.sql",
      // It takes so long that it can be met.
      "CREATE TABLE orders (id bigint PRIMARY KEY, number text); CREATE INDEX orders_number ON orders (number); SELECT pg_sleep(2);",
    ],
  ]),
);
const options = { ...defaults, prove: { ...defaults.prove, rows: 1000 } };

/** The whole list takes a while: one step stands for it, unless all is asked for. */
const all = process.env.INDEXWRIGHT_MAJORS !== undefined;
const steps = [
  "up, down and up again",
  "migrations/1.sql is applied",
  "waits with 1000 rows",
  "locks",
  "tables with 1000 rows",
  "queries before and after",
  "interruption",
  "second run",
];
const ways = ["terminated by an administrator", "killed"] as const;
const told = steps
  .slice(0, all ? steps.length : 1)
  .flatMap((step) => ways.map((way) => [way, step] as const));

/**
 * Ends what the migration role is at. The server ends all its sessions when one is killed; of those that are terminated
 * one may have been done by then.
 */
async function end(socket: string, way: (typeof ways)[number], meets: () => void): Promise<number> {
  let ended = 0;
  await inSession({ host: socket, user: "postgres", database: "postgres" }, async (session) => {
    for (let tries = 0; tries < 3000 && ended < (way === "killed" ? 1 : 5); tries++) {
      const { rows } = await session.extended(
        "SELECT pid FROM pg_stat_activity WHERE usename LIKE 'indexwright%' AND state = 'active' AND query !~ 'pg_stat_progress' LIMIT 1",
      );
      const pid = Number(rows[0]?.pid ?? 0);
      if (pid > 0) ended++;
      if (pid > 0) meets();
      if (pid > 0 && way === "killed") process.kill(pid, "SIGKILL");
      else if (pid > 0) await session.extended("SELECT pg_terminate_backend($1)", [pid]);
      await sleep(1);
    }
  }).catch(() => {});
  return ended;
}

it.each(told)("a session that is %s (%s) ends its measurement, and nothing else", async (way, step) => {
  const folder = ownTmpdir();
  let ended: Promise<number> | null = null;
  // On a busy machine the measurement may have gone on to its next step by the time it is met.
  let current = "";
  let met = "";
  const report = await prove(discovery, options, new Set(), {
    open: () => openServer({ providers: ["embedded"], major: 18 }),
    progress: (now) => {
      current = now;
      if (!now.endsWith(step) || ended) return;
      const [run = ""] = runsIn(tmpdir());
      ended = end(path.join(run, "s"), way, () => {
        met = current;
      });
    },
  });
  expect(await ended).toBeGreaterThan(0);
  // Green only when all was seen: whoever ended it, it is no measurement.
  expect(report.failures.map((one) => one.message).join("\n")).toMatch(
    /^migrations\S* is not measured to the end: (somebody has ended a session|a session was cut off) \(/m,
  );
  // What was cut off is no failure of a statement, and says nothing of the findings.
  expect(report.remarks.join("\n")).not.toMatch(/refuses it|withdrawn|does not apply/);
  expect(report.proof?.statements.filter((one) => one.status === "error")).toEqual([]);
  expect(report.findings.map((one) => one.rule)).toEqual([
    "concurrent-index-not-rerunnable",
    "missing-rollback",
    "drop-index-not-concurrent",
    "missing-if-not-exists",
  ]);
  // The server has come back: what else there is to measure is measured.
  const measured = report.proof?.statements.map((one) => one.file.path);
  if (way === "killed") expect(measured).toEqual(met.endsWith("applied") ? [] : ["migrations/3.sql"]);
  await until(() => leftIn(folder).length === 0);
  expect(leftIn(folder)).toEqual([]);
});
