import { printName } from "../sql/grammar/name.ts";
import type { QualifiedName, Severity, TableWork } from "../types.ts";
import type { RaisedDraft } from "./raised-draft.ts";

/** What the configuration decides over findings. */
export interface Policy {
  readonly postgres: number;
  readonly minor: number | null;
  readonly changeSet: boolean;
  /** What holds where nobody has set a level: strict makes notices warnings, minimal keeps errors alone. */
  readonly preset: "recommended" | "strict" | "minimal";
  /** The level for a rule in a file; null: the rule's own. */
  readonly level: (rule: string, path: string) => Severity | "off" | null;
  readonly isSmall: (table: string) => boolean;
  /** For about how long some work keeps others from a small table, in words; null: nobody says how large it is, or it is not small. */
  readonly shortWork: (work: TableWork) => string | null;
}

export interface JudgedDraft extends RaisedDraft {
  readonly severity: Severity;
}

/** A draft with its severity; null when the rule is off for its file. */
export function judge(raised: RaisedDraft, policy: Policy): JudgedDraft | null {
  const { rule, direction } = raised;
  const level = policy.level(rule.id, raised.file.path);
  if (level === "off" || (rule.asked && level === null)) return null;
  let severity = level ?? raised.severity ?? rule.severity;
  // Rolling back is an emergency: what only blocks is weighed against what it ends.
  if (rule.blocks && direction === "down" && severity === "error" && level === null) severity = "warning";
  if (policy.preset === "strict" && severity === "notice" && level === null) severity = "warning";
  if (rule.blocks && raised.table && names(raised.table).some(policy.isSmall)) severity = "notice";
  const short = rule.blocks && raised.work ? policy.shortWork(raised.work) : null;
  if (short !== null) severity = "notice";
  if (policy.preset === "minimal" && severity !== "error" && level === null) return null;
  if (short !== null) return { ...raised, severity, message: `${raised.message} (${short})` };
  return severity === raised.severity ? (raised as JudgedDraft) : { ...raised, severity };
}

function names(table: QualifiedName): readonly string[] {
  return table.schema === undefined
    ? [printName(table), `public.${printName(table)}`]
    : [printName(table), table.name];
}
