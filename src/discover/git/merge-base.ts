import { UsageError } from "../../types/usage-error.ts";
import { type Changes, changesFrom } from "./changes.ts";
import { type Env, type Git, gitLine, gitRepositoryOf, workTreeElsewhere } from "./git.ts";

/** Since the merge base of a ref and HEAD, up to the working tree; untracked files are new. */
export function changesSince(git: Git, cwd: string, ref: string): Changes {
  const repository = gitRepositoryOf(git, cwd);
  if ("refused" in repository) throw new UsageError(`--since ${ref} needs git: ${repository.refused}`);
  const elsewhere = workTreeElsewhere(git, repository.top);
  if (elsewhere !== null)
    throw new UsageError(
      `--since ${ref} compares the files beside .git, and core.worktree of this clone says that they are in ${elsewhere}; unset it (git config --unset core.worktree)`,
    );
  return changesFrom(git, repository, mergeBase(git, ref));
}

/** The branch that this one will most likely be merged into, for a hint; null when none is known. */
export function mainline(git: Git, env: Env): { readonly ref: string; readonly base: string } | null {
  // Outside a repository one question to git is enough, instead of one for each ref.
  if (!commitOf(git, "HEAD")) return null;
  const target = env.GITHUB_BASE_REF;
  const refs = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];
  for (const ref of target ? [`origin/${target}`, ...refs] : refs) {
    const commit = commitOf(git, ref);
    const base = commit && gitLine(git(["merge-base", commit, "HEAD"]));
    if (base) return { ref, base };
  }
  return null;
}

function commitOf(git: Git, ref: string): string | null {
  // Options end before the ref, so that none can be smuggled in; afterwards only the commit's hash is used.
  const answer = git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  const hash = gitLine(answer);
  return answer.status === 0 && /^[0-9a-f]{40,64}$/.test(hash) ? hash : null;
}

function mergeBase(git: Git, ref: string): string {
  const shallow = gitLine(git(["rev-parse", "--is-shallow-repository"])) === "true";
  const fetch = shallow
    ? "this clone is shallow: fetch all of its history (actions/checkout with fetch-depth: 0, or git fetch --unshallow)"
    : "fetch it first (actions/checkout with fetch-depth: 0, or git fetch)";
  const commit = ref === "" ? null : commitOf(git, ref);
  if (!commit) throw new UsageError(`--since ${ref || '""'}: git knows no such commit here; ${fetch}`);
  if (!commitOf(git, "HEAD"))
    throw new UsageError(`--since ${ref}: this repository has no commit yet; leave --since out`);
  const base = gitLine(git(["merge-base", commit, "HEAD"]));
  if (base) return base;
  const advice = shallow ? fetch : "name a ref that this branch grew from";
  throw new UsageError(`--since ${ref}: it and HEAD have no commit in common; ${advice}`);
}
