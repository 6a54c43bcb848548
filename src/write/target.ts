import { lstatSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { type Env, gitIn, words } from "../discover/git.ts";
import { groundAt, intended, isGitName, topOf, wayOut } from "../discover/ground.ts";
import { openFile } from "../discover/open.ts";
import { decode } from "../discover/text.ts";
import { UsageError } from "../discover/usage.ts";
import { isOurs } from "./ours.ts";

/** What is written there is thrown away, and everybody knows it. */
export const nothingDevice = "/dev/null";

const largestReport = 256 * 2 ** 20;

/**
 * Throws a UsageError where a report or a baseline may not be written: over a pipe, a device or a folder, by a link out
 * of the repository, into git's own folder, or over a file that git tracks and this program has not made.
 */
export function requireTarget(cwd: string, name: string, env: Env): void {
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
  if (isTracked(top, absolute, env) && !isOwnFile(real))
    throw refused(name, "is tracked by git and is no report or baseline of Indexwright", "name another file");
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

/** Where git does not answer, every file may be one of its own. */
function isTracked(top: string, absolute: string, env: Env): boolean {
  const name = path.relative(top, path.join(intended(path.dirname(absolute)), path.basename(absolute)));
  const pathspec = `:(top,literal)${name.split(path.sep).join("/")}`;
  const answer = gitIn(top, env)(["ls-files", "-z", "--", pathspec]);
  return answer.status !== 0 || words(answer.bytes).length > 0;
}

function isOwnFile(real: string): boolean {
  const opened = openFile(real, null, largestReport);
  const decoded = "bytes" in opened ? decode(opened.bytes) : null;
  return decoded !== null && "text" in decoded && isOurs(decoded.text);
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

function isSame(other: string, there: Stats): boolean {
  const found = statusOf(statSync, other);
  return found !== null && found.ino === there.ino && found.dev === there.dev;
}
