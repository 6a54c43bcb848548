import path from "node:path";
import { expect, it } from "vitest";
import type { Finding } from "../../src/types.ts";
import { roomNames } from "../print/rules-index.ts";
import type * as Room from "../room.ts";
import { type Guard, switches } from "./guards.ts";
import { guardedFiles, instrumentedTree } from "./tree.ts";

const { folder, guards } = instrumentedTree(guardedFiles());
const { casesOf, lintCase } = (await import(path.join(folder, "test/room.ts"))) as typeof Room;

interface Expected {
  readonly testCase: Room.Case;
  readonly count: number;
  readonly said: string | null;
  /** The guards that hold in it: no other can make a difference to it. */
  readonly held: ReadonlySet<number>;
}

const expected: Expected[] = [];
for (const room of roomNames())
  for (const which of ["good", "bad"] as const)
    for (const testCase of casesOf(room, which)) {
      switches.held.clear();
      const said = saidBy(await own(testCase));
      const good = { count: 0, said: null };
      expected.push({
        testCase,
        ...(which === "good" ? good : { count: 1, said }),
        held: new Set(switches.held),
      });
    }

async function own(testCase: Room.Case) {
  const { findings, failures } = await lintCase(testCase);
  // A rule that breaks costs nothing but what it would have said: here that is the difference to be noticed.
  const [failure] = failures;
  if (failure) throw new Error(failure.message);
  return findings.filter((finding) => finding.rule === testCase.room);
}

function saidBy([first]: readonly Finding[]): string | null {
  return first ? `${first.severity} ${first.message} ${JSON.stringify(first.replacement)}` : null;
}

async function comesOutOtherwise({ testCase, count, said }: Expected): Promise<boolean> {
  try {
    const found = await own(testCase);
    return found.length !== count || saidBy(found) !== said;
  } catch {
    return true;
  }
}

/** A rule's guard is noticed by its own room; a shared one by any. */
async function survives({ id, file }: Guard): Promise<boolean> {
  const room = /^rules\/([^/]+)\//.exec(file)?.[1];
  switches.disabled = id;
  try {
    for (const each of expected)
      if (
        (room ?? each.testCase.room) === each.testCase.room &&
        each.held.has(id) &&
        (await comesOutOtherwise(each))
      )
        return false;
    return true;
  } finally {
    switches.disabled = null;
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
