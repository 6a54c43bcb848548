import type { Span } from "../../types.ts";

/** `shop=# `, `shop-> `, `postgres=*# `: what psql writes before a line that is typed (its PROMPT1 and PROMPT2). */
const psqlPrompt = /^\s*[\w.@/-]*[-=('"*^$!][*!?]?[#>] /;
const psqlFirst = /^\s*[\w.@/-]+=[*!?]?[#>] /;
const shellPrompt = /^\s*(?:[\w.@~:/-]*)[$%] /;

/**
 * A session as it was copied: only what was typed, without its prompts. Lines that the program answered with are left out;
 * a block without prompts is all typed.
 */
export function typedLines(text: string, lines: readonly Span[], language: "sql" | "shell"): readonly Span[] {
  const [first, any] = language === "sql" ? [psqlFirst, psqlPrompt] : [shellPrompt, shellPrompt];
  if (!lines.some((span) => first.test(text.slice(...span)))) return lines;
  let isTyped = false;
  return lines.flatMap((span): readonly Span[] => {
    const line = text.slice(...span);
    const prompt = any.exec(line)?.[0] ?? null;
    // A line that ends in a backslash goes on in the next one.
    const goesOn: boolean = isTyped && language === "shell" && prompt === null;
    isTyped = (prompt !== null || goesOn) && /\\\s*$/.test(line);
    if (prompt === null) return goesOn ? [span] : [];
    return [[span[0] + prompt.length, span[1]]];
  });
}
