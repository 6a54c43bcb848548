import type { LinePart } from "./lined-text.ts";

/**
 * What the shell is given of a stretch of a Makefile (GNU make, "How to Use Variables"): `$$` is a dollar, `$(NAME)` the shell's
 * own `${NAME}`, and of an automatic variable nobody knows the value.
 */
export function shellParts(text: string, from: number): readonly LinePart[] {
  const parts: LinePart[] = [];
  let [start, made] = [0, ""];
  const put = (end: number): void => {
    if (end > start || parts.length === 0)
      parts.push({ from: from + start, text: made, ...(parts.length > 0 ? { glued: true as const } : {}) });
    made = "";
  };
  for (let at = 0; at < text.length; ) {
    const next = text[at + 1] ?? "";
    if (text[at] !== "$" || next === "") made += text[at++];
    else if (next === "$") {
      // The first of the two is left out.
      put(at);
      start = at + 1;
      made = "$";
      at += 2;
    } else {
      const variable = variableAt(text, at);
      made += variable ?? "$0";
      at += variable?.length ?? 2;
    }
  }
  put(text.length);
  return parts;
}

/** `$(NAME)` as the shell writes it; a function of make is a command that nobody has. */
function variableAt(text: string, at: number): string | null {
  const opening = text[at + 1] ?? "";
  const closing = opening === "(" ? ")" : opening === "{" ? "}" : "";
  const end = closing === "" ? -1 : text.indexOf(closing, at);
  const name = text.slice(at + 2, end);
  if (closing === "") return /\w/.test(opening) ? `$${opening}` : null;
  return end > 0 && /^[\w.-]+$/.test(name) ? `\${${shellName(name)}}` : `$${opening}`;
}

/** make's names may have characters that mean something else to a shell. */
export function shellName(name: string): string {
  return name.replace(/[.-]/g, "_");
}
