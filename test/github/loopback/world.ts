/** What this GitHub holds. It stays from one run of the action to the next. */
export interface World {
  readonly owner: string;
  readonly repo: string;
  /** Whose token is asked with; another one is refused. */
  readonly token: string;
  readonly login: string;
  /** As for a pull request from a fork. */
  readonly readOnly: boolean;
  readonly pulls: readonly Pull[];
  /** Bytes by "ref:path". */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** Those of them that are links, and hand out what they point to. */
  readonly links: ReadonlySet<string>;
  /** The list of a commit's files is cut off. */
  readonly truncated: boolean;
  /** By "base...head". */
  readonly comparisons: ReadonlyMap<string, { readonly mergeBase: string; readonly files: readonly File[] }>;
  readonly reviews: Review[];
  readonly comments: Comment[];
  /** The nodes that were folded away. */
  readonly minimized: Set<string>;
}

export interface Pull {
  readonly number: number;
  readonly state: "open" | "closed";
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: string | null };
  readonly base: { readonly sha: string; readonly ref: string };
  readonly files: readonly File[];
}

export interface File {
  readonly filename: string;
  readonly status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed" | "unchanged";
  readonly sha: string | null;
  readonly patch?: string;
  readonly previous_filename?: string;
}

export interface Review {
  readonly id: number;
  readonly node_id: string;
  readonly pull: number;
  /** null: the account is gone. */
  readonly login: string | null;
  readonly state: string;
  readonly commit_id: string;
  body: string;
}

export interface Comment {
  readonly id: number;
  readonly node_id: string;
  readonly pull: number;
  /** null: the account is gone. */
  readonly login: string | null;
  readonly pull_request_review_id: number;
  readonly commit_id: string;
  readonly path: string;
  readonly body: string;
  readonly line: number | null;
  readonly start_line: number | null;
  readonly in_reply_to_id?: number;
}

export const headSha = "1".repeat(40);
export const baseSha = "2".repeat(40);

export function newWorld(more: Partial<World> = {}): World {
  return {
    owner: "acme",
    repo: "shop",
    token: "ghs_secret",
    login: "github-actions[bot]",
    readOnly: false,
    pulls: [],
    contents: new Map(),
    links: new Set(),
    truncated: false,
    comparisons: new Map(),
    reviews: [],
    comments: [],
    minimized: new Set(),
    ...more,
  };
}

export function newPull(files: readonly File[], more: Partial<Pull> = {}): Pull {
  const head = { sha: headSha, ref: "topic", repo: "acme/shop" };
  return { number: 7, state: "open", head, base: { sha: baseSha, ref: "main" }, files, ...more };
}

let last = 1000;

/** Ids grow, over all kinds. */
export const nextId = (): number => ++last;
