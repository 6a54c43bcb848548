import { overlaps } from "../../text/offsets.ts";
import type { Finding, Refusal, RollbackProof, RuleInfo, Run } from "../../types.ts";
import { isOfDefinition, type Refusing } from "./server-errors.ts";
import { type ShownVersion, undefinedObjects } from "./weigh.ts";

const tried =
  "The migration was run on a throwaway server, then its rollback, and the catalog was compared with the one before.";

export const failingRollback: RuleInfo = {
  id: "rollback-fails",
  severity: "error",
  title: "PostgreSQL refuses a statement of the rollback",
  why: `${tried} Somebody who needs the rollback needs it at once, on a live database.`,
  instead: "Correct the statement, and try the rollback with indexwright prove.",
  manual: "errcodes-appendix.html",
};

export const losingRollback: RuleInfo = {
  id: "rollback-loses-objects",
  severity: "warning",
  title: "The rollback does not give back what the migration dropped or changed",
  why: `${tried} What stood there before is gone or different after the rollback.`,
  instead: "Create again in the rollback what the migration drops, with its old definition.",
  manual: "sql-createindex.html",
};

export const rollbackCards: readonly RuleInfo[] = [failingRollback, losingRollback];

/** What a rollback has shown, at a statement of it. */
export interface RollbackFailure {
  readonly card: RuleInfo;
  readonly run: Run;
  readonly message: string;
}

const MOST_NAMED = 3;

/**
 * What the way back of a version has shown and no finding has said. `borneOut`: a finding of a rollback that the server
 * has confirmed; `complete`: everything before the versions has applied, so that a refusal says something of them;
 * `copied`: a database that may have had them already, so that the way back takes what stood there before it.
 */
export function rollbackFindings(
  shown: readonly ShownVersion[],
  borneOut: readonly Finding[],
  foretold: (run: Run) => boolean,
  { complete, copied }: Pick<Refusing, "complete" | "copied">,
): readonly RollbackFailure[] {
  return shown.flatMap((version): readonly RollbackFailure[] => {
    const { rollback, statements } = version;
    const back = statements.filter(({ statement }) => statement.unit.migration.direction === "down");
    const [first] = back;
    if (!rollback || !first || copied !== null || borneOut.some((finding) => isOf(finding, version)))
      return [];
    if (rollback.verdict === "loses")
      return [{ card: losingRollback, run: first, message: lossOf(rollback) }];
    const run = back.find((one) => isRefused(one, rollback.refusal)) ?? first;
    if (rollback.verdict !== "fails" || !complete || foretold(run)) return [];
    const { sqlstate = "" } = rollback.refusal ?? {};
    // Another cause, a privilege that nobody has here, says nothing of the rollback.
    if (!isOfDefinition(sqlstate) && !undefinedObjects.has(sqlstate)) return [];
    const message = `PostgreSQL refuses the rollback: ${rollback.refusal?.message ?? "it fails"}`;
    return [{ card: failingRollback, run, message }];
  });
}

function isOf({ file, span }: Finding, { statements }: ShownVersion): boolean {
  return statements.some((run) => run.file.path === file.path && overlaps(run.span, span));
}

function isRefused(run: Run, refusal: Refusal | null): boolean {
  return (refusal?.statements ?? []).some(
    ({ file, span }) => file.path === run.file.path && overlaps(span, run.span),
  );
}

function lossOf({ differences }: RollbackProof): string {
  const named = differences.slice(0, MOST_NAMED).join("; ");
  const more = differences.length - MOST_NAMED;
  return `the rollback does not restore what was there: ${named}${more > 0 ? `; and ${more} more` : ""}`;
}
