import { visible, visibleLines } from "./visible-text.ts";

// The runner obeys "::name::" at the start of a line, after any white space, and "##[name]" anywhere in it.
// A zero-width space breaks both and shows nothing.
const BREAK = "\u200b";
const LONGEST = 4096;

/** One line for the runner's log, of text that holds no line break or control any more. */
export function withoutCommands(line: string): string {
  return line.replaceAll("##[", `##${BREAK}[`).replace(/^\s*(?=::)/, `$&${BREAK}`);
}

/** Untrusted text as one line of the runner's log. */
export function logLine(text: string): string {
  return withoutCommands(visible(text));
}

/** The message of a workflow command, cut where the runner would cut it. */
export function data(text: string): string {
  return cut(visibleLines(text).map(withoutCommands).join("\n"))
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

/** The value of a workflow command's property. Line breaks are kept, since a path must stay the path that it is. */
export function property(text: string): string {
  const parts = text.split(/([\r\n])/).map((part, at) => (at % 2 ? part : visible(part)));
  return withoutCommands(parts.join(""))
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A")
    .replaceAll(":", "%3A")
    .replaceAll(",", "%2C");
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
