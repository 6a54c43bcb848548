import { expect, it } from "vitest";
import { buildViewOf, PhaseLog, phaseName } from "../../src/deploy/apply/phases.ts";

const row = (more: Readonly<Record<string, unknown>>) => buildViewOf({ alive: "t", ...more });

it.each([
  ["building index", { phase: "building index", waits: "virtualxid" }],
  ["waiting for the lock on the table", { phase: "initializing", waits: "relation" }],
  ["waiting for other transactions", { phase: null, waits: "virtualxid" }],
  ["initializing", { phase: "initializing", waits: null }],
  [null, {}],
] as const)("a phase is called %j", (name, more) => {
  expect(phaseName(row(more))).toBe(name);
});

it("a phase counts where the server does", () => {
  expect(row({ tuples_total: "200", tuples_done: "50", blocks_total: "10", blocks_done: "9" }).share).toBe(
    0.25,
  );
  expect(row({ tuples_total: "0", blocks_total: "10", blocks_done: "20" }).share).toBe(1);
  expect(row({ tuples_total: null }).share).toBe(null);
  expect(row({ queued: "[1,2]" }).queued).toEqual([1, 2]);
  expect(buildViewOf(undefined)).toMatchObject({ alive: false, waits: null, phase: null, queued: [] });
});

it("phases are noted with their times, those of the next statement anew", () => {
  const log = new PhaseLog();
  log.end(1);
  expect(log.look("building", 10)).toBe("building");
  expect(log.look("building", 20)).toBe(null);
  expect(log.look(null, 25)).toBe(null);
  expect(log.look("waiting", 40)).toBe("waiting");
  log.end(50);
  expect(log.look("waiting", 60)).toBe("waiting");
  log.end(65);
  expect(log.phases).toEqual([
    { phase: "building", ms: 30 },
    { phase: "waiting", ms: 10 },
    { phase: "waiting", ms: 5 },
  ]);
});
