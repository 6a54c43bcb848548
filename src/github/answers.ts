import { UnexpectedAnswer } from "./outcome.ts";
import { type Json, type PayloadPart, partOf, partsOf } from "./payload.ts";

export interface PullRequestFacts {
  readonly number: number;
  readonly open: boolean;
  /** repo: null when the fork has been deleted. */
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: string | null };
  readonly base: { readonly sha: string; readonly ref: string };
}

export interface ChangedFile {
  readonly path: string;
  /** added, modified, removed, renamed, copied, changed or unchanged. */
  readonly status: string;
  /** The name that git gives to the head's bytes, see `blobSha`; null for what is no file. */
  readonly blob: string | null;
  /** Hunks without the names of the file; absent for binary, large and merely renamed files. */
  readonly patch: string | null;
  /** What a renamed file was called. */
  readonly previous: string | null;
}

export interface ChangedFiles {
  readonly files: readonly ChangedFile[];
  /** false: GitHub lists no more than these. */
  readonly complete: boolean;
}

export interface Comparison extends ChangedFiles {
  readonly mergeBase: string;
}

/** What stands under a path in a commit. */
export interface TreeEntry {
  /** The name that git gives to its bytes. */
  readonly sha: string;
  /** false: a link, or another repository. */
  readonly isFile: boolean;
}

export interface CommitTree {
  /** By their paths from the top; folders are none. */
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** false: GitHub lists no more than these. */
  readonly complete: boolean;
}

export interface ApiReview {
  readonly id: number;
  readonly nodeId: string;
  /** The login; null when the account is gone. */
  readonly author: string | null;
  readonly body: string;
  /** APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED or PENDING. */
  readonly state: string;
  readonly commit: string | null;
}

export interface ApiReviewComment {
  readonly id: number;
  readonly nodeId: string;
  readonly author: string | null;
  readonly body: string;
  readonly path: string;
  /** Of the new file; null once the line is gone from the diff. */
  readonly line: number | null;
  readonly review: number | null;
  /** The comment that it answers. */
  readonly replyTo: number | null;
}

const refuse = (what: string): Error => new UnexpectedAnswer(`GitHub's answer is not as described: ${what}`);

export const asPart = (data: unknown): PayloadPart => partOf(data as Json, refuse);
export const many = (data: unknown): readonly PayloadPart[] => partsOf(data as Json, refuse);

const author = (part: PayloadPart): string | null => part.maybe("user")?.text("login") ?? null;

export function pullRequest(part: PayloadPart): PullRequestFacts {
  const [head, base] = [part.part("head"), part.part("base")];
  return {
    number: part.count("number"),
    open: part.text("state") === "open",
    head: {
      sha: head.sha("sha"),
      ref: head.text("ref"),
      repo: head.maybe("repo")?.text("full_name") ?? null,
    },
    base: { sha: base.sha("sha"), ref: base.text("ref") },
  };
}

export function changedFile(part: PayloadPart): ChangedFile {
  return {
    path: part.text("filename"),
    status: part.text("status"),
    blob: part.words("sha"),
    patch: part.words("patch"),
    previous: part.words("previous_filename"),
  };
}

export function reviewAnswer(part: PayloadPart): ApiReview {
  return {
    id: part.count("id"),
    nodeId: part.text("node_id"),
    author: author(part),
    body: part.words("body") ?? "",
    state: part.text("state"),
    commit: part.words("commit_id"),
  };
}

export function reviewComment(part: PayloadPart): ApiReviewComment {
  return {
    id: part.count("id"),
    nodeId: part.text("node_id"),
    author: author(part),
    body: part.words("body") ?? "",
    path: part.text("path"),
    line: part.maybeCount("line"),
    review: part.maybeCount("pull_request_review_id"),
    replyTo: part.maybeCount("in_reply_to_id"),
  };
}

/** git's own modes: 100644 and 100755 are files, 120000 is a link, 160000 another repository, 040000 a folder. */
export function commitTree(part: PayloadPart): CommitTree {
  const entries = part.parts("tree").flatMap((entry): readonly (readonly [string, TreeEntry])[] => {
    const mode = entry.text("mode");
    if (mode === "040000") return [];
    return [[entry.text("path"), { sha: entry.sha("sha"), isFile: mode.startsWith("100") }]];
  });
  return { entries: new Map(entries), complete: !part.flag("truncated") };
}
