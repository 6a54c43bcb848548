import type { ModelledRunbook, Span } from "../../types.ts";
import { concurrentWords } from "../statements/concurrent-command-words.ts";

const more =
  /(?:--|\/\*)[^\n]*\b(?:continue|repeat|and so on|etc\b|(?:the )?(?:others?|rest)\b|all (?:other |remaining )?(?:drop|create|statements?|commands?|indexes))/i;

/** Strings of -c that hold one concurrent command, and whose comment asks for more of them. */
export function* announcedStatements({
  psql,
  statements,
}: ModelledRunbook): Generator<{ readonly span: Span; readonly command: string }> {
  for (const word of psql.flatMap(({ strings }) => strings)) {
    const own = statements.filter(({ span }) => word.span[0] <= span[0] && span[1] <= word.span[1]);
    const [only] = own;
    if (!only || own.length > 1 || !more.test(word.text)) continue;
    const command = concurrentWords(only);
    if (command !== null) yield { span: only.span, command };
  }
}
