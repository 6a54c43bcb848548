import { lookup } from "../text/lookup.ts";
import { type Json, type PayloadPart, partOf } from "./payload.ts";

export type EventEnv = Readonly<Record<string, string | undefined>>;

export interface EventRepository {
  readonly owner: string;
  readonly repo: string;
}

/** What the workflow runs for. Names of branches and of repositories are data that anybody may choose. */
export type Change = EventRepository &
  (
    | PullRequest
    | { readonly kind: "merge_group"; readonly base: string; readonly head: string }
    | Push
    | { readonly kind: "manual"; readonly sha: string }
    /** Raised by others, but run with the repository's own rights: nothing of theirs may be executed. */
    | {
        readonly kind: "read-only";
        readonly event: string;
        readonly reason: string;
        /** Whose files can be read, as data; null where the event names none. */
        readonly pull: PullRequest | null;
      }
  );

export interface PullRequest {
  readonly kind: "pull_request";
  readonly number: number;
  /** repo: "owner/name"; null when the fork has been deleted. */
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: string | null };
  readonly base: { readonly sha: string; readonly ref: string };
  /** The token can then only read. */
  readonly fork: boolean;
}

export interface Push {
  readonly kind: "push";
  readonly ref: string;
  /** The branch that a new one most likely grew from; null where the event does not say. */
  readonly mainline: string | null;
  /** null for a new branch. */
  readonly before: string | null;
  /** null for a deleted branch. */
  readonly after: string | null;
}

/** The runner's environment is not what GitHub describes. */
export class EventError extends Error {
  override readonly name = "EventError";
}

/** Events that only people with the right to write can raise, about the repository's own commits. */
const own = ["workflow_dispatch", "schedule", "repository_dispatch", "release", "create", "deployment"];

const foreign: ReadonlyMap<string, string> = new Map([
  [
    "pull_request_target",
    "pull_request_target runs a stranger's pull request with this repository's rights and secrets",
  ],
  [
    "workflow_run",
    "workflow_run has this repository's rights and secrets, whoever raised the first workflow",
  ],
]);

/**
 * The change that this run is about, from the variables and the payload that GitHub documents
 * (docs.github.com/actions/reference/workflows-and-actions/variables, …/webhooks/webhook-events-and-payloads).
 * @param read gives the text of a file
 * @throws EventError in one sentence
 */
export function changeOf(env: EventEnv, read: (path: string) => string): Change {
  const event = needed(env, "GITHUB_EVENT_NAME");
  const repository = eventRepositoryOf(env);
  const payload = (): PayloadPart => partOf(json(env, read), refuse(event));
  const reason = foreign.get(event);
  if (reason !== undefined) {
    const pull = event === "pull_request_target" ? pullRequest(payload()) : null;
    return { ...repository, kind: "read-only", event, reason, pull };
  }
  if (own.includes(event)) return { ...repository, kind: "manual", sha: commit(env) };
  if (event === "pull_request") return { ...repository, ...pullRequest(payload()) };
  if (event === "push") return { ...repository, ...push(payload()) };
  if (event === "merge_group") {
    const group = payload().part("merge_group");
    return { ...repository, kind: "merge_group", base: group.sha("base_sha"), head: group.sha("head_sha") };
  }
  return {
    ...repository,
    kind: "read-only",
    event,
    reason: `${event} may be raised by anybody, with this repository's rights`,
    pull: null,
  };
}

function pullRequest(payload: PayloadPart): PullRequest {
  const pull = payload.part("pull_request");
  const [head, base] = [pull.part("head"), pull.part("base")];
  const from = head.maybe("repo")?.text("full_name") ?? null;
  const to = base.part("repo").text("full_name");
  return {
    kind: "pull_request",
    number: pull.count("number"),
    head: { sha: head.sha("sha"), ref: head.text("ref"), repo: from },
    base: { sha: base.sha("sha"), ref: base.text("ref") },
    fork: from?.toLowerCase() !== to.toLowerCase(),
  };
}

function push(payload: PayloadPart): Push {
  const known = (sha: string): string | null => (/^0+$/.test(sha) ? null : sha);
  return {
    kind: "push",
    ref: payload.text("ref"),
    mainline: payload.part("repository").words("default_branch"),
    before: known(payload.sha("before")),
    after: known(payload.sha("after")),
  };
}

/** "owner/name" by GitHub's alphabet, for both become part of addresses. */
export function eventRepositoryOf(env: EventEnv): EventRepository {
  const text = needed(env, "GITHUB_REPOSITORY");
  const [owner = "", repo = "", ...more] = text.split("/");
  if (more.length > 0 || ![owner, repo].every((one) => /^(?!\.{1,2}$)[\w.-]{1,100}$/.test(one)))
    throw new EventError(`GITHUB_REPOSITORY is ${quoted(text)}, not owner/name`);
  return { owner, repo };
}

/** Where the API answers: api.github.com, or the place that an Enterprise Server names. */
export function apiUrlOf(env: EventEnv): string {
  const text = env.GITHUB_API_URL || "https://api.github.com";
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new EventError(`GITHUB_API_URL is ${quoted(text)}, not an address`);
  return text.replace(/\/+$/, "");
}

function commit(env: EventEnv): string {
  const sha = needed(env, "GITHUB_SHA");
  return partOf({ sha }, (what) => new EventError(`GITHUB_SHA: ${what}`)).sha("sha");
}

function json(env: EventEnv, read: (path: string) => string): Json {
  const path = needed(env, "GITHUB_EVENT_PATH");
  let text: string;
  try {
    text = read(path);
  } catch {
    throw new EventError(`the event's payload, ${quoted(path)}, could not be read`);
  }
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new EventError(`the event's payload, ${quoted(path)}, is not JSON`);
  }
}

function needed(env: EventEnv, name: string): string {
  const value = lookup(env, name);
  if (!value) throw new EventError(`${name} is not set; GitHub's runner sets it`);
  return value;
}

const refuse =
  (event: string) =>
  (what: string): EventError =>
    new EventError(`the payload of the event ${event} is not as GitHub describes it: ${what}`);

/** Never more than a line of what others chose. */
function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 200));
}
