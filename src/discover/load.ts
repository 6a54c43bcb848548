import { lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { SourceFile, Span } from "../types.ts";
import { errorCode, type Place, within } from "./place.ts";
import { decode } from "./text.ts";
import { topOf } from "./tree.ts";

/** A file that may be linted. `named`: the caller gave its path, so its absence is not silent. */
export interface Candidate {
  readonly path: string;
  readonly absolute: string;
  readonly named: boolean;
}

/** A file that nobody could read. `file` and `span` give reporters a place; the text is what was readable. */
export interface UnreadFile {
  readonly path: string;
  /** Continues the file's name: "it is binary, …". */
  readonly reason: string;
  readonly file: SourceFile;
  readonly span: Span;
}

const largest = 256 * 2 ** 20;

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
  place: Place,
): Text | UnreadFile {
  const path = place.relative(place.absolute(stdin.path));
  const read = fromBytes(path, stdin.bytes);
  return "text" in read ? { path, text: read.text, absolute: null } : read;
}

export function loadAll(candidates: readonly Candidate[], place: Place): readonly (Text | UnreadFile)[] {
  return candidates.flatMap(({ path, absolute, named }) => {
    const read = load({ path, absolute, named }, place.cwd);
    if (read === null) return [];
    return ["text" in read ? { path, absolute, text: read.text } : read];
  });
}

/** The file's text; null when it is not there and nobody asked for it by name. */
function load(candidate: Candidate, cwd: string): { readonly text: string } | UnreadFile | null {
  const { path: name, absolute } = candidate;
  try {
    const reason = obstacle(candidate, cwd);
    if (reason === "absent") return null;
    if (reason) return unreadFile(name, reason);
    return fromBytes(name, readFileSync(absolute));
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" && !candidate.named && !name.includes("\uFFFD")) return null;
    return unreadFile(name, becauseOf(code, name));
  }
}

export function fromBytes(name: string, bytes: Uint8Array): { readonly text: string } | UnreadFile {
  const decoded = decode(bytes);
  return "text" in decoded ? decoded : unreadFile(name, decoded.reason, decoded.readable, decoded.span);
}

/** Why a file is left alone before it is opened: a pipe or a device may never end. */
function obstacle({ absolute, named }: Candidate, cwd: string): string | null {
  let found = lstatSync(absolute);
  if (found.isSymbolicLink()) {
    found = statSync(absolute);
    if (found.isDirectory() && !named) return "absent";
    if (!named && leadsAway(absolute, cwd))
      return "it is a link that leads out of the repository; name it to read it";
  }
  if (!found.isFile()) return "it is not a regular file; pass its text on standard input with `-`";
  if (found.size > largest) return "it is larger than 256 MB";
  return null;
}

/** A pull request could link to a secret of the machine that lints it, and have it quoted in the report. */
export function leadsAway(absolute: string, cwd: string): boolean {
  const target = realpathSync.native(absolute);
  const top = topOf(path.dirname(absolute)) ?? cwd;
  return !within(realpathSync.native(top), target) || target.split(path.sep).includes(".git");
}

export function becauseOf(code: string | null, name: string): string {
  if (name.includes("\uFFFD")) return "its name is not UTF-8; rename it";
  if (code === "EACCES" || code === "EPERM")
    return "it may not be opened; give yourself permission to read it";
  if (code === "ELOOP") return "it is a link that leads to itself";
  if (code === "ENOENT") return "it is a link that leads nowhere";
  return `it could not be read (${code ?? "unknown error"})`;
}
