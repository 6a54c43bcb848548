import type { ModelledRunbook, Span } from "../../types.ts";
import { concurrentWords } from "../statements/concurrent-command-words.ts";
import { statementsWithin } from "./placed-parts.ts";

const more =
  /(?:--|\/\*)[^\n]*\b(?:continue|repeat|and so on|etc\b|(?:the )?(?:others?|rest)\b|all (?:other |remaining )?(?:drop|create|statements?|commands?|indexes))/i;

/** Strings of -c that hold one concurrent command, and whose comment asks for more of them. */
export function* announcedStatements(
  runbook: ModelledRunbook,
): Generator<{ readonly span: Span; readonly command: string }> {
  for (const word of runbook.psql.flatMap(({ strings }) => strings)) {
    if (!more.test(word.text)) continue;
    const own = statementsWithin(runbook, word.span);
    const [only] = own;
    if (!only || own.length > 1) continue;
    const command = concurrentWords(only);
    if (command !== null) yield { span: only.span, command };
  }
}
