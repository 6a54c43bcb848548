import {
  type ApiReview,
  type ApiReviewComment,
  asPart,
  type ChangedFiles,
  type CommitTree,
  type Comparison,
  changedFile,
  commitTree,
  many,
  type PullRequestFacts,
  pullRequest,
  reviewAnswer,
  reviewComment,
} from "./answers.ts";
import { type Access, type Connection, connect } from "./connection.ts";
import { minimize } from "./minimize.ts";
import { type ApiOutcome, made, UnexpectedAnswer } from "./outcome.ts";
import { type Clock, realClock } from "./persist.ts";

/** A review to be made, as a comment: a token neither approves nor blocks. */
export interface NewReview {
  /** The commit whose lines are meant. */
  readonly commitId: string;
  /** Not empty; at most 65,536 characters. */
  readonly body: string;
  readonly comments: readonly NewComment[];
  /** A part of `body` by which it is found again when GitHub's answer was lost. */
  readonly mark: string;
  /** Reviews that stood before, which may bear the same mark. */
  readonly known: readonly number[];
}

/** On lines of the new file that a hunk shows; `startLine` stands above `line`, in the same hunk. */
export interface NewComment {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
}

/** The only socket to GitHub. Every call ends in bounded time, and says in words what went wrong. */
export interface Api {
  readonly pullRequest: (number: number) => Promise<ApiOutcome<PullRequestFacts>>;
  /** At most 3,000 files are listed. */
  readonly files: (number: number) => Promise<ApiOutcome<ChangedFiles>>;
  /** A file's bytes at a commit. A symbolic link gives what it points to, which its blob's name tells apart. */
  readonly content: (path: string, ref: string) => Promise<ApiOutcome<Uint8Array>>;
  /** What `head` has changed since it left `base`; at most 300 files are listed. */
  readonly compare: (base: string, head: string) => Promise<ApiOutcome<Comparison>>;
  /** Every file of a commit; GitHub cuts it off at 100,000 entries or 7 MB. */
  readonly tree: (commit: string) => Promise<ApiOutcome<CommitTree>>;
  readonly reviews: (number: number) => Promise<ApiOutcome<readonly ApiReview[]>>;
  readonly reviewComments: (number: number) => Promise<ApiOutcome<readonly ApiReviewComment[]>>;
  /** All comments or none: where one is `invalid`, no review is made. */
  readonly createReview: (number: number, review: NewReview) => Promise<ApiOutcome<ApiReview>>;
  readonly updateReview: (number: number, id: number, body: string) => Promise<ApiOutcome<ApiReview>>;
  /** One that is already gone is deleted, too. */
  readonly deleteComment: (id: number) => Promise<ApiOutcome<null>>;
  /** The login that this token acts as; an App's without "[bot]". */
  readonly viewer: () => Promise<ApiOutcome<string>>;
  /** Folds reviews and comments away as outdated; gives those that GitHub has folded. */
  readonly minimize: (nodeIds: readonly string[]) => Promise<readonly string[]>;
}

export interface ApiOptions extends Access {
  readonly clock?: Clock;
  /** How often a request is sent at most. */
  readonly tries?: number;
  /** For one answer. */
  readonly timeoutMs?: number;
  /** For one request with all its repetitions. */
  readonly totalMs?: number;
  /** For the whole conversation. */
  readonly lifeMs?: number;
}

const repo = "/repos/{owner}/{repo}";
const pulls = `${repo}/pulls/{pull_number}`;

/** docs.github.com/rest/pulls/pulls#list-pull-requests-files, …/commits/commits#compare-two-commits */
const most = { filePages: 30, compared: 300, pages: 30 };

export async function openApi(options: ApiOptions): Promise<Api> {
  const { clock = realClock, tries = 4, timeoutMs = 10_000, totalMs = 30_000, lifeMs = 300_000 } = options;
  const end = clock.now() + lifeMs;
  const connection = await connect(options, { clock, tries, timeoutMs, totalMs, end });
  return { ...reading(connection), ...writing(connection) };
}

type Reading = Omit<Api, keyof Writing>;

function reading({ ask, list, graphql }: Connection): Reading {
  return {
    viewer: () =>
      graphql("query { viewer { login } }", {}, (data) => asPart(data).part("viewer").text("login")),
    pullRequest: (number) =>
      ask({ route: `GET ${pulls}`, fill: { pull_number: number } }, ({ data }) => pullRequest(asPart(data))),
    files: async (number) => {
      const question = { route: `GET ${pulls}/files`, fill: { pull_number: number } };
      const found = await list(question, most.filePages, (data) => many(data).map(changedFile));
      if (!found.ok) return found;
      const { all, more } = found.value;
      return made({ files: all, complete: !more && all.length < most.filePages * 100 });
    },
    content: (path, ref) => {
      const fill = { path, ref, headers: { accept: "application/vnd.github.raw+json" } };
      const question = { route: `GET ${repo}/contents/{path}`, fill, bytes: true };
      return ask(question, ({ data, headers }) => bytesOf(data, String(headers["content-type"]))).then(whole);
    },
    compare: (base, head) => {
      // The files stand on the first page, however many commits there are.
      const fill = { basehead: `${base}...${head}`, per_page: 1, page: 1 };
      return ask({ route: `GET ${repo}/compare/{basehead}`, fill }, ({ data }) => {
        const files = asPart(data).parts("files").map(changedFile);
        const mergeBase = asPart(data).part("merge_base_commit").sha("sha");
        return { mergeBase, files, complete: files.length < most.compared };
      });
    },
    tree: (commit) => {
      const fill = { tree_sha: commit, recursive: "1" };
      return ask({ route: `GET ${repo}/git/trees/{tree_sha}`, fill }, ({ data }) => commitTree(asPart(data)));
    },
    reviews: (number) => listed(list, `GET ${pulls}/reviews`, number, (data) => many(data).map(reviewAnswer)),
    reviewComments: (number) =>
      listed(list, `GET ${pulls}/comments`, number, (data) => many(data).map(reviewComment)),
  };
}

async function listed<T>(
  list: Connection["list"],
  route: string,
  number: number,
  read: (data: unknown) => readonly T[],
): Promise<ApiOutcome<readonly T[]>> {
  const found = await list({ route, fill: { pull_number: number } }, most.pages, read);
  return found.ok ? made(found.value.all) : found;
}

/** Folders and submodules are described in JSON, whatever was asked for. */
function bytesOf(data: unknown, type: string): ReadableStream<Uint8Array> | null {
  if (type.startsWith("application/json")) throw new UnexpectedAnswer("not a file");
  return data instanceof ReadableStream ? data : null;
}

/** `bounded` has read it all before, so that this reads memory. */
async function whole(found: ApiOutcome<ReadableStream<Uint8Array> | null>): Promise<ApiOutcome<Uint8Array>> {
  return found.ok ? made(new Uint8Array(await new Response(found.value).arrayBuffer())) : found;
}

type Writing = Pick<Api, "createReview" | "updateReview" | "deleteComment" | "minimize">;

function writing({ ask, list, graphql }: Connection): Writing {
  return {
    createReview: (number, { commitId, body, comments, mark, known }) => {
      const fill = {
        pull_number: number,
        commit_id: commitId,
        event: "COMMENT",
        body,
        comments: comments.map(sent),
      };
      const look = async (): Promise<ApiOutcome<ApiReview | null>> => {
        const found = await listed(list, `GET ${pulls}/reviews`, number, (data) =>
          many(data).map(reviewAnswer),
        );
        if (!found.ok) return found;
        const own = (each: ApiReview): boolean =>
          each.commit === commitId && each.body.includes(mark) && !known.includes(each.id);
        return made(found.value.find(own) ?? null);
      };
      return ask({ route: `POST ${pulls}/reviews`, fill }, ({ data }) => reviewAnswer(asPart(data)), look);
    },
    updateReview: (number, id, body) => {
      const fill = { pull_number: number, review_id: id, body };
      return ask({ route: `PUT ${pulls}/reviews/{review_id}`, fill }, ({ data }) =>
        reviewAnswer(asPart(data)),
      );
    },
    deleteComment: async (id) => {
      const fill = { comment_id: id };
      const done = await ask({ route: `DELETE ${repo}/pulls/comments/{comment_id}`, fill }, () => null);
      return !done.ok && done.failure.kind === "missing" ? made(null) : done;
    },
    minimize: (nodeIds) => minimize(graphql, nodeIds),
  };
}

/** GitHub refuses a range of one line. */
function sent({ path, line, startLine, body }: NewComment): object {
  const range = startLine !== undefined && startLine < line;
  return { path, line, side: "RIGHT", ...(range && { start_line: startLine, start_side: "RIGHT" }), body };
}
