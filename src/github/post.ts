import type { Api } from "./api.ts";
import { marksFor } from "./marks.ts";
import type { ApiOutcome, Failure } from "./outcome.ts";
import { isEmpty, type Plan, type PullRequestComments, planFor, type WantedReview } from "./plan.ts";

/** The pull request that is reviewed, as the event named it. */
export interface Target {
  readonly number: number;
  readonly head: string;
  /** See `keyOf`. */
  readonly key: string;
}

export type PostedReview =
  /** unchanged: it said all that already; quiet: there is nothing to say, and never was. */
  | { readonly kind: "unchanged" | "quiet" | "posted" | "updated" }
  /** The lines were refused, so that the review stands without comments. */
  | { readonly kind: "without-lines"; readonly failure: Failure }
  /** Nothing was written, for the reason given. */
  | { readonly kind: "outdated"; readonly reason: string }
  | { readonly kind: "failed"; readonly failure: Failure };

/**
 * Makes the pull request say what is wanted, with as few writes as that takes. Never rejects.
 * @param bare what to say instead where GitHub refuses a line of the comments
 */
export async function post(
  api: Api,
  target: Target,
  said: Promise<ApiOutcome<PullRequestComments>>,
  wanted: WantedReview,
  bare: () => WantedReview,
): Promise<PostedReview> {
  const stands = await said;
  if (!stands.ok) return { kind: "failed", failure: stands.failure };
  const isOwn = await ownership(api, target.key, stands.value);
  const plan = planFor(target.key, stands.value, wanted, isOwn);
  if (isEmpty(plan)) return { kind: wanted.quiet ? "quiet" : "unchanged" };
  const obstacle = await movedOn(api, target);
  if (obstacle !== null) return { kind: "outdated", reason: obstacle };
  const done = await carryOut(api, target, plan, stands.value);
  if (done === null) return { kind: plan.create ? "posted" : "updated" };
  if (done.kind !== "invalid" || !plan.create?.comments.length) return { kind: "failed", failure: done };
  const without = planFor(target.key, stands.value, bare(), isOwn);
  const again = isEmpty(without) ? null : await carryOut(api, target, without, stands.value);
  return again === null ? { kind: "without-lines", failure: done } : { kind: "failed", failure: again };
}

/** A newer commit brings a run of its own, and its lines are not these. */
async function movedOn(api: Api, { number, head }: Target): Promise<string | null> {
  const now = await api.pullRequest(number);
  // Where that cannot be known, GitHub itself refuses what does not fit.
  if (!now.ok) return null;
  if (!now.value.open) return "the pull request is closed";
  return now.value.head.sha === head ? null : "the pull request has a newer commit, which gets its own run";
}

/** Whose reviews are ours: asked only where something bears our mark. */
async function ownership(
  api: Api,
  key: string,
  { reviews, comments }: PullRequestComments,
): Promise<(author: string | null) => boolean> {
  const start = `<!-- indexwright:v1:${key}:`;
  if (![...reviews, ...comments].some((one) => one.body.startsWith(start))) return () => false;
  const viewer = await api.viewer();
  // The token of a workflow acts as this account; GraphQL leaves the "[bot]" out of an App's name.
  const login = viewer.ok ? viewer.value : "github-actions[bot]";
  return (author) => author !== null && (author === login || author === `${login}[bot]`);
}

/** The new before the old, so that nothing is lost half-way; null when all was written. */
async function carryOut(
  api: Api,
  { number, head, key }: Target,
  { create, update, replace, remove }: Plan,
  { reviews }: PullRequestComments,
): Promise<Failure | null> {
  const marks = marksFor(key);
  if (create) {
    const mark = create.body.slice(0, create.body.indexOf("\n"));
    const made = await api.createReview(number, {
      ...create,
      commitId: head,
      mark,
      known: reviews.map((one) => one.id),
    });
    if (!made.ok) return made.failure;
  }
  const bodies = [
    ...(update ? [update] : []),
    ...replace.map(({ id }) => ({
      id,
      body: `${marks.replaced}\nA newer review of Indexwright replaces this one.`,
    })),
  ];
  for (const { id, body } of bodies) {
    const changed = await api.updateReview(number, id, body);
    if (!changed.ok) return changed.failure;
  }
  for (const id of remove) {
    const removed = await api.deleteComment(id);
    if (!removed.ok) return removed.failure;
  }
  if (replace.length > 0) await api.minimize(replace.map((one) => one.nodeId));
  return null;
}

/** Both lists at once; a pull request that nobody has spoken in costs two requests. */
export async function saidIn(api: Api, number: number): Promise<ApiOutcome<PullRequestComments>> {
  const [reviews, comments] = await Promise.all([api.reviews(number), api.reviewComments(number)]);
  if (!reviews.ok) return reviews;
  if (!comments.ok) return comments;
  return { ok: true, value: { reviews: reviews.value, comments: comments.value } };
}
