import type { IndexStmt } from "libpg-query";
import type { Budgets, Proof, Run } from "../../types.ts";
import { failing, type PlanFailure } from "./plan-findings.ts";
import type { MeasuredFinding } from "./sign-findings.ts";

/** What a proof shows against the indexes of the change, each at a statement of it. */
export function planFindings(proof: Proof, budgets: Budgets): readonly MeasuredFinding[] {
  return failing(proof, budgets).flatMap((finding): readonly MeasuredFinding[] => {
    const run = placeOf(finding, proof);
    return run ? [{ card: finding.card, run, message: finding.message }] : [];
  });
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
