import type { LiteralRun } from "../../../types.ts";

/** An escape of JavaScript: a line that goes on, a code, or one character. */
const escapes = /\\(?:\r\n|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])/g;

const named: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
]);

/**
 * Where the characters of a literal stand: `raw` is its text as written, from `start` of the file on. Empty where that
 * does not give the value that the parser gave.
 */
export function literalRuns(raw: string, start: number, value: string): readonly LiteralRun[] {
  if (raw === value) return value === "" ? [] : [{ at: 0, from: start, length: value.length }];
  const runs: LiteralRun[] = [];
  let [text, from] = ["", 0];
  const take = (end: number): void => {
    if (end > from) runs.push({ at: text.length, from: start + from, length: end - from });
    text += raw.slice(from, end);
  };
  for (const found of raw.matchAll(escapes)) {
    take(found.index);
    text += meaning(found[0].slice(1));
    from = found.index + found[0].length;
  }
  take(raw.length);
  // A template's line ends are one character, however the file writes them.
  return text === value
    ? runs
    : text.replaceAll("\r\n", "\n") === value
      ? acrossLines(raw, start, value)
      : [];
}

function meaning(escaped: string): string {
  const first = escaped[0] ?? "";
  if (first === "\n" || first === "\r" || first === "\u2028" || first === "\u2029") return "";
  if (first === "u" || first === "x")
    return String.fromCodePoint(Number.parseInt(escaped.replace(/[ux{}]/g, ""), 16));
  if (/[0-7]/.test(first)) return String.fromCodePoint(Number.parseInt(escaped, 8));
  return named.get(first) ?? escaped;
}

/** The runs of a text without escapes whose file ends its lines with CR and LF. */
function acrossLines(raw: string, start: number, value: string): readonly LiteralRun[] {
  if (raw.includes("\\")) return [];
  const runs: LiteralRun[] = [];
  let [at, from] = [0, 0];
  for (const line of value.split(/(?<=\n)/)) {
    const ended = raw.startsWith("\r\n", from + line.length - 1);
    const length = ended ? line.length - 1 : line.length;
    runs.push({ at, from: start + from, length });
    at += line.length;
    from += ended ? line.length + 1 : line.length;
  }
  return runs;
}
