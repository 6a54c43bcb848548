import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { prove } from "../../src/programs/prove.ts";
import { Parts } from "../../src/prove/parts.ts";
import { afterwards } from "../../src/prove/server/clean-up/clean-up-after.ts";
import { type Server, ServerError } from "../../src/prove/server/index.ts";
import { defaults, discoveryOf } from "../room.ts";
import { openMajor } from "../servers/binaries.ts";

const faults = vi.hoisted(() => ({ locks: false, rerun: false, fixes: false, roundtrip: false }));

function broken(fault: keyof typeof faults): void {
  if (faults[fault]) throw new TypeError(`in ${fault}`);
}

vi.mock(import("../../src/prove/locks/observe-locks.ts"), async (original) => {
  const given = await original();
  return {
    ...given,
    observe: async (subject) => {
      broken("locks");
      return given.observe(subject);
    },
  };
});
vi.mock(import("../../src/prove/rerun/index.ts"), async (original) => {
  const { runAgain } = await original();
  return {
    runAgain: async (...given) => {
      broken("rerun");
      return runAgain(...given);
    },
  };
});
vi.mock(import("../../src/prove/rerun/fix-runs.ts"), async (original) => {
  const { tryFixes } = await original();
  return {
    tryFixes: async (...given) => {
      broken("fixes");
      return tryFixes(...given);
    },
  };
});
vi.mock(import("../../src/prove/round-trip/index.ts"), async (original) => {
  const given = await original();
  return {
    ...given,
    roundTrip: async (subject) => {
      broken("roundtrip");
      return given.roundTrip(subject);
    },
  };
});

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
}, 120_000);
afterAll(() => server?.stop());

const files = new Map([
  ["migrations/1.sql", "CREATE TABLE orders (id int, number text);\n"],
  ["migrations/2.sql", "CREATE INDEX one ON orders (number);\n"],
]);

function proven(stop = async () => {}) {
  const options = { ...defaults, tool: "plain", prove: { ...defaults.prove, rows: 0 } };
  const open = async () => ({ ...server, stop });
  return prove(discoveryOf(files, new Map()), options, new Set(), { open, progress: () => {} });
}

it.each([
  ["locks", '"locks" could not be measured', ["rollback", "rerun"]],
  ["rerun", '"second run" could not be measured', ["rollback"]],
  ["fixes", '"fixes" could not be measured', ["rollback", "rerun"]],
] as const)("a measurement that breaks costs itself: %s", { timeout: 120_000 }, async (fault, says, left) => {
  faults[fault] = true;
  const { proof, failures, findings } = await proven();
  faults[fault] = false;
  expect(failures.map((one) => one.message)).toContain(`${says} (TypeError: in ${fault}); please report it`);
  expect(new Set(failures.map((one) => one.file?.path))).toEqual(
    new Set(fault === "fixes" ? ["migrations/2.sql"] : [...files.keys()]),
  );
  expect(proof?.statements.map((one) => [one.file.path, one.status])).toEqual([
    ["migrations/1.sql", "ok"],
    ["migrations/2.sql", "ok"],
  ]);
  for (const measurement of left) expect(proof).toHaveProperty(measurement);
  expect(findings.map((one) => one.rule)).toContain("create-index-not-concurrent");
});

it("without the first, what was read stands", { timeout: 120_000 }, async () => {
  faults.roundtrip = true;
  const { proof, failures, findings } = await proven();
  faults.roundtrip = false;
  expect(failures[0]?.message).toBe(
    '"up, down and up again" could not be measured (TypeError: in roundtrip); please report it',
  );
  expect(proof?.statements).toEqual([]);
  expect(findings.map((one) => one.rule)).toContain("create-index-not-concurrent");
});

it("a server that cannot be cleared up costs no report, and is told", { timeout: 120_000 }, async () => {
  const { proof, failures } = await proven(async () => {
    throw new Error("it is gone");
  });
  expect(proof?.statements).toHaveLength(2);
  expect(failures).toEqual([
    {
      message: "the clean-up ended: it is gone",
      file: null,
      span: null,
    },
  ]);
});

it("nor why a work broke", async () => {
  const told: unknown[] = [];
  const work = () =>
    afterwards(
      async () => {
        throw new Error("first");
      },
      () => {
        throw new Error("second");
      },
      (error) => told.push(error),
    );
  await expect(work()).rejects.toThrow("first");
  expect(told).toEqual([new Error("second")]);
});

it("what the server or the clock ends, is told as their words, and the rest is not begun", async () => {
  const parts = new Parts(null);
  expect(await parts.part("one", async () => 1)).toBe(1);
  expect(
    await parts.part("two", async () => Promise.reject(new ServerError("out of room", "53100"))),
  ).toBeNull();
  expect(await parts.part("three", async () => 3)).toBeNull();
  expect(parts.ended?.message).toBe("out of room");
  expect(parts.failures).toEqual([]);
});
