import type { Span } from "../../types.ts";
import { continuation } from "./shell-continuation.ts";

/** `shop=# `, `shop-> `, `postgres=*# `: what psql writes before a line that is typed (its PROMPT1 and PROMPT2). */
const psqlPrompt = /^(?:\[[^\]]{1,40}\] ?)?[\w.@:/-]*[-=('"*^$!][*!?]?[#>] /;
const psqlFirst = /^(?:\[[^\]]{1,40}\] ?)?[\w.@:/-]+=[*!?]?[#>] /;
/** `user@host:~/shop (main)$ `, `[root@db ~]# `, `$ `. */
const shellPrompt = /^(?:\[[^\]]{1,60}\][$#%]|[\w.@~:/-]*(?: \([\w./-]+\))?[$%]) /;

/** Lines that were typed into one program, the shell's all together. */
export interface TypedLines {
  readonly language: "sql" | "shell";
  readonly lines: readonly Span[];
}

/**
 * A session as it was copied: only what was typed, without its prompts, for each program that it was typed into. Lines that one
 * answered with are left out. Null: the block shows no prompt.
 */
export function typedLines(text: string, lines: readonly Span[]): readonly TypedLines[] | null {
  const begin = lines.find((span) => text.slice(...span).trim() !== "");
  const first = begin ? text.slice(...begin) : "";
  if (!psqlFirst.test(first) && !shellPrompt.test(first)) return null;
  const shell: Span[] = [];
  const typed: { language: "sql" | "shell"; lines: Span[] }[] = [];
  let open: { lines: Span[] } | null = null;
  let skipped = 0;
  for (const [at, span] of lines.entries()) {
    const line = text.slice(...span);
    const prompt = skipped > 0 ? null : promptOf(line, open !== null);
    skipped = Math.max(0, skipped - 1);
    if (prompt === null) continue;
    const own: Span = [span[0] + prompt.length, span[1]];
    if (prompt.language === "shell") {
      const more = continuation(
        text,
        own,
        lines.slice(at + 1, at + 1 + MOST_LINES),
        (next) => promptOf(next, false) !== null,
      );
      // An apostrophe that nobody ends would take the next commands along.
      if (more !== null || /psql/.test(line)) shell.push(own, ...(more ?? []));
      skipped = more?.length ?? 0;
      open = null;
    } else if (open) open.lines.push(own);
    else {
      const made = { language: "sql" as const, lines: [own] };
      open = made;
      typed.push(made);
    }
  }
  return shell.length > 0 ? [{ language: "shell", lines: shell }, ...typed] : typed;
}

/** Of one command. */
const MOST_LINES = 500;

function promptOf(
  line: string,
  inPsql: boolean,
): { readonly language: "sql" | "shell"; readonly length: number } | null {
  const psql = (inPsql ? psqlPrompt : psqlFirst).exec(line)?.[0];
  if (psql !== undefined) return { language: "sql", length: psql.length };
  const shell = shellPrompt.exec(line)?.[0];
  return shell === undefined ? null : { language: "shell", length: shell.length };
}
