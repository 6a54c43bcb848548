import type { Runbook, Span } from "../../types.ts";
import { endOfLexeme, isTrivia } from "../grammar/lexer.ts";

/** The first backslash command behind SQL in a text; null: there is none. */
export function mixedCommand(text: string): string | null {
  // What begins with one is one command.
  if (text.trimStart().startsWith("\\")) return null;
  return commandIn(text)?.command ?? null;
}

/** `\watch` and `\g` where nothing was typed before. */
export function* earlyRepeat({
  migrations,
}: Runbook): Generator<{ readonly span: Span; readonly command: string }> {
  for (const { span, reads, dialect } of migrations) {
    if (!dialect.psql || reads === undefined) continue;
    const found = commandIn(reads.slice(...span));
    if (!found || found.behind || !/^\\(?:watch|gx?|gexec|gset|crosstabview)$/.test(found.command)) continue;
    const at = span[0] + found.at;
    yield { span: [at, at + found.command.length], command: found.command };
  }
}

interface FoundCommand {
  readonly at: number;
  readonly command: string;
  /** Something stands before it. */
  readonly behind: boolean;
}

/** The first one outside of quotes and comments. */
function commandIn(text: string): FoundCommand | null {
  let behind = false;
  for (let at = 0; at < text.length; ) {
    if (text[at] === "\\") {
      const command = /^\\(?:[A-Za-z_]+|[!?])/.exec(text.slice(at, at + 40))?.[0];
      if (command !== undefined) return { at, command, behind };
    }
    const stop = endOfLexeme(text, at, text.length);
    if (!isTrivia(text, at)) behind = true;
    if (stop < 0) return null;
    at = Math.max(stop, at + 1);
  }
  return null;
}
