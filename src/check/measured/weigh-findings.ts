import { duplicateErrors } from "../../sql/grammar/sqlstates.ts";
import { overlaps, positionAt } from "../../text/offsets.ts";
import type { Finding, Run } from "../../types.ts";
import type { Rule } from "../rule.ts";
import { sentenceFor } from "./evidence-text.ts";
import { rollbackFindings } from "./rollback-findings.ts";
import { type Refusing, refused, type ServerErrors } from "./server-errors.ts";
import type { MeasuredFinding } from "./sign-findings.ts";
import { runOf, type ShownVersion, weigh } from "./weigh.ts";

/** How far the server can speak for the one that the migrations are for. */
export interface Speaking extends Refusing {
  /** It is of the major that the migrations are read for. */
  readonly same: boolean;
}

export interface WeighedFindings {
  /** Those that the server has not refuted; one that it confirms says so. */
  readonly findings: readonly Finding[];
  /** What the server alone has found. */
  readonly met: readonly MeasuredFinding[];
  /** What was withdrawn, and refusals that may have another cause. */
  readonly remarks: readonly string[];
  /** What ends a measurement, and says nothing sure of the migration. */
  readonly ending: ServerErrors["ending"];
}

/** What was read, weighed against what a server has shown. `silenced`: what nobody wants to hear, but has foretold a refusal. */
export function weighFindings(
  findings: readonly Finding[],
  silenced: readonly Finding[],
  shown: readonly ShownVersion[],
  rules: readonly Rule[],
  speaking: Speaking,
): WeighedFindings {
  const remarks: string[] = [];
  const rollbacks: Finding[] = [];
  const kept = findings.flatMap((finding): readonly Finding[] => {
    const rule = rules.find((one) => one.id === finding.rule);
    const own = shown.find((one) => one.statements.some((run) => run.file.path === finding.file.path));
    const weight = rule && own && !isThere(finding, own, speaking) ? weigh(finding, rule, own) : "silent";
    if (weight === "confirmed" && rule && own) {
      if (rule.proof.by === "rollback") rollbacks.push(finding);
      const more = sentenceFor(finding, rule.proof.by, own, speaking.version);
      return [{ ...finding, evidence: "measured", why: more ? `${finding.why} ${more}` : finding.why }];
    }
    if (weight === "silent" || !speaking.same) return [finding];
    const { line } = positionAt(finding.file, finding.span[0]);
    remarks.push(
      `withdrawn, since PostgreSQL ${speaking.version} shows otherwise: ${finding.rule} at ${finding.file.path}:${line} (${finding.message})`,
    );
    return [];
  });
  const failing = new Set(rules.filter((one) => one.fails).map((one) => one.id));
  // Which rows stand there no SQL tells (class 23, integrity constraint violation): no rule foretells that.
  const foretold = (run: Run) =>
    run.sqlstate?.startsWith("23") !== true &&
    [...kept, ...silenced].some(
      (one) => failing.has(one.rule) && one.file.path === run.file.path && overlaps(one.span, run.span),
    );
  const statements = shown.flatMap((one) => one.statements);
  const { met, ending, remarks: unclear } = refused(statements, foretold, speaking);
  const toldOfBack = (run: Run) => foretold(run) || met.some((one) => one.run === run);
  const back = rollbackFindings(shown, rollbacks, toldOfBack, speaking);
  const unsaid = ending.filter(({ run }) => !back.some((one) => one.run === run));
  return { findings: kept, met: [...met, ...back], ending: unsaid, remarks: [...remarks, ...unclear] };
}

/** A copied database may have had the migration already: that something is there bears nothing out. */
function isThere(finding: Finding, shown: ShownVersion, { copied }: Speaking): boolean {
  const run = runOf(finding, shown);
  return copied !== null && run?.status === "error" && duplicateErrors.has(run.sqlstate ?? "");
}
