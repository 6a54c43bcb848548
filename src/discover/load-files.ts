import { decode } from "../text/decode.ts";
import type { SourceFile, Span } from "../types.ts";
import { type Ground, intendedIn } from "./ground.ts";
import { type OpenedFile, openFile, type RefusedFile } from "./open.ts";
import type { RunPlace } from "./place.ts";

/** A file that may be linted. */
export interface Candidate {
  readonly path: string;
  readonly absolute: string;
  /** Its very path was given, so its absence is not silent. */
  readonly named: boolean;
}

/** What a candidate may not lead out of; null: the user has named it, wherever it leads. */
export type GroundOf = (candidate: Candidate) => Ground | null;

/** A file that nobody could read. `file` and `span` give reporters a place; the text is what was readable. */
export interface UnreadFile {
  readonly path: string;
  /** Continues the file's name: "it is binary, …". */
  readonly reason: string;
  readonly file: SourceFile;
  readonly span: Span;
}

/** Of a file that may hold migrations. */
export const largest = 256 * 2 ** 20;

export function unreadFile(name: string, reason: string, readable = "", span: Span = [0, 0]): UnreadFile {
  return { path: name, reason, file: { path: name, text: readable, changed: "all" }, span };
}

/** A file that could be read. */
export interface Text {
  readonly path: string;
  readonly text: string;
  /** Standard input has no place on disk, and is always reported whole. */
  readonly absolute: string | null;
}

export function standardInput(
  stdin: { readonly path: string; readonly bytes: Uint8Array },
  place: RunPlace,
): Text | UnreadFile {
  const path = place.relative(place.absolute(stdin.path));
  const read = fromBytes(path, stdin.bytes);
  return "text" in read ? { path, text: read.text, absolute: null } : read;
}

export function loadAll(
  candidates: readonly Candidate[],
  groundOf: GroundOf,
  mostOf: (candidate: Candidate) => number = () => largest,
): readonly (Text | UnreadFile)[] {
  const realOf = intendedIn();
  return candidates.flatMap((candidate) => {
    const { path, absolute } = candidate;
    const read = load(candidate, (name) =>
      openFile(name, groundOf(candidate), mostOf(candidate), null, realOf),
    );
    if (read === null) return [];
    return ["text" in read ? { path, absolute, text: read.text } : read];
  });
}

/** The file's text; null when it is not there and nobody asked for it by name. */
function load(
  { path: name, absolute, named }: Candidate,
  open: (absolute: string) => OpenedFile,
): { readonly text: string } | UnreadFile | null {
  const opened = open(absolute);
  if ("bytes" in opened) return fromBytes(name, opened.bytes);
  if (opened.why === null && !named && !name.includes("\uFFFD")) return null;
  return unreadFile(name, reasonOf(opened, name));
}

function reasonOf(refused: RefusedFile, name: string): string {
  if (refused.away) return "it is a link that leads out of the repository; name it to read it";
  if (refused.why === null) return becauseOf("ENOENT", name);
  if (refused.code !== undefined) return becauseOf(refused.code, name);
  return /regular/.test(refused.why)
    ? "it is not a regular file; pass its text on standard input with `-`"
    : `it ${refused.why.replace(/, not read$/, "")}`;
}

export function fromBytes(name: string, bytes: Uint8Array): { readonly text: string } | UnreadFile {
  const decoded = decode(bytes);
  return "text" in decoded ? decoded : unreadFile(name, decoded.reason, decoded.readable, decoded.span);
}

export function becauseOf(code: string | null, name: string): string {
  if (name.includes("\uFFFD")) return "its name is not UTF-8; rename it";
  if (code === "EACCES" || code === "EPERM")
    return "it may not be opened; give yourself permission to read it";
  if (code === "ELOOP") return "it is a link that leads to itself";
  if (code === "ENOENT") return "it is a link that leads nowhere";
  return `it could not be read (${code ?? "unknown error"})`;
}
