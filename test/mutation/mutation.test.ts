import path from "node:path";
import { expect, it } from "vitest";
import type { Finding } from "../../src/types.ts";
import { roomNames } from "../print/rules-index.ts";
import type * as Room from "../room.ts";
import type { Guard } from "./guards.ts";
import { guardedFiles, instrumentedTree } from "./tree.ts";

const { folder, guards } = instrumentedTree(guardedFiles());
const { casesOf, lintCase } = (await import(path.join(folder, "test/room.ts"))) as typeof Room;

interface Expected {
  readonly one: Room.Case;
  readonly count: number;
  readonly said: string | null;
}

const expected = new Map<string, readonly Expected[]>();
for (const room of roomNames()) {
  const bad = await Promise.all(
    casesOf(room, "bad").map(async (testCase) => ({
      one: testCase,
      count: 1,
      said: saidBy(await own(room, testCase)),
    })),
  );
  const good = casesOf(room, "good").map((one) => ({ one, count: 0, said: null }));
  expected.set(room, [...good, ...bad]);
}

async function own(room: string, testCase: Room.Case) {
  const { findings, failures } = await lintCase(testCase);
  // A rule that breaks costs nothing but what it would have said: here that is the difference to be noticed.
  const [failure] = failures;
  if (failure) throw new Error(failure.message);
  return findings.filter((finding) => finding.rule === room);
}

function saidBy([first]: readonly Finding[]): string | null {
  return first ? `${first.severity} ${first.message}` : null;
}

/** Whether a case of the room comes out otherwise. */
async function isNoticed(room: string): Promise<boolean> {
  for (const { one: testCase, count, said } of expected.get(room) ?? []) {
    try {
      const found = await own(room, testCase);
      if (found.length !== count || saidBy(found) !== said) return true;
    } catch {
      return true;
    }
  }
  return false;
}

/** A rule's guard is noticed by its own room; a shared one by any. */
async function survives({ id, file }: Guard): Promise<boolean> {
  const switches = globalThis as { disabledGuard?: number };
  switches.disabledGuard = id;
  try {
    const room = /^rules\/([^/]+)\//.exec(file)?.[1];
    for (const name of room ? [room] : expected.keys()) if (await isNoticed(name)) return false;
    return true;
  } finally {
    delete switches.disabledGuard;
  }
}

it("finds guards to disable", () => {
  expect(guards.length).toBeGreaterThan(60);
});

it("notices every guard that is disabled", { timeout: 180_000 }, async () => {
  const survivors: string[] = [];
  for (const guard of guards)
    if (await survives(guard)) survivors.push(`${guard.file}:${guard.line} ${guard.text}`);
  expect(survivors).toEqual([]);
});
