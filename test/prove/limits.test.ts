import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { prove } from "../../src/programs/prove.ts";
import { inTime, OutOfTime } from "../../src/prove/deadlines.ts";
import { Limits } from "../../src/prove/limits.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { proofOf } from "../proof/proved.ts";
import { defaults, discoveryOf } from "../room.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

it("what bounds have left out is added up, and only that is said", () => {
  const limits = new Limits();
  limits.add("interruptions tried", 24, 30);
  limits.add("interruptions tried", 3, 3);
  limits.add("safe fixes tried", 2, 2);
  expect(limits.reached).toEqual([{ what: "interruptions tried", done: 27, of: 33 }]);
  expect(inTime(() => 7)()).toBe(7);
  expect(inTime(() => 0)).toThrow(OutOfTime);
});

it("of many tables that a migration blocks, it is said on how many others were at work", async () => {
  const names = ["a", "b", "c", "d"];
  const { limits, statements } = await proofOf(server, {
    rows: 10,
    history: { "migrations/1.sql": names.map((one) => `CREATE TABLE ${one} (id int, n int);`).join("\n") },
    files: {
      "migrations/2.sql": names.map((one) => `CREATE INDEX ON ${one} (n);`).join("\n"),
    },
  });
  expect(limits).toEqual([{ what: "tables worked on by others meanwhile", done: 3, of: 4 }]);
  // Of those on which nobody was it is not said that nobody waited.
  expect(statements.map(({ waits }) => waits !== undefined)).toEqual([true, true, true, false]);
  expect(await proofOf(server, { files: { "migrations/1.sql": "SELECT 1;" } })).not.toHaveProperty("limits");
});

it("what comes after too long a run is left out, and counted", async () => {
  let late = 0;
  const now = Date.now;
  vi.spyOn(Date, "now").mockImplementation(() => now() + late);
  const files = new Map(["1", "2", "3"].map((one) => [`migrations/${one}.sql`, `CREATE TABLE t${one} ();`]));
  const { proof, remarks, failures, findings } = await prove(
    discoveryOf(files, new Map()),
    { ...defaults, prove: { ...defaults.prove, rows: 0 } },
    new Set(),
    {
      open: async () => ({ ...server, stop: async () => {} }),
      progress: (step) => {
        if (step === "migrations/2.sql: locks") late = 24 * 3_600_000;
      },
    },
  );
  vi.restoreAllMocks();
  expect(proof?.limits).toEqual([{ what: "migrations measured", done: 2, of: 3 }]);
  expect(proof?.statements.map((one) => one.file.path)).toEqual(["migrations/1.sql"]);
  expect(failures.map(({ message, file }) => [message, file?.path])).toEqual([
    ["migrations/2.sql is not measured to the end: the whole run had taken too long", "migrations/2.sql"],
    ["this migration is not measured: the whole run had taken too long", "migrations/3.sql"],
  ]);
  expect(remarks.join("\n")).not.toMatch(/session was ended|does not apply|refuses/);
  expect(findings.map((one) => one.rule)).not.toContain("refused-by-server");
});
