import { width } from "./width.ts";

/** A stretch of advice: a paragraph, or lines of code that must be kept as they are. */
export interface Block {
  readonly kind: "prose" | "code";
  readonly text: string;
}

const OPENS = /^(?:\s|--|(?:[A-Z]{2,}\b.*)$)/;

/** Cuts advice into paragraphs and code. A single line is prose, whatever it quotes. */
export function blocks(text: string): readonly Block[] {
  const lines = text.replace(/\s+$/, "").split(/\r\n|\r|\n/);
  if (lines.length === 1) return [{ kind: "prose", text: lines[0] ?? "" }];
  const made: { kind: Block["kind"]; lines: string[] }[] = [];
  for (let at = 0; at < lines.length; ) {
    const length = codeLength(lines, at);
    const kind = length > 0 ? "code" : "prose";
    const taken = lines.slice(at, at + Math.max(1, length));
    const last = made.at(-1);
    if (last?.kind === kind && kind === "code") last.lines.push(...taken);
    else if (taken.join("").trim() !== "") made.push({ kind, lines: taken });
    at += taken.length;
  }
  return made.map(({ kind, lines }) => ({
    kind,
    text: (kind === "code" ? withoutIndent(lines) : lines).join("\n").trimEnd(),
  }));
}

/** What all lines are indented by shows that they are code, and is no part of it. */
function withoutIndent(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...indents)));
}

/** How many lines from here are code: a comment or an indented line, or SQL up to the line that ends it. */
function codeLength(lines: readonly string[], at: number): number {
  const line = lines[at] ?? "";
  if (line.trim() === "" || !OPENS.test(line)) return 0;
  if (/^(?:\s|--)/.test(line)) return 1;
  for (let end = at; end < lines.length && lines[end]?.trim() !== ""; end++) {
    if (/;\s*(?:--.*)?$/.test(lines[end] ?? "")) return end - at + 1;
  }
  return 0;
}

/**
 * Breaks a paragraph at spaces, but not inside `quoted code` where it can be helped: a marker is copied as it stands.
 * A word longer than the room stands alone and sticks out.
 */
export function wrap(text: string, room: number): readonly string[] {
  const rows: string[] = [];
  let row = "";
  let used = 0;
  for (const word of words(text, room)) {
    const size = width(word);
    if (row !== "" && used + 1 + size > room) {
      rows.push(row);
      row = "";
      used = 0;
    }
    used += row === "" ? size : size + 1;
    row += row === "" ? word : ` ${word}`;
  }
  return row === "" ? rows : [...rows, row];
}

/** A figure and its unit are read together. */
const WORD = /(?:`[^`]*`|(?<=\d) (?=(?:ms|s|bytes|kB|MB|GB|%)(?!\w))|[^ ])+/g;

function words(text: string, room: number): readonly string[] {
  return (text.match(WORD) ?? []).flatMap((word) =>
    width(word) > room ? word.split(/ +/).filter((part) => part !== "") : [word],
  );
}

/** The columns that a text needs at least, if nothing in it is to be broken but prose. */
export function widestWord(text: string): number {
  return Math.max(0, ...(text.match(WORD) ?? []).map(width));
}
