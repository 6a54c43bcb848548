import type { ModelledRunbook, Span } from "../../../types.ts";
import { remarksAbove } from "../said-texts.ts";

const privilege = /\bcreate\s+index\s+(?:privilege|permission|right|grant)s?\b/i;
const mayCreate = /\b(?:permissions?|privileges?|may|can|allowed|rights?)\b.{0,40}\bindex/i;

/** A privilege that PostgreSQL does not have; GRANT CREATE where it is to let a role create indexes. */
export function* toldPrivileges(
  runbook: ModelledRunbook,
): Generator<{ readonly span: Span; readonly words: string }> {
  for (const { span, text, heading } of runbook.passages) {
    const found = privilege.exec(text);
    if (!found || heading || /\bno\b.{0,20}$/i.test(text.slice(0, found.index))) continue;
    const at = span[0] + found.index;
    yield { span: [at, at + found[0].length], words: found[0].replace(/\s+/g, " ").trim() };
  }
  for (const { span, kind, text } of runbook.statements)
    if (kind === "GrantStmt" && /\bcreate\s+on\s+schema\b/i.test(text)) {
      const above = remarksAbove(runbook, span[0]);
      if (privilege.test(above) || mayCreate.test(above)) yield { span, words: "CREATE on a schema" };
    }
}

/** Queries that are to show that a role may create indexes, and ask for other privileges. */
export function* blindChecks(runbook: ModelledRunbook): Generator<{ readonly span: Span }> {
  for (const { span, kind, text } of runbook.statements) {
    if (kind !== "SelectStmt" || !/\bhas_(?:database|schema|table)_privilege\b/i.test(text)) continue;
    if (/\brelowner\b|\btableowner\b|\bpg_has_role\b/i.test(text)) continue;
    if (mayCreate.test(remarksAbove(runbook, span[0]))) yield { span };
  }
}
