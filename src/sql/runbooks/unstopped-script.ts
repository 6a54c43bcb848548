import type { ModelledRunbook, PsqlCommand, Span, Statement } from "../../types.ts";
import { statementsWithin } from "./placed-parts.ts";

/** A file whose name says that it only looks. */
const looking =
  /(?:^|[_.-])(?:check|verify|verif\w*|sizes?|stats?|report|monitor\w*|quer(?:y|ies)|benchmarks?|explain|health|list|show|backup\w*|dump|restore|tests?|seeds?)(?:[_.-]|$)/i;

/** What psql runs on with after an error, as its command names it; null: nothing that changes anything. */
export function goesOnAfterErrors(
  { stopsOnError, files, strings, input }: PsqlCommand,
  runbook: ModelledRunbook,
): string | null {
  if (stopsOnError) return null;
  const script = files.find(({ text }) => !looking.test(text.replace(/^.*\//, "")));
  if (script) return shortened(script.text);
  const own = (span: Span): readonly Statement[] => statementsWithin(runbook, span);
  if (input) {
    const text = runbook.file.text.slice(...input);
    if (/^\s*\\set\s+ON_ERROR_STOP\s+(?:on|true|1)\b/im.test(text)) return null;
    return own(input).some(changes) ? "its standard input" : null;
  }
  // The last one gives the status.
  const before = strings.slice(0, -1);
  return before.flatMap(({ span }) => own(span)).some(changes) ? "one of its -c" : null;
}

const reading = new Set([
  "SelectStmt",
  "ExplainStmt",
  "VariableShowStmt",
  "VariableSetStmt",
  "TransactionStmt",
]);

function changes({ kind, text }: Statement): boolean {
  return !reading.has(kind) && !/^copy\s*\(/i.test(text);
}

function shortened(path: string): string {
  return path.length > 60 ? `…${path.slice(-59)}` : path;
}
