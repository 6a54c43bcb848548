import type { IndexStmt } from "libpg-query";
import { overlaps } from "../../text/offsets.ts";
import type { Budgets, Finding, Proof, Run } from "../../types.ts";
import { failing, type PlanFailure, redundantIndex } from "./plan-findings.ts";
import type { MeasuredFinding } from "./sign-findings.ts";

/** What a proof shows against the indexes of the change, each at a statement of it; `read`: what the SQL alone has shown. */
export function planFindings(
  proof: Proof,
  budgets: Budgets,
  read: readonly Finding[] = [],
): readonly MeasuredFinding[] {
  return failing(proof, budgets).flatMap((finding): readonly MeasuredFinding[] => {
    const run = placeOf(finding, proof);
    if (!run || (finding.card === redundantIndex && isRead(run, read))) return [];
    return [{ card: finding.card, run, message: finding.message }];
  });
}

/** Rules to which the definition alone says that another index is as good. */
const alike: ReadonlySet<string> = new Set(["duplicate-index", "redundant-prefix-index"]);

function isRead(run: Run, findings: readonly Finding[]): boolean {
  return findings.some(
    ({ rule, file, span }) => alike.has(rule) && file.path === run.file.path && overlaps(span, run.span),
  );
}

/** The statement that makes the index; of what is about no index, the first that changes one. */
function placeOf({ index }: PlanFailure, { statements }: Proof): Run | undefined {
  const run = statements.filter((one) => one.status === "ok");
  const changes = run.filter((step) =>
    ["IndexStmt", "DropStmt", "AlterTableStmt"].includes(step.statement.kind),
  );
  if (index === null) return changes[0] ?? run[0];
  const own = changes.find((step) => {
    const { IndexStmt } = step.statement.node as { IndexStmt?: IndexStmt };
    return IndexStmt?.idxname !== undefined && index.endsWith(`.${IndexStmt.idxname}`);
  });
  return own ?? changes[0] ?? run[0];
}
