import type { Finding, RuleCard, Run } from "../types.ts";
import { Fingerprints } from "./fingerprint.ts";

/** Found by no reader, only by the server; it has no room, since no SQL alone could show it. */
export const refusedByServer: RuleCard = {
  id: "refused-by-server",
  severity: "error",
  title: "PostgreSQL refuses a statement of the migration",
  why: "It was run on a throwaway server, after everything that comes before it, and as its tool sends it.",
  instead: "Try it with indexwright prove until it passes.",
  manual: "errcodes-appendix.html",
};

/**
 * What the migrations do not tell: objects that somebody made by hand (undefined_table, _column, _object, _function,
 * invalid_schema_name), a privilege, an extension's files; and what belongs to the throwaway server alone (classes 08, 53,
 * 57, lock_not_available).
 */
const notTheirs = /^(42P01|42703|42704|42883|3F000|42501|58...|0A000|08...|53...|57...|55P03)$/;

export interface Refused {
  readonly findings: readonly Finding[];
  /** Failures that may be the history's, or the server's. */
  readonly remarks: readonly string[];
}

/** Failures that no finding has foretold. `complete`: everything before the migrations has applied. */
export function refused(
  runs: readonly Run[],
  foretold: (run: Run) => boolean,
  complete: boolean,
  version: string,
): Refused {
  const prints = new Fingerprints();
  const findings: Finding[] = [];
  const remarks: string[] = [];
  for (const run of runs) {
    if (run.status !== "error" || foretold(run)) continue;
    const says = `PostgreSQL ${version} refuses it: ${run.message} (${run.sqlstate})`;
    if (!complete || notTheirs.test(run.sqlstate ?? "")) {
      remarks.push(`${run.file.path}: ${says}; what the migrations do not make can be loaded with --schema`);
      continue;
    }
    const { file, span } = run;
    findings.push({
      rule: refusedByServer.id,
      severity: "error",
      file,
      span,
      message: says.replace("refuses it", "refuses the statement"),
      why: refusedByServer.why,
      instead: refusedByServer.instead,
      evidence: "measured",
      fingerprint: prints.of(refusedByServer.id, file, span),
    });
  }
  return { findings, remarks };
}
