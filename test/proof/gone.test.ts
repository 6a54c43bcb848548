import { tmpdir } from "node:os";
import { expect, it, vi } from "vitest";
import { prove } from "../../src/programs/prove.ts";
import { openServer } from "../../src/prove/server/index.ts";
import { defaults, discoveryOf } from "../room.ts";
import { leftIn, ownTmpdir, pidIn, runsIn } from "../server/place.ts";
import { until } from "../until.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const discovery = discoveryOf(
  new Map([["migrations/2.sql", "CREATE INDEX CONCURRENTLY i ON orders (number);"]]),
  new Map([["migrations/1.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, number text);"]]),
);
const options = { ...defaults, prove: { ...defaults.prove, rows: 1000 } };

/** The whole list takes a while: one step stands for it, unless all is asked for. */
const all = process.env.INDEXWRIGHT_MAJORS !== undefined;
const steps = ["waits with 1000 rows", "up, down and up again", "locks", "interruption", "second run"];
const told = all ? steps : steps.slice(0, 1);

it.each(told)(
  "a server that is killed (%s) ends the measurement, not the report, and leaves nothing",
  async (step) => {
    const folder = ownTmpdir();
    const report = await prove(discovery, options, new Set(), {
      open: () => openServer({ providers: ["embedded"], major: 18 }),
      progress: (now) => {
        if (!now.endsWith(step)) return;
        const [run = ""] = runsIn(tmpdir());
        process.kill(pidIn(run), "SIGKILL");
      },
    });
    expect(report.failures.map((one) => one.message).join("\n")).toMatch(/is not measured to the end: /);
    expect(report.migrations).toHaveLength(1);
    await until(() => leftIn(folder).length === 0);
    expect(leftIn(folder)).toEqual([]);
  },
);

it.runIf(all)(
  "one session is enough to see whether it runs, what it locks, and what comes of rollback and second run",
  async () => {
    const report = await prove(
      discoveryOf(
        new Map([
          ["migrations/2.sql", "CREATE INDEX i ON orders (number);"],
          ["migrations/2_rollback.sql", "DROP INDEX i;"],
        ]),
        new Map([["migrations/1.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, number text);"]]),
      ),
      options,
      new Set(),
      { open: () => openServer({ providers: ["pglite"] }), progress: () => {} },
    );
    expect(report.proof).toMatchObject({
      server: { provider: "pglite", measures: ["locks"] },
      statements: [
        { status: "ok", locks: [{ relation: "public.orders", mode: "ShareLock" }] },
        {
          status: "ok",
          locks: [{ relation: "public.i" }, { relation: "public.orders", mode: "AccessExclusiveLock" }],
        },
      ],
      rollback: { verdict: "restores" },
      rerun: { verdict: "trips" },
      indexes: [{ name: "public.i", valid: true }],
    });
    for (const statement of report.proof?.statements ?? [])
      for (const unmeasured of ["blocks", "waits", "durationMs"])
        expect(statement).not.toHaveProperty(unmeasured);
    expect(report.proof).not.toHaveProperty("rows");
    expect(report.proof).not.toHaveProperty("interruption");
  },
);
