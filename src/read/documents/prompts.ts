import type { Span } from "../../types.ts";

/** `shop=# `, `shop-> `, `postgres=*# `: what psql writes before a line that is typed (its PROMPT1 and PROMPT2). */
const psqlPrompt = /^(?:\[[^\]]{1,40}\] ?)?[\w.@:/-]*[-=('"*^$!][*!?]?[#>] /;
const psqlFirst = /^(?:\[[^\]]{1,40}\] ?)?[\w.@:/-]+=[*!?]?[#>] /;
/** `user@host:~/shop (main)$ `, `[root@db ~]# `, `$ `. */
const shellPrompt = /^(?:\[[^\]]{1,60}\][$#%]|[\w.@~:/-]*(?: \([\w./-]+\))?[$%]) /;

/**
 * A session as it was copied: only what was typed, without its prompts. Lines that the program answered with are left out;
 * a block without prompts is all typed.
 */
export function typedLines(text: string, lines: readonly Span[], language: "sql" | "shell"): readonly Span[] {
  const [first, any] = language === "sql" ? [psqlFirst, psqlPrompt] : [shellPrompt, shellPrompt];
  const begin = lines.find((span) => text.slice(...span).trim() !== "");
  if (!begin || !first.test(text.slice(...begin))) return lines;
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
