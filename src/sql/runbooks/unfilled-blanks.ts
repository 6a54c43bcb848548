import type { ModelledRunbook, Severity, Span } from "../../types.ts";
import { codeOf } from "../grammar/lexer.ts";
import { isAboutIndex } from "../indexes/about-index.ts";

interface FoundPlaceholder {
  readonly span: Span;
  readonly placeholder: string;
  /** A query's blank is what its reader looks for; a statement about an index was meant to be run. */
  readonly severity: Severity;
}

/** Three dots, a word in angle brackets, a keyword in a name's place. */
const blank = /\.{3}|…|<[A-Za-z][\w .-]*>|\bon\s+(table)\s*\(|\b(your|my)_(?:table|column|index)\w*/i;
/** What is a name to PostgreSQL, and none to anybody else. */
const nobodysName = /\b(?:your_\w+|(?:table|column|index)_name|my_(?:table|column|index))\b/i;
/** Views of information_schema have columns of such names. */
const asking = new Set(["SelectStmt", "ExplainStmt"]);

/** Each in a statement about an index; of the others one place for each blank, which its reader knows by then. */
export function placeholdersIn(runbook: ModelledRunbook): readonly FoundPlaceholder[] {
  const seen = new Set<string>();
  return [...allIn(runbook)].filter(({ placeholder, severity }) => {
    const isFirst = !seen.has(placeholder);
    seen.add(placeholder);
    return isFirst || severity === "error";
  });
}

function* allIn({ statements, unread }: ModelledRunbook): Generator<FoundPlaceholder> {
  for (const passage of unread) {
    const found = blank.exec(codeOf(passage.text)) ?? nobodysName.exec(codeOf(passage.text));
    if (found)
      yield {
        span: passage.span,
        placeholder: shown(found),
        severity: isAboutIndex(passage) ? "error" : "notice",
      };
  }
  for (const { span, text, body, kind } of statements) {
    if (body || asking.has(kind)) continue;
    const found = nobodysName.exec(codeOf(text));
    if (found) yield { span, placeholder: shown(found), severity: "notice" };
  }
}

function shown(found: RegExpExecArray): string {
  return (found[1] ?? found[0]).slice(0, 40);
}
