import { endsTransaction, isControl } from "../../sql/statements/transaction-control.ts";
import { positionAt } from "../../text/offsets.ts";
import type { Statement, Unit } from "../../types.ts";
import { applyAll, failed, messageOf } from "../round-trip/index.ts";
import { compareSnapshots, differencesIn, isSame, snapshot } from "../round-trip/snapshot.ts";
import { onCopy, outerOf, type VersionUnderTest } from "../version-under-test.ts";

/** More would say nothing new. */
const MOST_STOPS = 24;

/**
 * Stops the way up behind each statement after which the server keeps what has run, as a connection that is lost there does,
 * and runs it again as its tool does. What comes of the first one that does not lead where a whole run leads; null: all do.
 */
export async function stopped(subject: VersionUnderTest): Promise<string | null> {
  const stops = stopsIn(subject.up);
  if (stops.length === 0) return null;
  const tried = stops.slice(0, MOST_STOPS);
  if (tried.length < stops.length) subject.limit("stops of a repair tried", tried.length, stops.length);
  const whole = await onCopy(subject, async (copy) =>
    failed(await applyAll(subject.up, copy)) ? null : snapshot(copy.database),
  );
  if (!whole) return null;
  for (const { last, units } of tried) {
    const found = await onCopy(subject, async (copy) => {
      if (failed(await applyAll(units, copy))) return null;
      const again = await applyAll(subject.up, copy);
      if (failed(again)) return messageOf(again);
      const after = compareSnapshots(whole, await snapshot(copy.database));
      return isSame(after) ? null : (differencesIn(after)[0]?.says ?? null);
    });
    const line = positionAt(last.file, last.span[0]).line;
    if (found !== null) return `stopped behind line ${line} of ${last.file.path}, and run again: ${found}`;
  }
  return null;
}

interface Stop {
  readonly last: Statement;
  /** The way up as far as it has come. */
  readonly units: readonly Unit[];
}

/** Behind the last one the tool has only its own record left to write. */
function stopsIn(up: readonly Unit[]): readonly Stop[] {
  const stops = up.flatMap((unit, at) =>
    outerOf([unit]).flatMap((last): Stop[] => {
      const statements = unit.statements.filter(({ index }) => index <= last.index);
      return isKept(last) ? [{ last, units: [...up.slice(0, at), { ...unit, statements }] }] : [];
    }),
  );
  const end = outerOf(up).at(-1);
  return stops.filter(({ last }) => last !== end);
}

/** Sent in no transaction, or the end of one. */
function isKept(statement: Statement): boolean {
  if (isControl(statement)) return endsTransaction(statement);
  return statement.scope.in === "autocommit" && statement.kind !== "VariableSetStmt";
}
