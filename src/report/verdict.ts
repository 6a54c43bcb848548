import type { Report } from "../types.ts";
import type { Look } from "./look.ts";
import { type Counts, counts } from "./order.ts";

export interface Verdict {
  /** `clean`: all was read, and there is nothing to say. */
  readonly outcome: "clean" | "passes" | "fails";
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
  const size = `${plural(count.files, "file")}, ${plural(count.statements, "statement")}`;
  if (report.findings.length === 0)
    return { outcome: count.unread === 0 ? "clean" : "passes", ...clean(count, size, report) };
  const headline = [
    count.errors > 0 ? plural(count.errors, "error") : "",
    count.warnings > 0 ? plural(count.warnings, "warning") : "",
    count.notices > 0 ? plural(count.notices, "notice") : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
  const where = `in ${plural(count.files, "file")} (${plural(count.statements, "statement")})`;
  const fails = failing(count, failOn);
  // Said only where the counts alone would mislead.
  const surprise =
    fails !== count.errors > 0 ? `: ${fails ? "fails" : "passes"}, since fail-on is ${failOn}` : "";
  return { outcome: fails ? "fails" : "passes", headline, sentence: `${headline} ${where}${surprise}` };
}

function clean(
  count: Counts,
  size: string,
  { changeSet }: Report,
): { readonly headline: string; readonly sentence: string } {
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
