import { spawnSync } from "node:child_process";
import path from "node:path";
import { lookup } from "../../text/lookup.ts";
import { topOf } from "../ground.ts";
import { cached } from "../memoize.ts";
import { realPath, wayFrom } from "../place.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** What git answered; status null: git itself could not be started, or did not come to an end. */
export interface GitAnswer {
  readonly status: number | null;
  readonly bytes: Buffer;
  readonly error: string;
}

export type Git = (args: readonly string[], input?: string) => GitAnswer;

/**
 * A checkout's configuration and attributes are its author's. git is asked only what neither reads the work tree through
 * a filter nor compares by a driver (see changes.ts); what is left that could start a program, or bend an answer, is
 * switched off, each by itself. core.fsmonitor is emptied: older versions would take "false" for a program's name.
 */
const settled = [
  "core.fsmonitor=",
  "core.untrackedCache=false",
  "core.commitGraph=false",
  "core.hooksPath=/dev/null",
  "core.attributesFile=/dev/null",
  "core.sshCommand=false",
  "core.askPass=",
  "core.pager=cat",
  "core.quotepath=off",
  "core.bare=false",
  "core.alternateRefsCommand=",
  "credential.helper=",
  "gpg.program=false",
  "diff.external=",
  "protocol.allow=never",
  "safe.bareRepository=explicit",
].flatMap((one) => ["-c", one]);

/** What the user may say of git by its environment: where its settings lie, and where it looks. */
const kept = new Set([
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
]);

/** A clone may name a pipe that nobody writes into, and git would wait for it forever. */
const patienceMs = 60_000;

/**
 * git in the repository that a folder lies in: the nearest `.git` says which, whatever core.worktree and the environment
 * say. Of a folder that lies in none, the answer is what git would say.
 */
export function gitIn(cwd: string, env: Env): Git {
  const here = realPath(cwd) ?? path.resolve(cwd);
  const top = topOf(here);
  // Without a .git anywhere above there is nothing to ask, and no program to start.
  if (top === null) return () => nowhere;
  const calm = { ...quiet(env), ...confined(top) };
  return (args, input = "") => {
    const made = spawnSync("git", [...settled, ...trusted(env), "--no-pager", ...args], {
      cwd: top,
      env: calm,
      input,
      maxBuffer: 2 ** 30,
      timeout: patience(env),
      windowsHide: true,
    });
    const error = made.stderr?.toString("utf8").trim() || made.error?.message || "";
    return { status: made.error ? null : made.status, bytes: made.stdout ?? Buffer.alloc(0), error };
  };
}

const nowhere: GitAnswer = {
  status: 128,
  bytes: Buffer.alloc(0),
  error: "fatal: not a git repository (or any of the parent directories): .git",
};

function patience(env: Env): number {
  const given = env.INDEXWRIGHT_PATIENCE_MS ?? "";
  return /^\d{1,7}$/.test(given) ? Number(given) : patienceMs;
}

/** The work tree is where `.git` stands; nothing above it is looked at, nor a bare repository that lies in it. */
function confined(top: string): Env {
  return { GIT_WORK_TREE: top, GIT_CEILING_DIRECTORIES: path.dirname(top) };
}

function quiet(env: Env): Env {
  const own = Object.entries(env).filter(([name]) => !/^GIT_/i.test(name) || kept.has(name));
  // A relative folder of the PATH would be one of the checkout.
  const found = (env.PATH ?? "").split(path.delimiter).filter((one) => path.isAbsolute(one));
  return {
    ...Object.fromEntries(own),
    ...(env.PATH === undefined ? {} : { PATH: found.join(path.delimiter) }),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // Commits have the parents that their own objects say; nothing can stand below a device.
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: "/dev/null/none",
    // Objects that a partial clone lacks are not fetched: that would start the programs which its configuration names.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    // Windows would otherwise start a git.exe that lies in the reviewed folder.
    NoDefaultCurrentDirectoryInExePath: "1",
  };
}

/** safe.directory may be said by the environment; it is all that is taken from there. */
function trusted(env: Env): readonly string[] {
  const count = Number(env.GIT_CONFIG_COUNT ?? 0);
  if (!Number.isInteger(count) || count < 0 || count > 1000) return [];
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const value = lookup(env, `GIT_CONFIG_VALUE_${at}`);
    const isTrust = lookup(env, `GIT_CONFIG_KEY_${at}`)?.toLowerCase() === "safe.directory";
    return isTrust && value !== undefined ? ["-c", `safe.directory=${value}`] : [];
  });
}

/** The answer's words between NULs. */
export function gitWords(bytes: Buffer): readonly string[] {
  return bytes
    .toString("utf8")
    .split("\0")
    .filter((word) => word !== "");
}

/** The answer's only line. A path may itself end in a line break, so nothing more is trimmed. */
export function gitLine(answer: GitAnswer): string {
  return answer.bytes.toString("utf8").replace(/\n$/, "");
}

export interface GitRepository {
  /** The top folder, without symbolic links. */
  readonly top: string;
  /** Where git keeps its own files of this work tree. */
  readonly folder: string;
  readonly isShallow: boolean;
  /** The name of a file as git has it, what its last name links to aside; null when it lies outside. */
  readonly nameOf: (absolute: string) => string | null;
}

export function gitRepositoryOf(git: Git, cwd: string): GitRepository | { readonly refused: string } {
  const answer = git(["rev-parse", "--is-shallow-repository", "--absolute-git-dir"]);
  const here = realPath(cwd);
  const top = here && topOf(here);
  if (answer.status === null) return { refused: couldNotStart(answer) };
  if (answer.status !== 0 || !top) return { refused: refusal(answer.error) };
  const folderOf = cached((folder) => realPath(folder) ?? folder);
  // A folder's name may hold line breaks; what stands before it does not.
  const [shallow = "", ...folder] = gitLine(answer).split("\n");
  const own = { top, folder: folder.join("\n"), isShallow: shallow === "true" };
  return { ...own, nameOf: (absolute) => nameIn(top, folderOf(path.dirname(absolute)), absolute) };
}

/** Where core.worktree says that the files are, when that is not where `.git` stands. */
export function workTreeElsewhere(git: Git, { top, folder: own }: GitRepository): string | null {
  const named = git(["config", "--path", "--get", "core.worktree"]);
  if (named.status !== 0 || gitLine(named) === "") return null;
  const folder = path.resolve(own, gitLine(named));
  return realPath(folder) === top ? null : gitLine(named);
}

function nameIn(top: string, folder: string, absolute: string): string | null {
  const way = wayFrom(top, path.join(folder, path.basename(absolute)));
  return way.startsWith("..") && (way.length === 2 || way[2] === path.sep)
    ? null
    : way.split(path.sep).join("/");
}

function couldNotStart({ error }: GitAnswer): string {
  return /ETIMEDOUT/.test(error)
    ? "git did not finish; check what the configuration of this clone names"
    : "git could not be started; install it, or put it on the PATH";
}

function refusal(error: string): string {
  if (/dubious ownership/.test(error))
    return "git does not trust this folder, which belongs to another user; add it to git's safe.directory";
  if (/work tree/.test(error)) return "this is not a git work tree";
  return "this is not a git repository";
}
