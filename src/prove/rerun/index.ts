import { ServerError } from "../../postgres/server.ts";
import { isControl } from "../../sql/statements/transaction-control.ts";
import { positionAt } from "../../text/offsets.ts";
import type { Interruption, RerunProof, RerunTrial, Statement } from "../../types.ts";
import { applyAll, failed, onceMore, type RoundTrip, type SecondRun } from "../round-trip/index.ts";
import { compareSnapshots, differencesIn, isSame, type Snapshot, snapshot } from "../round-trip/snapshot.ts";
import { apply, type Outcome, type SendMessage } from "../sending/apply.ts";
import { type Copy, onCopy, outerOf, type VersionUnderTest } from "../version-under-test.ts";

/** Each costs a copy and two runs. */
const MOST_TRIALS = 12;

/** From the worst: success over a broken state is noticed by nobody. */
const byGravity: readonly RerunProof["verdict"][] = ["masks", "trips", "heals", "clean"];

/**
 * Runs the migration again: after it went well, where the tool does not remember that, and after it failed at each
 * statement before which something had been committed.
 */
export async function runAgain(
  subject: VersionUnderTest,
  { done, before, again }: RoundTrip & { readonly done: Snapshot },
  interruptions: readonly Interruption[],
): Promise<RerunProof> {
  const trials: RerunTrial[] = interruptions.map(asTrial);
  const [first] = subject.up;
  if (first && !subject.recorded) {
    const met = again ?? (await onCopy(subject, (copy) => twice(subject, copy, done)));
    trials.push({ file: first.migration.file, span: null, ...judged(met, "clean") });
  }
  const all = cuts(subject);
  subject.limit("failures tried before a second run", Math.min(all.length, MOST_TRIALS), all.length);
  for (const statement of all.slice(0, MOST_TRIALS)) {
    const trial = await onCopy(subject, async (copy) => {
      await upTo(subject, copy, statement);
      // Where nothing is left, the second run is the first.
      if (isSame(compareSnapshots(before, await snapshot(copy.database))))
        return { verdict: "clean", ...nothing } as const;
      return judged(await onceMore(subject, copy, done), "heals");
    });
    trials.push({ file: statement.file, span: statement.span, ...trial });
  }
  trials.sort((a, b) => byGravity.indexOf(a.verdict) - byGravity.indexOf(b.verdict));
  return { verdict: trials[0]?.verdict ?? "clean", trials };
}

function asTrial({ file, span, afterRerun, says, object, refusal }: Interruption): RerunTrial {
  const verdict = afterRerun === "valid" ? "heals" : afterRerun === "error" ? "trips" : "masks";
  return { file, span, verdict, says, object, refusal };
}

async function twice(subject: VersionUnderTest, copy: Copy, done: Snapshot): Promise<SecondRun> {
  await applyAll(subject.up, copy);
  return onceMore(subject, copy, done);
}

function judged(
  { refusal, differences }: SecondRun,
  well: RerunProof["verdict"],
): Omit<RerunTrial, "file" | "span"> {
  if (refusal) return { verdict: "trips", says: refusal.message, object: null, refusal };
  const [first] = differencesIn(differences);
  if (!first || isSame(differences)) return { verdict: well, ...nothing };
  return { verdict: "masks", ...first, refusal: null };
}

const nothing = { says: null, object: null, refusal: null } as const;

/** Statements at which a failure finds something committed: each that no transaction holds together with those before. */
function cuts(subject: VersionUnderTest): readonly Statement[] {
  let last: number | null = null;
  const all = outerOf(subject.up).filter((statement) => {
    if (isControl(statement)) return false;
    const block = statement.scope.in === "block" ? statement.scope.id : null;
    const opens = block === null || block !== last;
    last = block;
    return opens;
  });
  return all.slice(1);
}

async function upTo(subject: VersionUnderTest, copy: Copy, target: Statement): Promise<void> {
  const { line } = positionAt(target.file, target.span[0]);
  const cut: SendMessage = async (statements, send): Promise<readonly Outcome[]> =>
    statements.includes(target)
      ? [{ statements, error: new ServerError(`cut off at line ${line}`, "57014") }]
      : send();
  for (const unit of subject.up) {
    const session = await copy.connect();
    const outcomes = await apply(unit, session, cut);
    await session.close();
    if (failed(outcomes)) return;
  }
}
