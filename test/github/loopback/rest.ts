import { blobSha } from "../../../src/github/blob.ts";
import { misplaced, type Placed } from "./anchors.ts";
import { isSchema, type Json, type Operation, resolved, sample } from "./description.ts";
import { type Comment, type File, nextId, type Pull, type Review, type World } from "./world.ts";

export interface Asked {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly accept: string;
  readonly body: { readonly [key: string]: Json };
}

export interface Answer {
  readonly status: number;
  /** Bytes are sent as they are. */
  readonly body?: Json | Uint8Array;
  /** Whether another page follows. */
  readonly more?: boolean;
}

export const notFound: Answer = { status: 404, body: { message: "Not Found", status: "404" } };

type Deed = (world: World, asked: Asked) => Answer;

/** What GitHub does, for the operations that the action uses. */
export const deeds: Readonly<Record<string, Deed>> = {
  "pulls/get": withPull((_, asked, pull) => ({ status: 200, body: pullOf(asked, pull) })),
  // "Responses include a maximum of 3000 files."
  "pulls/list-files": withPull((_, asked, pull) =>
    page(asked, pull.files.slice(0, 3000), (file) => fileOf(asked, file)),
  ),
  "pulls/list-reviews": withPull((world, asked, { number }) =>
    page(
      asked,
      world.reviews.filter((one) => one.pull === number),
      (one) => reviewOf(asked, one),
    ),
  ),
  "pulls/list-review-comments": withPull((world, asked, { number }) =>
    page(
      asked,
      world.comments.filter((one) => one.pull === number),
      (one) => commentOf(asked, one),
    ),
  ),
  "pulls/create-review": withPull(createReview),
  "pulls/update-review": withPull(updateReview),
  "pulls/delete-review-comment": (world, { path }) => {
    const at = world.comments.findIndex((one) => String(one.id) === path.comment_id);
    if (at < 0) return notFound;
    world.comments.splice(at, 1);
    return { status: 204 };
  },
  "repos/get-content": content,
  "repos/compare-commits-with-basehead": compare,
  "git/get-tree": tree,
};

function withPull(deed: (world: World, asked: Asked, pull: Pull) => Answer): Deed {
  return (world, asked) => {
    const pull = world.pulls.find((one) => String(one.number) === asked.path.pull_number);
    return pull ? deed(world, asked, pull) : notFound;
  };
}

function refused(...errors: readonly string[]): Answer {
  const documentation_url = "https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request";
  return { status: 422, body: { message: "Unprocessable Entity", errors, documentation_url, status: "422" } };
}

const tooLong = (body: Json | undefined): boolean => String(body ?? "").length > 65_536;
const long = "Body is too long (maximum is 65536 characters)";

/** All of it, or nothing. */
function createReview(world: World, asked: Asked, pull: Pull): Answer {
  const { event, body = "", commit_id: commit = pull.head.sha, comments = [] } = asked.body;
  const placed = comments as unknown as readonly (Placed & { readonly body: string })[];
  if (event === "APPROVE") return refused("GitHub Actions is not permitted to approve pull requests.");
  if (event === undefined) return { status: 501, body: { message: "Pending reviews are not faked" } };
  if (body === "") return refused("Body can't be blank");
  if (tooLong(body) || placed.some((one) => tooLong(one.body))) return refused(long);
  if (commit !== pull.head.sha) return refused("Commit_id is not part of the pull request");
  const wrong = placed.flatMap((one) => misplaced(pull.files, one) ?? []);
  if (wrong.length > 0) return refused(...new Set(wrong));
  const by = { pull: pull.number, login: world.login, commit_id: String(commit) };
  const id = nextId();
  const state = event === "COMMENT" ? "COMMENTED" : "CHANGES_REQUESTED";
  const made: Review = { ...by, id, node_id: `PRR_${id}`, state, body: String(body) };
  world.reviews.push(made);
  for (const { path, line = null, start_line = null, body } of placed) {
    const each = nextId();
    const place = { path, line, start_line, body };
    world.comments.push({ ...by, ...place, id: each, node_id: `PRRC_${each}`, pull_request_review_id: id });
  }
  return { status: 200, body: reviewOf(asked, made) };
}

function updateReview(world: World, asked: Asked): Answer {
  const review = world.reviews.find((one) => String(one.id) === asked.path.review_id);
  if (!review) return notFound;
  if (tooLong(asked.body.body)) return refused(long);
  review.body = String(asked.body.body);
  return { status: 200, body: reviewOf(asked, review) };
}

function content(world: World, { path, query, accept }: Asked): Answer {
  const name = path.path ?? "";
  const found = world.contents.get(`${query.ref}:${name}`);
  if (!found) {
    const inside = [...world.contents.keys()].some((key) => key.startsWith(`${query.ref}:${name}/`));
    return inside ? { status: 200, body: [] } : notFound;
  }
  return accept === "application/vnd.github.raw+json"
    ? { status: 200, body: found }
    : { status: 501, body: { message: "Only raw content is faked" } };
}

function tree(world: World, { path }: Asked): Answer {
  const commit = path.tree_sha ?? "";
  const entries = [...world.contents].flatMap(([key, bytes]) => {
    if (!key.startsWith(`${commit}:`)) return [];
    const mode = world.links.has(key) ? "120000" : "100644";
    return [
      { path: key.slice(commit.length + 1), mode, type: "blob", sha: blobSha(bytes), size: bytes.length },
    ];
  });
  if (entries.length === 0) return notFound;
  const shown = world.truncated ? entries.slice(0, 1) : entries;
  return {
    status: 200,
    body: { sha: commit, url: "https://github.example/", tree: shown, truncated: world.truncated },
  };
}

/** "The first page of results will also contain the list of changed files, up to 300." */
function compare(world: World, asked: Asked): Answer {
  const found = world.comparisons.get(asked.path.basehead ?? "");
  if (!found) return notFound;
  const like = resolved(sample(asked.operation.good));
  const files = asked.query.page === "1" ? found.files.slice(0, 300) : [];
  const mergeBase = { ...resolved(like.merge_base_commit), sha: found.mergeBase };
  return {
    status: 200,
    body: { ...like, files: files.map((file) => fileOf(asked, file)), merge_base_commit: mergeBase },
  };
}

function page<T>({ query }: Asked, all: readonly T[], make: (item: T) => Json): Answer {
  const size = Math.min(Number(query.per_page ?? 30), 100);
  const end = Number(query.page ?? 1) * size;
  return { status: 200, body: all.slice(end - size, end).map(make), more: end < all.length };
}

/** An entry as described, before anything is known of it. */
function entry({ operation }: Asked): { readonly [key: string]: Json } {
  const { good } = operation;
  return resolved(sample(good && isSchema(good.items) ? good.items : good));
}

const user = (login: string | null): Json => {
  if (login === null) return null;
  const like = { id: 1, node_id: "U_1", gravatar_id: null, type: "Bot", site_admin: false };
  const names = ["", "avatar_", "html_", "followers_", "following_", "gists_", "starred_", "subscriptions_"];
  const more = ["organizations_", "repos_", "events_", "received_events_"];
  const urls = [...names, ...more].map((name) => [`${name}url`, "https://github.example/"]);
  return { ...like, ...Object.fromEntries(urls), login };
};

function pullOf(asked: Asked, { number, state, head, base }: Pull): Json {
  const like = entry(asked);
  const repo = (name: string | null, side: string): Json =>
    name === null ? null : { ...resolved(resolved(like[side]).repo), full_name: name };
  const end = (side: string, each: { sha: string; ref: string }, name: string | null): Json => ({
    ...resolved(like[side]),
    sha: each.sha,
    ref: each.ref,
    repo: repo(name, side),
  });
  return { ...like, number, state, head: end("head", head, head.repo), base: end("base", base, "acme/shop") };
}

function fileOf({ operation }: Asked, file: File): Json {
  const like = operation.id === "pulls/list-files" ? entry({ operation } as Asked) : {};
  const counts = { additions: 1, deletions: 0, changes: 1 };
  const url = "https://github.example/";
  return { ...like, ...counts, blob_url: url, raw_url: url, contents_url: url, ...file };
}

function reviewOf(asked: Asked, { pull: _, login, ...review }: Review): Json {
  return { ...entry(asked), ...review, user: user(login) };
}

function commentOf(asked: Asked, { pull: _, login, ...comment }: Comment): Json {
  return { ...entry(asked), ...comment, side: "RIGHT", user: user(login) };
}
