import { visible, visibleLines } from "./visible-text.ts";

// "_" marks emphasis only at the edge of a word, so that most identifiers stay readable in the source too.
const SPECIAL = /[&<>`*[\]|\\~$]|(?<![^\W_])_|_(?![^\W_])/g;

// GitHub looks for @mentions, #123 and addresses in the rendered text, where an entity is a character again.
const BREAK = "\u200b";
const LINKS = /@(?=[\w-])|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi;

/** Untrusted text in a paragraph or a table cell: one line, no structure; `…` in it becomes code. */
export function text(raw: string): string {
  const parts = visibleLines(raw)
    .join(" ")
    .trim()
    .split(/(`[^`]+`)/);
  return parts.map((part, at) => (at % 2 ? codeSpan(part.slice(1, -1)) : prose(part, at === 0))).join("");
}

/** The same in a document that people also read as it stands: code keeps its backticks where nothing can end it early. */
export function paragraph(raw: string): string {
  const parts = visibleLines(raw)
    .join(" ")
    .trim()
    .split(/(`[^`]+`)/);
  return parts
    .map((part, at) => {
      if (at % 2 === 0) return prose(part, at === 0);
      return /^[\x20-\x7e]+$/.test(part) ? part : codeSpan(part.slice(1, -1));
    })
    .join("");
}

/** Untrusted text in a cell of a table, where no character at its start opens anything. */
export function cell(raw: string): string {
  const parts = visibleLines(raw)
    .join(" ")
    .trim()
    .split(/(`[^`]+`)/);
  return parts.map((part, at) => (at % 2 ? codeSpan(part.slice(1, -1)) : prose(part, false))).join("");
}

/** Untrusted text as inline code. Entities inside <code> work in a cell too, where a code span cannot hold "|". */
export function codeSpan(raw: string): string {
  const inner = entities(visible(raw)).replace(/:(?=\/\/)/g, "&#58;");
  return `<code>${inner.replace(/\bwww\./gi, (found) => found.replace(".", "&#46;"))}</code>`;
}

/** Untrusted text as a block of code, fenced longer than any run of backticks inside. */
export function fence(raw: string, language: string): string {
  const body = visibleLines(raw.replaceAll("\t", "    ")).join("\n");
  const longest = Math.max(2, ...(body.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${body}\n${ticks}`;
}

function prose(part: string, first: boolean): string {
  const safe = entities(part.replace(LINKS, (found) => found + BREAK));
  if (!first) return safe;
  // What would open a list, a heading or a rule at the start of a line.
  return safe.replace(
    /^(\d*)([-+#=.)])/,
    (_, digits: string, char: string) => `${digits}&#${char.charCodeAt(0)};`,
  );
}

/** Lines that GitHub offers to commit: they must stay what they are, so only the fence is ours. */
export function suggestion(lines: string): string {
  const longest = Math.max(2, ...(lines.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}suggestion\n${lines.replace(/\r\n?/g, "\n")}\n${ticks}`;
}

function entities(part: string): string {
  return part.replace(SPECIAL, (char) => `&#${char.charCodeAt(0)};`);
}
