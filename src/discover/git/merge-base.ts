import { UsageError } from "../../types/usage-error.ts";
import { type Changes, changesFrom } from "./changes.ts";
import {
  type Env,
  type Git,
  type GitRepository,
  gitLine,
  gitRepositoryOf,
  workTreeElsewhere,
} from "./git.ts";

/** Since the merge base of a ref and HEAD, up to the working tree; untracked files are new. */
export function changesSince(git: Git, cwd: string, ref: string): Changes {
  const repository = gitRepositoryOf(git, cwd);
  if ("refused" in repository) throw new UsageError(`--since ${ref} needs git: ${repository.refused}`);
  const elsewhere = workTreeElsewhere(git, repository);
  if (elsewhere !== null)
    throw new UsageError(
      `--since ${ref} compares the files beside .git, and core.worktree of this clone says that they are in ${elsewhere}; unset it (git config --unset core.worktree)`,
    );
  return changesFrom(git, repository, mergeBase(git, repository, ref));
}

/** The branch that this one will most likely be merged into, for a hint; null when none is known. */
export function mainline(git: Git, env: Env): { readonly ref: string; readonly base: string } | null {
  const target = env.GITHUB_BASE_REF;
  const refs = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];
  const wanted = target ? [`origin/${target}`, ...refs] : refs;
  const commits = commitsOf(git, [...wanted, "HEAD"]);
  if (!commits.has("HEAD")) return null;
  for (const ref of wanted) {
    const commit = commits.get(ref);
    const base = commit && gitLine(git(["merge-base", commit, "HEAD"]));
    if (base) return { ref, base };
  }
  return null;
}

/** The commits that refs name, those that there are. */
function commitsOf(git: Git, refs: readonly string[]): ReadonlyMap<string, string> {
  // A line each on its input, so that no ref can be taken for an option; afterwards only the commits' hashes are used.
  const asked = refs.filter((ref) => ref !== "" && !/[\0\r\n]/.test(ref));
  const lines = asked.map((ref) => `${ref}^{commit}\n`).join("");
  const answers = git(["cat-file", "--batch-check=%(objectname) %(objecttype)"], lines);
  const found = gitLine(answers).split("\n");
  return new Map(
    asked.flatMap((ref, at) => {
      const [, hash] = /^([0-9a-f]{40,64}) commit$/.exec(found[at] ?? "") ?? [];
      return hash === undefined ? [] : [[ref, hash] as const];
    }),
  );
}

function mergeBase(git: Git, { isShallow: shallow }: GitRepository, ref: string): string {
  const fetch = shallow
    ? "this clone is shallow: fetch all of its history (actions/checkout with fetch-depth: 0, or git fetch --unshallow)"
    : "fetch it first (actions/checkout with fetch-depth: 0, or git fetch)";
  const commits = commitsOf(git, [ref, "HEAD"]);
  const commit = commits.get(ref);
  // Before the first commit everything is new.
  if (!commit && ref === "HEAD" && !shallow)
    return gitLine(git(["hash-object", "-t", "tree", "--stdin"], ""));
  if (!commit) throw new UsageError(`--since ${ref || '""'}: git knows no such commit here; ${fetch}`);
  if (!commits.has("HEAD"))
    throw new UsageError(`--since ${ref}: this repository has no commit yet; leave --since out`);
  const base = gitLine(git(["merge-base", commit, "HEAD"]));
  if (base) return base;
  const advice = shallow ? fetch : "name a ref that this branch grew from";
  throw new UsageError(`--since ${ref}: it and HEAD have no commit in common; ${advice}`);
}
