import type { Api } from "../../github/api.ts";
import type { PullRequest } from "../../github/event.ts";
import { reviewKeyOf } from "../../github/marks.ts";
import { type ApiOutcome, failure } from "../../github/outcome.ts";
import { anchorFor } from "../../github/patch.ts";
import type { PullRequestComments, WantedReview } from "../../github/plan.ts";
import { type PostedReview, post } from "../../github/post.ts";
import type { Look } from "../../report/look.ts";
import { review } from "../../report/review.ts";
import { failureOf } from "../../text/run-failures.ts";
import type { Report } from "../../types.ts";
import type { FoundFiles } from "./changed-files.ts";
import { inWords } from "./failure-text.ts";
import type { Inputs } from "./read-inputs.ts";

/** What a run says in a pull request; without hunks, or a wish for comments, all of it in the body. */
export function wantedOf(
  report: Report,
  look: Look,
  hunks: FoundFiles["hunks"] | null,
  { comment, maxComments }: Pick<Inputs, "comment" | "maxComments">,
): WantedReview {
  const most = comment === "review" && hunks ? maxComments : 0;
  const made = review(report, {
    ...look,
    maxComments: most,
    anchor: (path, first, last) => {
      const shown = hunks?.get(path);
      return shown ? anchorFor(shown, first, last) : null;
    },
  });
  // Who has it measured wants to see it.
  const shown = report.unread.length > 0 || (report.proof?.statements.length ?? 0) > 0;
  const loud =
    shown || report.failures.length > 0 || report.findings.some((one) => one.severity !== "notice");
  const found = new Set([...report.findings, ...made.comments].map((one) => one.fingerprint));
  return { ...made, found: comment === "review" ? found : new Set(), quiet: !loud };
}

/** Nothing that GitHub answers changes what was found. */
export async function speak(
  api: Api,
  pull: PullRequest,
  inputs: Inputs,
  said: Promise<ApiOutcome<PullRequestComments>>,
  wanted: (withComments: boolean) => WantedReview,
): Promise<PostedReview> {
  const about = [inputs.workingDirectory, ...(inputs.flags.lists.get("paths") ?? [])];
  const target = { number: pull.number, head: pull.head.sha, key: reviewKeyOf(about) };
  return post(api, target, said, wanted(true), () => wanted(false));
}

/** A fault of our own while writing: the findings stand without a review. */
export function unsaid(error: unknown): PostedReview {
  const { message } = failureOf("the review could not be made", error, null);
  return { kind: "failed", failure: failure("unexpected", null, message) };
}

/** Whether the findings can be read in the pull request. */
export function isSaid({ kind }: PostedReview): boolean {
  return kind !== "failed" && kind !== "outdated";
}

/** A sentence for the log, where there is something to say; `grave`: somebody should fix it. */
export function remarkOn(posted: PostedReview): { readonly text: string; readonly grave: boolean } | null {
  switch (posted.kind) {
    case "quiet":
    case "unchanged":
    case "posted":
    case "updated":
      return null;
    case "outdated":
      return { text: `no review is written: ${posted.reason}`, grave: false };
    case "without-lines":
      return {
        text: `the review has no comments on lines: ${inWords(posted.failure)}`,
        grave: true,
      };
    case "failed":
      return {
        text: `no review is written: ${inWords(posted.failure)}`,
        grave: posted.failure.kind !== "read-only",
      };
  }
}
