import type { Finding, IgnoredFinding, RuleInfo, Run, SourceFile } from "../../types.ts";
import { againstBaseline } from "../accepted-findings.ts";
import { Fingerprints } from "../fingerprint.ts";
import { type Stretches, silence } from "../ignore.ts";
import type { Policy } from "../policy.ts";
import { demandCards } from "./plan-findings.ts";
import { rollbackCards } from "./rollback-findings.ts";
import { refusedByServer } from "./server-errors.ts";

/** What only a measurement finds: it has no room among the rules, but is known by name like them. */
export const measuredCards: readonly RuleInfo[] = [refusedByServer, ...rollbackCards, ...demandCards];

/** Something that a measurement has met at a statement. */
export interface MeasuredFinding {
  readonly card: RuleInfo;
  readonly run: Run;
  readonly message: string;
}

export type ChosenLevels = Pick<Policy, "level" | "preset">;

/**
 * What was met as findings, as the policy, the ignore directives of the files and the baseline have it. `places`: the
 * statements of those files, and what of them could not be read: both may stand below a directive.
 */
export function measuredFindings(
  met: readonly MeasuredFinding[],
  places: readonly Pick<Run, "file" | "span">[],
  policy: ChosenLevels,
  baseline: ReadonlySet<string>,
): { readonly findings: readonly Finding[]; readonly ignored: readonly IgnoredFinding[] } {
  const prints = new Fingerprints();
  const found = met.flatMap((one) => signed(one, policy, prints) ?? []);
  const silenced = silence(found, stretchesOf(places), new Set());
  const { fresh, accepted } = againstBaseline(silenced.findings, baseline);
  return { findings: fresh, ignored: [...silenced.ignored, ...accepted] };
}

function signed(
  { card, run, message }: MeasuredFinding,
  policy: ChosenLevels,
  prints: Fingerprints,
): Finding | null {
  const { id, severity, why, instead } = card;
  const { file, span } = run;
  const unchosen = policy.preset === "minimal" && severity !== "error" ? "off" : severity;
  const chosen = policy.level(id, file.path) ?? unchosen;
  if (chosen === "off") return null;
  const fingerprint = prints.of(id, file, span);
  return { rule: id, severity: chosen, file, span, message, why, instead, evidence: "measured", fingerprint };
}

function stretchesOf(statements: readonly Pick<Run, "file" | "span">[]): readonly Stretches[] {
  const files = new Map<SourceFile, Stretches>();
  for (const { file, span } of statements) {
    const known = files.get(file) ?? { file, spans: [] };
    known.spans.push(span);
    files.set(file, known);
  }
  return [...files.values()];
}
