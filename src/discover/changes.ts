import path from "node:path";
import { type Git, type Repository, words } from "./git.ts";
import { hunks, type Lines } from "./spans.ts";
import { UsageError } from "./usage.ts";

/** What happened to files since a commit. */
export interface Changes {
  readonly base: string;
  /** edited: see `lines`; whole: new, or new to the migration tool; unchanged: as the commit has it. */
  readonly state: (absolute: string) => "edited" | "whole" | "unchanged";
  readonly lines: (absolute: readonly string[]) => ReadonlyMap<string, readonly Lines[]>;
}

const diff = [
  "diff",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-relative",
  "--find-renames",
  "--ignore-submodules",
];

export function changesFrom(git: Git, repository: Repository, base: string): Changes {
  const names = git([...diff, "--name-status", "-z", base, "--"]);
  if (names.status !== 0) throw new UsageError(`git could not compare with ${base}: ${names.error}`);
  const changed = statuses(words(names.bytes));
  const tracked = new Set(words(git(["ls-files", "-z", "--full-name", "--", ":(top)"]).bytes));
  const nameOf = (absolute: string) => repository.nameOf(absolute);
  return {
    base,
    state: (absolute) => {
      const name = nameOf(absolute);
      if (name === null || !tracked.has(name)) return "whole";
      const status = changed.get(name);
      if (!status) return "unchanged";
      return status.whole ? "whole" : "edited";
    },
    lines: (files) => {
      const wanted = new Map(files.map((file) => [nameOf(file) ?? file, file]));
      const patched = patchedLines(git, base, [...wanted.keys()], (name) => changed.get(name)?.from);
      return new Map([...patched].map(([name, lines]) => [wanted.get(name) ?? name, lines]));
    },
  };
}

interface Status {
  readonly whole: boolean;
  /** For a renamed file, its name in the base. */
  readonly from?: string;
}

/** `git diff --name-status -z`: a letter, a name; for a rename, R and a score, the old name, the new one. */
function statuses(answer: readonly string[]): ReadonlyMap<string, Status> {
  const found = new Map<string, Status>();
  for (let at = 0; at + 1 < answer.length; at += 2) {
    const letter = answer[at]?.[0];
    const name = answer[at + 1] ?? "";
    if (letter === "R" || letter === "C") {
      const to = answer[at + 2] ?? "";
      found.set(to, { from: name, whole: identity(name) !== identity(to) });
      at++;
    } else if (letter !== "D") found.set(name, { whole: letter !== "M" });
  }
  return found;
}

/**
 * What a migration tool knows a migration by: its numbered name, wherever it lies, else its folder's.
 * Under another name it is another migration, and runs again.
 */
export function identity(name: string): string {
  const base = path.posix.basename(name);
  return /\d/.test(base) ? base : `${path.posix.basename(path.posix.dirname(name))}/${base}`;
}

const shape = ["--patch", "-U0", "--inter-hunk-context=0", "--text", "--src-prefix=a/", "--dst-prefix=b/"];

function patchedLines(
  git: Git,
  base: string,
  names: readonly string[],
  from: (name: string) => string | undefined,
): ReadonlyMap<string, readonly Lines[]> {
  if (names.length === 0) return new Map();
  // Both names of a renamed file, else git takes the new one for a new file.
  const both = names.flatMap((name) => [name, from(name) ?? name]);
  const answer = git([...diff, ...shape, base, "--", ...pathspecs(both)]);
  if (answer.status !== 0) throw new UsageError(`git could not compare with ${base}: ${answer.error}`);
  return new Map(hunks(answer.bytes));
}

const namedAtMost = 50;

/** git compares every file with every pathspec: where there are many, all files of their kinds are faster. */
function pathspecs(names: readonly string[]): readonly string[] {
  if (names.length <= namedAtMost) return names.map((name) => `:(top,literal)${name}`);
  const kinds = new Set(names.map((name) => path.posix.extname(name)));
  if ([...kinds].some((kind) => !/^\.\w+$/.test(kind))) return [":(top)"];
  return [...kinds].map((kind) => `:(top,glob)**/*${kind}`);
}
