import { afterAll, describe, expect, it, vi } from "vitest";
import { rules } from "../../rules/index.ts";
import type { Rule } from "../../src/check/rule.ts";
import { openServer, type Server } from "../../src/prove/server/index.ts";
import { type Case, casesOf, lintCase } from "../room.ts";
import { sampled } from "../sampled.ts";
import { binariesOf, openMajor } from "../servers/binaries.ts";
import { prove } from "./prove.ts";
import { provesToRun } from "./runs.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

// The newest major; a case with a bound also runs beside it. INDEXWRIGHT_MAJORS=14,15 asks for these, and for every case.
const asked = (process.env.INDEXWRIGHT_MAJORS ?? "").split(",").filter(Boolean).map(Number);
const majors = (asked.length > 0 ? asked : [14, 15, 16, 17, 18]).filter((major) => {
  const there = binariesOf(major) !== null;
  if (!there && asked.length > 0) console.log(`PostgreSQL ${major} is not there for this platform: skipped`);
  return there;
});

const servers = new Map<number | string, Promise<Server>>();
function serverOf(major: number, { needs }: Case): Promise<Server> {
  const key = needs ?? major;
  const server = servers.get(key) ?? (needs ? openServer({ providers: ["pglite"] }) : openMajor(major));
  servers.set(key, server);
  return server;
}
afterAll(async () => {
  for (const server of servers.values()) await (await server).stop();
});

interface Bound {
  readonly from: boolean;
  readonly major: number;
}

function boundOf({ postgres }: Case): Bound | null {
  const [, sign, major] = /^(>=|<)\s*(\d+)$/.exec(postgres ?? "") ?? [];
  if (postgres !== null && sign === undefined) throw new Error(`no bound: ${postgres}`);
  return sign === undefined ? null : { from: sign === ">=", major: Number(major) };
}

function holdsOn(testCase: Case, major: number): boolean {
  const bound = boundOf(testCase);
  return bound === null || major >= bound.major === bound.from;
}

/** The cases of a file that are of interest on a major, each as the one that somebody with that major would lint. */
function casesOn(major: number, room: string, which: "bad" | "good"): readonly (readonly [string, Case])[] {
  return casesOf(room, which)
    .filter((one) => asked.length > 0 || major === 18 || boundOf(one)?.major === major + 1)
    .filter((one) => which === "bad" || holdsOn(one, major))
    .filter((one) => one.needs === null || major === 18)
    .map((one) => [one.name, one] as const);
}

function asOn(major: number, testCase: Case): Case {
  return { ...testCase, postgres: `<${major + 1}` };
}

async function isFound(rule: Rule, testCase: Case): Promise<boolean> {
  return (await lintCase(testCase)).findings.some((finding) => finding.rule === rule.id);
}

async function provesBad(major: number, rule: Rule, testCase: Case): Promise<void> {
  const here = asOn(major, testCase);
  const holds = holdsOn(testCase, major);
  expect(await isFound(rule, here)).toBe(holds);
  if (!holds) return;
  const server = await serverOf(major, testCase);
  await provesToRun(server, here);
  await prove(server, rule, here);
}

async function provesGood(major: number, rule: Rule, testCase: Case): Promise<void> {
  const here = asOn(major, testCase);
  expect(await isFound(rule, here)).toBe(false);
  await provesToRun(await serverOf(major, testCase), here);
}

/** A suite without a test is an error. */
const concerned = majors.filter((major) =>
  rules.some(({ id }) => casesOn(major, id, "bad").length + casesOn(major, id, "good").length > 0),
);

for (const major of concerned)
  describe(`PostgreSQL ${major}`, () => {
    for (const rule of rules) {
      it.each(sampled(casesOn(major, rule.id, "bad"), 3))(`${rule.id}, bad: %s`, (_, testCase) =>
        provesBad(major, rule, testCase),
      );
      // That nothing is said of a good case is held elsewhere; here it runs.
      it.each(sampled(casesOn(major, rule.id, "good"), 3))(`${rule.id}, good: %s`, (_, testCase) =>
        provesGood(major, rule, testCase),
      );
    }
  });
