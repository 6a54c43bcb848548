import type { Finding, Ignored, Report, RuleCard, Run, SourceFile } from "../types.ts";
import { demandCards } from "./demands.ts";
import { Fingerprints } from "./fingerprint.ts";
import type { Policy } from "./policy.ts";
import { refusedByServer } from "./refused.ts";
import { type Stretches, silence } from "./silence.ts";

/** What only a measurement finds: no reader of SQL has a room for it, but whoever knows a rule by its name knows these. */
export const measuredCards: readonly RuleCard[] = [refusedByServer, ...demandCards];

/** Something that a measurement has met at a statement. */
export interface Met {
  readonly card: RuleCard;
  readonly run: Run;
  readonly message: string;
}

export type Chosen = Pick<Policy, "level" | "preset">;

/** A report with what was met, as the policy, the ignore directives of the files and the baseline have it. */
export function withMeasured(
  report: Report,
  met: readonly Met[],
  statements: readonly Run[],
  policy: Chosen,
  baseline: ReadonlySet<string>,
): Report {
  const prints = new Fingerprints();
  const found = met.flatMap((one) => signed(one, policy, prints) ?? []);
  const silenced = silence(found, stretchesOf([...statements, ...report.unread]), new Set());
  const fresh = silenced.findings.filter((one) => !baseline.has(one.fingerprint));
  const old = silenced.findings
    .filter((one) => baseline.has(one.fingerprint))
    .map((one): Ignored => ({ ...one, reason: "in the baseline" }));
  return {
    ...report,
    findings: [...report.findings, ...fresh],
    ignored: [...report.ignored, ...silenced.ignored, ...old],
  };
}

function signed({ card, run, message }: Met, policy: Chosen, prints: Fingerprints): Finding | null {
  const { id, severity, why, instead } = card;
  const { file, span } = run;
  const unchosen = policy.preset === "minimal" && severity !== "error" ? "off" : severity;
  const chosen = policy.level(id, file.path) ?? unchosen;
  if (chosen === "off") return null;
  const fingerprint = prints.of(id, file, span);
  return { rule: id, severity: chosen, file, span, message, why, instead, evidence: "measured", fingerprint };
}

/** What could not be read has its directives too. */
function stretchesOf(statements: readonly Pick<Run, "file" | "span">[]): readonly Stretches[] {
  const files = new Map<SourceFile, Stretches>();
  for (const { file, span } of statements) {
    const known = files.get(file) ?? { file, spans: [] };
    known.spans.push(span);
    files.set(file, known);
  }
  return [...files.values()];
}
