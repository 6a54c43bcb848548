import type { ApiReview, ApiReviewComment } from "./answers.ts";
import type { NewComment } from "./api.ts";
import { fingerprintIn, isReview, marksFor } from "./marks.ts";

/** What the pull request should say now. */
export interface WantedReview {
  readonly body: string;
  /** What it says; a body with the same need not be written again. */
  readonly gist: string;
  readonly comments: readonly (NewComment & { readonly fingerprint: string })[];
  /** Of all that was found, whether or not it has a comment: what is not among these has been fixed. */
  readonly found: ReadonlySet<string>;
  /** There is nothing to say, so that nobody is told; what was said before is brought up to date. */
  readonly quiet: boolean;
}

/** What stands in the pull request, by any author. */
export interface PullRequestComments {
  readonly reviews: readonly ApiReview[];
  readonly comments: readonly ApiReviewComment[];
}

/** What to write so that the pull request says what it should; all empty where it does already. */
export interface Plan {
  readonly create: { readonly body: string; readonly comments: readonly NewComment[] } | null;
  readonly update: { readonly id: number; readonly body: string } | null;
  /** Older reviews of ours, which the created one replaces. */
  readonly replace: readonly ApiReview[];
  /** Comments on what has been fixed, or has moved. */
  readonly remove: readonly number[];
}

export function planFor(
  key: string,
  { reviews, comments }: PullRequestComments,
  wanted: WantedReview,
  isOwn: (author: string | null) => boolean,
): Plan {
  const own = reviews
    .filter((one) => isOwn(one.author) && one.state !== "PENDING" && isReview(key, one.body))
    .toSorted((a, b) => a.id - b.id);
  const current = own.at(-1);
  const { kept, stale } = sorted(key, comments, wanted, isOwn);
  const missing = wanted.comments.filter((one) => !kept.has(one.fingerprint));
  const marks = marksFor(key);
  const mark = marks.review(wanted.gist);
  const body = `${mark}\n${wanted.body}`;
  const create = missing.length > 0 || (!current && !wanted.quiet);
  return {
    create: create ? { body, comments: missing.map((one) => marked(one, marks.comment)) } : null,
    update: !create && current && !current.body.startsWith(mark) ? { id: current.id, body } : null,
    replace: create ? own : own.slice(0, -1),
    remove: stale.map((one) => one.id),
  };
}

function marked(
  { fingerprint, ...comment }: WantedReview["comments"][number],
  mark: (of: string) => string,
): NewComment {
  return { ...comment, body: `${mark(fingerprint)}\n${comment.body}` };
}

/** Comments of ours that still say what is so, and those that do not. One that was answered belongs to its readers. */
function sorted(
  key: string,
  comments: readonly ApiReviewComment[],
  { found, comments: wanted }: WantedReview,
  isOwn: (author: string | null) => boolean,
): { readonly kept: ReadonlySet<string>; readonly stale: readonly ApiReviewComment[] } {
  const answered = new Set(comments.map((one) => one.replyTo));
  const placed = new Set(wanted.map((one) => one.fingerprint));
  const kept = new Set<string>();
  const stale: ApiReviewComment[] = [];
  for (const comment of comments) {
    const print = isOwn(comment.author) && comment.replyTo === null ? fingerprintIn(key, comment.body) : null;
    if (print === null) continue;
    // Its lines have gone from the diff, so that GitHub folds it; the finding is said again where it stands now.
    const moved = comment.line === null && placed.has(print);
    if (answered.has(comment.id)) kept.add(print);
    else if (kept.has(print) || !found.has(print) || moved) stale.push(comment);
    else kept.add(print);
  }
  return { kept, stale };
}

export const isEmpty = ({ create, update, replace, remove }: Plan): boolean =>
  create === null && update === null && replace.length === 0 && remove.length === 0;
