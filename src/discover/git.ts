import { spawnSync } from "node:child_process";
import path from "node:path";
import { realPath } from "./place.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** What git answered; status null: git itself could not be started. */
export interface Answer {
  readonly status: number | null;
  readonly bytes: Buffer;
  readonly error: string;
}

export type Git = (args: readonly string[], input?: string) => Answer;

/** Settings that would start other programs, or change what is printed, are switched off. */
const settled = ["-c", "core.fsmonitor=", "-c", "core.quotepath=off", "--no-pager"];

export function gitIn(cwd: string, env: Env): Git {
  const quiet = {
    ...env,
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // Each of these would change what a pathspec or a diff means.
    GIT_DIFF_OPTS: undefined,
    GIT_EXTERNAL_DIFF: undefined,
    GIT_LITERAL_PATHSPECS: undefined,
    GIT_GLOB_PATHSPECS: undefined,
    GIT_NOGLOB_PATHSPECS: undefined,
    GIT_ICASE_PATHSPECS: undefined,
    // Windows would otherwise start a git.exe that lies in the reviewed folder.
    NoDefaultCurrentDirectoryInExePath: "1",
  };
  return (args, input = "") => {
    const made = spawnSync("git", [...settled, ...args], {
      cwd,
      env: quiet,
      input,
      maxBuffer: 2 ** 30,
      windowsHide: true,
    });
    const error = made.stderr?.toString("utf8").trim() || made.error?.message || "";
    return { status: made.error ? null : made.status, bytes: made.stdout ?? Buffer.alloc(0), error };
  };
}

/** The answer's words between NULs. */
export function words(bytes: Buffer): readonly string[] {
  return bytes
    .toString("utf8")
    .split("\0")
    .filter((word) => word !== "");
}

/** The answer's only line. A path may itself end in a line break, so nothing more is trimmed. */
export function line(answer: Answer): string {
  return answer.bytes.toString("utf8").replace(/\n$/, "");
}

export interface Repository {
  /** The top folder, without symbolic links. */
  readonly top: string;
  /** The name of a file as git has it; null when it lies outside. */
  readonly nameOf: (absolute: string) => string | null;
}

export function repositoryOf(git: Git, cwd: string): Repository | { readonly refused: string } {
  const answer = git(["rev-parse", "--show-prefix"]);
  const here = realPath(cwd);
  if (answer.status === null)
    return { refused: "git could not be started; install it, or put it on the PATH" };
  if (answer.status !== 0 || here === null) return { refused: refusal(answer.error) };
  const steps = line(answer).split("/").filter(Boolean);
  const top = path.resolve(here, ...steps.map(() => ".."));
  return { top, nameOf: (absolute) => nameIn(top, absolute) };
}

function nameIn(top: string, absolute: string): string | null {
  const way = path.relative(top, realPath(absolute) ?? absolute);
  return way.startsWith("..") && (way.length === 2 || way[2] === path.sep)
    ? null
    : way.split(path.sep).join("/");
}

function refusal(error: string): string {
  if (/dubious ownership/.test(error))
    return "git does not trust this folder, which belongs to another user; add it to git's safe.directory";
  if (/work tree/.test(error)) return "this is not a git work tree";
  return "this is not a git repository";
}
