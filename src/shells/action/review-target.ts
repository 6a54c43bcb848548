import type { ChangedFiles } from "../../github/answers.ts";
import type { Api } from "../../github/api.ts";
import type { Change, PullRequest } from "../../github/event.ts";
import type { ApiOutcome, Failure } from "../../github/outcome.ts";

/** What a run is about. */
export interface ReviewTarget {
  /** The commit that the change starts from; null: everything is reported. */
  readonly base: string | null;
  readonly head: string;
  /** null where GitHub's list is not needed, or not to be had. */
  readonly listed: ChangedFiles | null;
  /** Why there is no list although one was asked for. */
  readonly failure: Failure | null;
}

/** null: nothing is left to look at, as when a branch was deleted. */
export async function subjectOf(change: Change, api: Api): Promise<ReviewTarget | null> {
  const pull = pullOf(change);
  if (pull) return subject(pull.base.sha, pull.head.sha, await api.files(pull.number));
  if (change.kind === "merge_group")
    return subject(change.base, change.head, await api.compare(change.base, change.head));
  if (change.kind !== "push")
    return { base: null, head: change.kind === "manual" ? change.sha : "", listed: null, failure: null };
  if (change.after === null) return null;
  const own = change.ref === `refs/heads/${change.mainline}`;
  const from = change.before ?? (own ? null : change.mainline);
  if (from === null) return { base: null, head: change.after, listed: null, failure: null };
  return subject(from, change.after, await api.compare(from, change.after));
}

/** The pull request that a run may read, if it is about one. */
export function pullOf(change: Change): PullRequest | null {
  if (change.kind === "pull_request") return change;
  return change.kind === "read-only" ? change.pull : null;
}

function subject(base: string, head: string, found: ApiOutcome<ChangedFiles>): ReviewTarget {
  return found.ok
    ? { base, head, listed: found.value, failure: null }
    : { base, head, listed: null, failure: found.failure };
}
