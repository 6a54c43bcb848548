import { lstatSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { type Env, gitIn, gitWords } from "../discover/git/git.ts";
import { groundAt, intended, isGitName, topOf, wayOut } from "../discover/ground.ts";
import { openFile } from "../discover/open.ts";
import { within } from "../discover/place.ts";
import { decode } from "../text/decode.ts";
import { UsageError } from "../types/usage-error.ts";
import { isOurs } from "./own-report.ts";

/** What is written there is thrown away, and everybody knows it. */
export const nothingDevice = "/dev/null";

/** Where somebody stands who wants to write, and what they would know again. */
export interface Writer {
  readonly cwd: string;
  readonly env: Env;
  /** The ids of all rules, which reports name. */
  readonly rules: ReadonlySet<string>;
}

const largestReport = 256 * 2 ** 20;

/**
 * Throws a UsageError where a report or a baseline may not be written: over a pipe, a device or a folder, by a link out
 * of the repository, into git's own folder, or over a file that git tracks and this program has not made.
 */
export function requireTarget({ cwd, env, rules }: Writer, name: string): void {
  const absolute = path.resolve(cwd, name);
  const real = intended(absolute);
  const found = statusOf(statSync, absolute);
  if (found && !found.isFile()) {
    const what = found.isDirectory() ? "is a folder" : "is a pipe or a device, not a file";
    throw refused(name, what, "name a file, or - for standard output");
  }
  if (statusOf(lstatSync, real)?.isSymbolicLink())
    throw refused(name, "is a link that leads to itself", "name a file");
  const top = topOf(intended(path.dirname(absolute)));
  const own = topOf(path.dirname(absolute));
  if (real.split(path.sep).some(isGitName)) throw refused(name, "lies in .git", "name a file outside it");
  if (own !== null && wayOut(groundAt(own), real) !== null)
    throw refused(name, "leads out of the repository by a link", "name the file that it leads to");
  if (top === null || statusOf(lstatSync, absolute) === null) return;
  if (isTracked(top, absolute, env) && !isOwnFile(real, rules))
    throw refused(
      name,
      "is tracked by git and is not a report or baseline of Indexwright",
      "name another file",
    );
}

function refused(name: string, what: string, advice: string): UsageError {
  return new UsageError(`${name} is not written: it ${what}; ${advice}`);
}

/** What the system says of a file; null where it says nothing, for whatever reason. */
function statusOf(ask: (name: string) => Stats, name: string): Stats | null {
  try {
    return ask(name);
  } catch {
    return null;
  }
}

/**
 * Whether git tracks a file, or the one that a link leads to; the real name is also as the disk writes it, in capitals or
 * not. Where git does not answer, every file may be one of its own.
 */
function isTracked(top: string, absolute: string, env: Env): boolean {
  const named = path.join(intended(path.dirname(absolute)), path.basename(absolute));
  const specs = [named, intended(absolute)]
    .filter((one) => within(top, one))
    .map((one) => `:(top,literal)${path.relative(top, one).split(path.sep).join("/")}`);
  const answer = gitIn(top, env)(["ls-files", "-z", "--", ...specs]);
  return answer.status !== 0 || gitWords(answer.bytes).length > 0;
}

function isOwnFile(real: string, rules: ReadonlySet<string>): boolean {
  const opened = openFile(real, null, largestReport);
  const decoded = "bytes" in opened ? decode(opened.bytes) : null;
  return decoded !== null && "text" in decoded && isOurs(decoded.text, rules);
}

/** Throws a UsageError where what is to be written is one of the files that the run reads. */
export function requireApart(cwd: string, name: string, inputs: Iterable<string>): void {
  const absolute = path.resolve(cwd, name);
  const there = statusOf(statSync, absolute);
  if (!there) return;
  for (const input of inputs) {
    // By a symbolic or a hard link it is the same file under another name.
    if (isSame(path.resolve(cwd, input), there))
      throw refused(name, "is a file that this run reads", "name another file");
  }
}

/**
 * Throws a UsageError where two outputs would go to one file, by whatever names: the later would take the earlier away.
 * Names that differ only in capital letters are one file on some systems, and are taken for one on all.
 */
export function requireDistinct(cwd: string, names: readonly string[]): void {
  const known = new Map<string, string>();
  for (const name of names) {
    const absolute = path.resolve(cwd, name);
    const there = statusOf(statSync, absolute);
    const place = intended(absolute).normalize("NFC").toLowerCase();
    const keys = [place, ...(there?.isFile() ? [`${there.dev}:${there.ino}`] : [])];
    const other = keys.map((key) => known.get(key)).find((one) => one !== undefined);
    if (other !== undefined) throw new UsageError(`${oneFile(other, name)}; give each output its own file`);
    for (const key of keys) known.set(key, name);
  }
}

function oneFile(left: string, other: string): string {
  if (left === other) return `two outputs would go to ${left}`;
  const capitals = left.toLowerCase() === other.toLowerCase();
  return `the outputs ${left} and ${other} ${capitals ? "differ only in capital letters" : "are one file"}`;
}

function isSame(other: string, there: Stats): boolean {
  const found = statusOf(statSync, other);
  return found !== null && found.ino === there.ino && found.dev === there.dev;
}
