import { visible, visibleLines } from "./visible.ts";

const SPECIAL = /[&<>"'`*_[\](){}|\\~#!+=$]/g;

// GitHub looks for @mentions, #123 and addresses in the rendered text, where an entity is a character again.
const BREAK = "\u200b";
const LINKS = /@(?=[\w-])|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi;

/** Untrusted text in a paragraph or a table cell: one line, no structure; `…` in it becomes code. */
export function text(raw: string): string {
  const parts = visibleLines(raw)
    .join(" ")
    .split(/(`[^`]+`)/);
  return parts.map((part, at) => (at % 2 ? code(part.slice(1, -1)) : prose(part))).join("");
}

/** Untrusted text as inline code. Entities inside <code> work in a cell too, where a code span cannot hold "|". */
export function code(raw: string): string {
  return `<code>${entities(visible(raw))}</code>`;
}

/** Untrusted text as a block of code, fenced longer than any run of backticks inside. */
export function fence(raw: string, language: string): string {
  const body = visibleLines(raw.replaceAll("\t", "    ")).join("\n");
  const longest = Math.max(2, ...(body.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${body}\n${ticks}`;
}

function prose(part: string): string {
  const safe = entities(part.replace(LINKS, (found) => found + BREAK));
  // What would open a list or a block of code at the start of a line.
  return safe.replace(/^\s*(?:(-)|(\d+)\.)?/, (_, dash, number) =>
    dash ? "&#45;" : number ? `${number}&#46;` : "",
  );
}

function entities(part: string): string {
  return part.replace(SPECIAL, (char) => `&#${char.charCodeAt(0)};`);
}
