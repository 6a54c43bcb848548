import type { Report } from "../types.ts";
import type { Look } from "./look.ts";
import { type Counts, counts } from "./order.ts";

/**
 * The gravest first. `error`: the run itself failed somewhere. `fails`: findings at or above fail-on. `unread`: nothing
 * fails, but a migration, or a statement about an index, was not read. `clean`: all was read, and nothing is to say.
 */
export type VerdictOutcome = "error" | "fails" | "unread" | "passes" | "clean";

export interface Verdict {
  readonly outcome: VerdictOutcome;
  /** "2 errors, 1 warning", or what there is to say instead. */
  readonly headline: string;
  readonly sentence: string;
}

/** "1 file", "2 files". */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

export function verdict(report: Report, failOn: Look["failOn"]): Verdict {
  const count = counts(report);
  const outcome = outcomeOf(report, count, failOn);
  if (report.findings.length === 0) return { outcome, ...withoutFindings(count, report) };
  const headline = [
    count.failures > 0 ? plural(count.failures, "failure") : "",
    count.errors > 0 ? plural(count.errors, "error") : "",
    count.warnings > 0 ? plural(count.warnings, "warning") : "",
    count.notices > 0 ? plural(count.notices, "notice") : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
  const where = `in ${plural(count.files, "file")} (${plural(count.statements, "statement")})`;
  return { outcome, headline, sentence: `${headline} ${where}${reasonOf(outcome, count, failOn)}` };
}

function outcomeOf(report: Report, count: Counts, failOn: Look["failOn"]): VerdictOutcome {
  if (count.failures > 0) return "error";
  if (failing(count, failOn)) return "fails";
  if (isBlind(report)) return "unread";
  return report.findings.length === 0 && count.unread === 0 ? "clean" : "passes";
}

/** Whether something was not read that matters, and that nobody has answered for by an ignore or a baseline. */
export function isBlind({ unread, ignored }: Pick<Report, "unread" | "ignored">): boolean {
  const answered = new Set(ignored.map(({ file, span }) => `${span[0]} ${file.path}`));
  return unread.some(({ matters, file, span }) => matters && !answered.has(`${span[0]} ${file.path}`));
}

/** Said only where the counts alone would mislead. */
function reasonOf(outcome: VerdictOutcome, count: Counts, failOn: Look["failOn"]): string {
  if (outcome === "error") return ": the run is incomplete";
  if (outcome === "unread") return ": passes, but not everything about indexes was read";
  const fails = outcome === "fails";
  return fails === count.errors > 0 ? "" : `: ${fails ? "fails" : "passes"}, since fail-on is ${failOn}`;
}

function withoutFindings(
  count: Counts,
  { changeSet }: Report,
): { readonly headline: string; readonly sentence: string } {
  const size = `${plural(count.files, "file")}, ${plural(count.statements, "statement")}`;
  if (count.failures > 0) return both(plural(count.failures, "failure"), "the run is incomplete");
  if (count.files === 0 && count.unread === 0)
    return both(`no migrations ${changeSet ? "changed" : "found"}`, "nothing was read");
  if (count.unread === 0) return both(size, "nothing to say");
  return both(size, `nothing to say of what was read; ${plural(count.unread, "passage")} could not be read`);
}

function both(headline: string, rest: string) {
  return { headline, sentence: `${headline}: ${rest}` };
}

function failing(count: Counts, failOn: Look["failOn"]): boolean {
  if (failOn === "never") return false;
  if (count.errors > 0) return true;
  if (failOn === "error") return false;
  return count.warnings > 0 || (failOn === "notice" && count.notices > 0);
}
