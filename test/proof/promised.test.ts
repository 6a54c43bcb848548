import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { root } from "../print/place.ts";
import { measured, projects } from "../promised/measure.ts";
import { ownPlace } from "../promised/own-page.ts";
import { trials as ownTrials, rowOf, tried } from "../promised/own-promises.ts";
import { page, placeOf } from "../promised/page.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

/** All of them on the majors that INDEXWRIGHT_MAJORS asks for; without it, the quickest on the newest. */
const all = process.env.INDEXWRIGHT_MAJORS !== undefined;
const asked = (process.env.INDEXWRIGHT_MAJORS ?? "18").split(",").map(Number);

/** How many times as fast depends on who else is at the machine; that it is faster does not. */
function withoutFactors(text: string): string {
  return text.replaceAll(/(?:over 10|2 to 10) times as fast/g, "faster");
}

describe.each(asked)("what a runbook promises of its indexes, on PostgreSQL %i", (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await openMajor(major);
  });
  afterAll(() => server?.stop());

  it.each(all ? ownTrials : ownTrials.slice(0, 1))(
    "each promise is kept as its page says: $#",
    async (trial) => {
      const printed = readFileSync(new URL(ownPlace, root), "utf8");
      for (const promise of await tried(server, trial)) {
        expect(printed).toContain(rowOf(promise));
        expect(promise.kept, promise.promise).toBe(promise.of);
        expect(promise.of, promise.promise).toBeGreaterThan(0);
      }
    },
  );

  it.each(all ? projects : projects.slice(0, 1))("%s: it is measured as its page says", async (project) => {
    const printed = readFileSync(new URL(placeOf(project), root), "utf8");
    expect(withoutFactors(page(project, await measured(project, server)))).toBe(withoutFactors(printed));
  });
});
