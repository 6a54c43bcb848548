import type { Unit } from "../../types.ts";
import { applyAll, failed, messageOf } from "../round-trip/index.ts";
import { compareSnapshots, differencesIn, isSame, type Snapshot, snapshot } from "../round-trip/snapshot.ts";
import { onCopy, type VersionUnderTest } from "../version-under-test.ts";

/** A version whose fixes have been made. */
export type FixedVersion = { readonly up: readonly Unit[]; readonly down: readonly Unit[] };

/** What is wrong with each fixed version; null: it does what the original meant. */
export type Verdicts = readonly (string | null)[];

/**
 * Runs each fixed version under the execution that it has now. It must end with the schema that the original gives,
 * every index valid, and its way back must run where that of the original does. null: the original itself does not
 * run here, so that nothing can be said.
 */
export async function tryFixes(
  subject: VersionUnderTest,
  all: readonly FixedVersion[],
): Promise<Verdicts | null> {
  const meant = await onCopy(subject, async (copy) => {
    if (failed(await applyAll(subject.up, copy))) return null;
    const done = await snapshot(copy.database);
    return { done, back: !failed(await applyAll(subject.down, copy)) };
  });
  if (meant === null) return null;
  const verdicts: (string | null)[] = [];
  for (const version of all) verdicts.push(await tried({ ...subject, ...version }, meant));
  return verdicts;
}

function tried(
  subject: VersionUnderTest,
  meant: { readonly done: Snapshot; readonly back: boolean },
): Promise<string | null> {
  return onCopy(subject, async (copy) => {
    const up = await applyAll(subject.up, copy);
    if (failed(up)) return `the server refuses it: ${messageOf(up)}`;
    const after = await snapshot(copy.database);
    const differing = compareSnapshots(meant.done, after);
    if (!isSame(differing)) return `it does not give what was meant: ${differencesIn(differing)[0]?.says}`;
    const down = await applyAll(subject.down, copy);
    return meant.back && failed(down) ? `its way back is refused: ${messageOf(down)}` : null;
  });
}
