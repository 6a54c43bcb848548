import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { askedMajors, type Production, production } from "../deploy/production.ts";
import { type Wire, wireTo } from "../deploy/wire.ts";
import { round } from "./round.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** `npm run chaos` runs hundreds: INDEXWRIGHT_CHAOS=ROUNDS or FIRST-LAST. */
const asked = process.env.INDEXWRIGHT_CHAOS ?? "6";
const [first = 1, last = 6] = /-/.test(asked) ? asked.split("-").map(Number) : [1, Number(asked)];
const seeds = Array.from({ length: last - first + 1 }, (_, at) => first + at);

describe.each(askedMajors)("on PostgreSQL %i, whatever others do meanwhile", (major) => {
  let there: Production;
  let wire: Wire;
  beforeAll(async () => {
    // What was committed outlives a crash, as in production.
    there = await production(major, { restart_after_crash: "on", synchronous_commit: "on" });
    wire = await wireTo(there.socket);
  });
  afterAll(async () => {
    wire?.stop();
    await there?.stop();
  });

  it.each(seeds)(
    "seed %i: nothing of theirs dies, nothing is called done that is not, and again ends it",
    async (seed) => {
      const { story, faults } = await round({ there, wire }, seed);
      expect(faults, story).toEqual([]);
    },
  );
});
