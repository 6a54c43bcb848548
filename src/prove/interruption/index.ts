import { relationsIn } from "../../postgres/questions/locks.ts";
import { isConcurrently } from "../../sql/statements/concurrent-command.ts";
import type { Interruption, Statement } from "../../types.ts";
import { tablesOf } from "../locks/concurrent-tables.ts";
import { applyAll, refusalOf } from "../round-trip/index.ts";
import { objectOf, type Snapshot, snapshot } from "../round-trip/snapshot.ts";
import { apply, type SendMessage } from "../sending/apply.ts";
import { type Copy, onCopy, type VersionUnderTest } from "../version-under-test.ts";
import { frozen } from "./stop-at-waits.ts";

/** More would say nothing new. */
const MOST_TRIALS = 24;

/**
 * Cancels each concurrent command of the way up in each of its waits, as a timeout or a restarted deployment would, then
 * runs the migration again as its tool does. `waits` are the phases in which each is known to wait.
 */
export async function interrupt(
  subject: VersionUnderTest,
  waits: ReadonlyMap<Statement, readonly string[]>,
  before: Snapshot,
): Promise<readonly Interruption[]> {
  const trials = [...waits].flatMap(([statement, phases]) =>
    isConcurrently(statement) && statement.migration.direction === "up"
      ? phases.map((phase, number) => ({ statement, phase, number }))
      : [],
  );
  subject.limit("interruptions tried", Math.min(trials.length, MOST_TRIALS), trials.length);
  const all: Interruption[] = [];
  for (const { statement, phase, number } of trials.slice(0, MOST_TRIALS)) {
    const outcome = await onCopy(subject, async (copy) => {
      await upTo(subject, copy, statement, number);
      const refusal = refusalOf(await applyAll(subject.up, copy));
      if (refusal) return { afterRerun: "error", says: refusal.message, object: null, refusal } as const;
      const after = await snapshot(copy.database);
      const broken = invalidIn(after, before);
      if (broken === null) return { afterRerun: "valid", says: null, object: null, refusal } as const;
      const object = objectOf(broken, after.get(broken));
      return { afterRerun: "invalid", says: `${broken} is not valid`, object, refusal } as const;
    });
    all.push({ file: statement.file, span: statement.span, phase, ...outcome });
  }
  return all;
}

/** Plays the way up to a command, and cancels that in one of its waits, counted from 0. */
async function upTo(subject: VersionUnderTest, copy: Copy, target: Statement, wait: number): Promise<void> {
  const watcher = await copy.connect();
  for (const unit of subject.up) {
    const session = await copy.connect();
    const around: SendMessage = async (statements, send) => {
      if (statements[0] !== target) return send();
      const tables = await tablesOf(target, session, await relationsIn(session));
      let waited = 0;
      return frozen({ copy, watcher, pid: session.pid, tables: tables ?? [] }, send, async () =>
        waited++ === wait ? "cancel" : "go on",
      );
    };
    const outcomes = await apply(unit, session, around);
    await session.close();
    if (refusalOf(outcomes)) break;
  }
  await watcher.close();
}

/** The first index that has become invalid. */
export function invalidIn(now: Snapshot, before: Snapshot): string | null {
  for (const [name, { valid }] of now)
    if (name.startsWith("index ") && valid === false && before.get(name)?.valid !== false) return name;
  return null;
}
