import type { Span } from "../../types.ts";

/** `> `: what a shell writes before each line that a command goes on in (PS2). */
const continued = /^> ?/;

/**
 * The lines that a command which was typed at a prompt goes on in: a here-document's up to its end, those of an open quote, and those
 * behind a backslash; without the shell's own `> `. Null where it never ends, since answers would be taken for it.
 *
 * @param first the command's own line, without its prompt
 * @param isPrompt whether a line was typed at a prompt of its own
 */
export function continuation(
  text: string,
  first: Span,
  later: readonly Span[],
  isPrompt: (line: string) => boolean,
): readonly Span[] | null {
  let command = text.slice(...first);
  const lines: Span[] = [];
  for (let open = openIn(command); open !== null; open = openIn(command)) {
    const next = later[lines.length];
    const line = next ? text.slice(...next) : null;
    if (!next || line === null || isPrompt(line)) return open === "backslash" ? lines : null;
    const shift = continued.exec(line)?.[0].length ?? 0;
    const own: Span = [next[0] + shift, next[1]];
    lines.push(own);
    command += `\n${text.slice(...own)}`;
  }
  return lines;
}

/** What keeps a command from its end; null: nothing does. */
function openIn(command: string): "quote" | "here-document" | "backslash" | null {
  let quote = "";
  const ends: string[] = [];
  const lines = command.split("\n");
  for (const [at, line] of lines.entries()) {
    const [end] = ends;
    if (end !== undefined && quote === "") {
      if (line.trim() === end) ends.shift();
      continue;
    }
    for (let n = 0; n < line.length; n++) {
      const char = line[n] ?? "";
      if (char === "\\" && quote !== "'") {
        if (n === line.length - 1 && at === lines.length - 1) return quote === "" ? "backslash" : "quote";
        n++;
      } else if (quote !== "") quote = char === quote ? "" : quote;
      else if (char === "'" || char === '"') quote = char;
      else if (char === "#" && (n === 0 || /\s/.test(line[n - 1] ?? ""))) break;
      else if (line.startsWith("<<", n) && line[n + 2] !== "<") {
        const [all, word] = /^<<-?\s*["'\\]?([\w.-]+)["']?/.exec(line.slice(n)) ?? [];
        if (all === undefined || word === undefined) continue;
        ends.push(word);
        n += all.length - 1;
      } else if (line.startsWith("<<<", n)) n += 2;
    }
  }
  return quote !== "" ? "quote" : ends.length > 0 ? "here-document" : null;
}
