/** Begins a line that keeps its place however the lines round it are indented: it stands within a literal. */
const FIXED = "\uE000";

/** A text as it would stand at no indent. Its first line has none. */
export function atNoIndent(text: string, indent: string): string {
  const [first = "", ...more] = text.split("\n");
  return [first, ...more.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : fixed(line)))]
    .join("\n")
    .replace(/\r(?=\n|$)/g, "");
}

function fixed(line: string): string {
  return line.trim() === "" ? "" : FIXED + line;
}

/** Lines of a literal with ends of lines in it: what is put before them would become part of it. */
export function keptInPlace(code: string): string {
  const [first = "", ...more] = code.split("\n");
  return [first, ...more.map(fixed)].join("\n");
}

/** The reverse; the first line stands where its place is. */
export function indented(text: string, indent: string): string {
  const [first = "", ...more] = text.split("\n");
  return [first, ...more.map((line) => lineAt(line, indent))].join("\n");
}

/** Lines that somebody else has put at an indent, as they are written: those of literals lose it again. */
export function asWritten(text: string): string {
  return text.replaceAll(new RegExp(`^[^\\S\n]*${FIXED}`, "gm"), "");
}

function lineAt(line: string, indent: string): string {
  if (line.startsWith(FIXED)) return line.slice(FIXED.length);
  return line === "" ? "" : indent + line;
}
