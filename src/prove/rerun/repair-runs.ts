import { isControl } from "../../sql/statements/transaction-control.ts";
import type { Unit } from "../../types.ts";
import { interrupt } from "../interruption/index.ts";
import { observe } from "../locks/observe-locks.ts";
import { applyAll, failed, messageOf } from "../round-trip/index.ts";
import { compareSnapshots, differencesIn, isSame, type Snapshot, snapshot } from "../round-trip/snapshot.ts";
import { type Copy, onCopy, type VersionUnderTest } from "../version-under-test.ts";
import type { FixedVersion } from "./fix-runs.ts";
import { stopped } from "./stopped-runs.ts";

/** What a repair has to give. */
interface Meant {
  readonly before: Snapshot;
  readonly done: Snapshot;
  /** How far the way back of the original leads. */
  readonly back: "restores" | "runs" | "fails";
}

export interface RepairVerdict {
  /** null: it gives what was meant. */
  readonly wrong: string | null;
  /** What comes of one that is cut off and run again; null: it goes well. A tool that sends one such statement a file drops nothing again. */
  readonly cutOff: string | null;
}

/** Of the waits of each build, as many are cut off. */
const MOST_WAITS = 2;

/**
 * Runs the versions that are to stand in one's place, as their tool sends them: they must end with the schema that the
 * original means, and their way back must lead as far as its own. "unknown": the original runs in no way here.
 */
export async function tryRepair(
  subject: VersionUnderTest,
  members: readonly FixedVersion[],
): Promise<RepairVerdict | "unknown"> {
  const meant = (await meantBy(subject, subject)) ?? (await meantBy(subject, eachAlone(subject)));
  if (!meant) return "unknown";
  const wrong = await runs(subject, members, meant);
  return { wrong, cutOff: wrong === null ? await heals(subject, members) : null };
}

async function meantBy(subject: VersionUnderTest, { up, down }: FixedVersion): Promise<Meant | null> {
  // What the tool stops before means more than nothing.
  if (up.some(isRefused)) return null;
  return onCopy(subject, async (copy) => {
    const before = await snapshot(copy.database);
    if (failed(await applyAll(up, copy))) return null;
    const done = await snapshot(copy.database);
    if (down.some(isRefused) || failed(await applyAll(down, copy))) return { before, done, back: "fails" };
    const isBack = isSame(compareSnapshots(before, await snapshot(copy.database)));
    return { before, done, back: isBack ? "restores" : "runs" };
  });
}

function isRefused({ refused }: Unit): boolean {
  return refused !== null;
}

/** What it means although its tool cannot send it so: each of its statements by itself. */
function eachAlone({ up, down }: FixedVersion): FixedVersion {
  const apart = (unit: Unit): Unit => ({
    ...unit,
    execution: "autocommit",
    refused: null,
    statements: unit.statements
      .filter((one) => !isControl(one))
      .map((one) => ({ ...one, piece: null, scope: { in: "autocommit" } })),
  });
  return { up: up.map(apart), down: down.map(apart) };
}

function runs(
  subject: VersionUnderTest,
  members: readonly FixedVersion[],
  { before, done, back }: Meant,
): Promise<string | null> {
  return onCopy(subject, async (copy) => {
    const up = await applyAll(
      members.flatMap((one) => one.up),
      copy,
    );
    const stopped = members.flatMap((one) => one.up).find(isRefused);
    if (stopped) return `its tool stops before it: ${stopped.refused}`;
    if (failed(up)) return `the server refuses it: ${messageOf(up)}`;
    const after = compareSnapshots(done, await snapshot(copy.database));
    if (!isSame(after)) return `it does not give what was meant: ${differencesIn(after)[0]?.says}`;
    if (back === "fails") return null;
    const down = await applyAll(
      members.toReversed().flatMap((one) => one.down),
      copy,
    );
    if (failed(down)) return `its way back is refused: ${messageOf(down)}`;
    const left = compareSnapshots(before, await snapshot(copy.database));
    return back === "runs" || isSame(left)
      ? null
      : `its way back does not lead where it came from: ${differencesIn(left)[0]?.says}`;
  });
}

/** Each version is stopped behind each statement, its builds are cancelled in some of their waits, and it is run again. */
async function heals(subject: VersionUnderTest, members: readonly FixedVersion[]): Promise<string | null> {
  return onCopy(subject, async (copy) => {
    for (const { up, down } of members) {
      const member = { ...subject, base: copy.database, up, down };
      const broken =
        (subject.server.can.cancel ? await cutOff(member, copy) : null) ?? (await stopped(member));
      if (broken !== null) return broken;
      await applyAll(up, copy);
    }
    return null;
  });
}

async function cutOff(member: VersionUnderTest, copy: Copy): Promise<string | null> {
  const { seen } = await observe({ ...member, down: [] });
  const waits = [...seen].flatMap(([statement, { phases }]) =>
    // What a REINDEX leaves when it is cut off, no migration takes away.
    phases && statement.kind === "IndexStmt" ? [[statement, phases.slice(0, MOST_WAITS)] as const] : [],
  );
  if (waits.length === 0) return null;
  const quietly = { ...member, limit: () => {} };
  const found = await interrupt(quietly, new Map(waits), await snapshot(copy.database));
  const bad = found.find(({ afterRerun }) => afterRerun !== "valid");
  return bad ? `cut off while it was ${bad.phase}, and run again: ${bad.says}` : null;
}
