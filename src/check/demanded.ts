import type { IndexStmt } from "libpg-query";
import type { Budgets, Finding, Proof, Report, Run } from "../types.ts";
import { demandCards, type Failing, failing } from "./demands.ts";
import { Fingerprints } from "./fingerprint.ts";
import type { Policy } from "./policy.ts";

/** A report with what its proof shows against the indexes of the change. The policy holds what the user has chosen. */
export function demanded(
  report: Report,
  budgets: Budgets,
  policy: Pick<Policy, "level" | "preset">,
  baseline: ReadonlySet<string>,
): Report {
  const { proof } = report;
  if (!proof) return report;
  const prints = new Fingerprints();
  const found = failing(proof, budgets).flatMap((one): readonly Finding[] => {
    const run = placeOf(one, proof);
    if (!run) return [];
    const { file, span } = run;
    const { id, severity, why, instead } = one.card;
    const unchosen = policy.preset === "minimal" && severity !== "error" ? "off" : severity;
    const chosen = policy.level(id, file.path) ?? unchosen;
    if (chosen === "off") return [];
    return [
      {
        rule: id,
        severity: chosen,
        file,
        span,
        message: one.message,
        why,
        instead,
        evidence: "measured",
        fingerprint: prints.of(id, file, span),
      },
    ];
  });
  const fresh = found.filter((one) => !baseline.has(one.fingerprint));
  const cards = demandCards.filter((card) => fresh.some((one) => one.rule === card.id));
  return { ...report, findings: [...report.findings, ...fresh], rules: [...report.rules, ...cards] };
}

/** The statement that makes the index; of what is about no index, the first that changes one. */
function placeOf({ index }: Failing, { statements }: Proof): Run | undefined {
  const run = statements.filter((one) => one.status === "ok");
  const changes = run.filter((one) =>
    ["IndexStmt", "DropStmt", "AlterTableStmt"].includes(one.statement.kind),
  );
  if (index === null) return changes[0] ?? run[0];
  const own = changes.find((one) => {
    const { IndexStmt } = one.statement.node as { IndexStmt?: IndexStmt };
    return IndexStmt?.idxname !== undefined && index.endsWith(`.${IndexStmt.idxname}`);
  });
  return own ?? changes[0] ?? run[0];
}
