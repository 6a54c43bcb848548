import { structuredPatch } from "diff";
import { blobSha } from "../../src/github/blob.ts";
import { folder } from "../discover/folder.ts";
import { type Loopback, startGitHub } from "../github/loopback/server.ts";
import {
  baseSha,
  type File,
  headSha,
  newPull,
  newWorld,
  type Pull,
  type World,
} from "../github/loopback/world.ts";
import { type Ran, runStep, type Step } from "./runner.ts";

type Texts = Readonly<Record<string, string | Uint8Array>>;

/** A pull request: the repository before it, and the files that its head has otherwise; null: gone. */
export interface Branch {
  readonly base?: Texts;
  readonly head: Readonly<Record<string, string | Uint8Array | null>>;
  /** New names with the old ones. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Files of which GitHub shows no diff. */
  readonly unshown?: readonly string[];
  /** What is checked out, when it is not the head over the base; null: nothing. */
  readonly checkout?: Texts | null;
}

const bytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : content;

/** Hunks without the names of the file, as GitHub shows them. */
function patchOf(before: string, after: string): string {
  const { hunks } = structuredPatch("a", "b", before, after, "", "", { context: 3 });
  return hunks
    .flatMap((hunk) => [
      `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
      ...hunk.lines,
    ])
    .join("\n");
}

export function filesOf({ base = {}, head, renamed = {}, unshown = [] }: Branch): readonly File[] {
  return Object.entries(head).map(([filename, content]): File => {
    const previous = renamed[filename];
    const before = base[previous ?? filename];
    const status =
      content === null ? "removed" : previous ? "renamed" : before === undefined ? "added" : "modified";
    const text = (given: string | Uint8Array | undefined): string =>
      given === undefined ? "" : Buffer.from(bytes(given)).toString("utf8");
    const patch = patchOf(text(before), content === null ? "" : text(content));
    return {
      filename,
      status,
      sha: blobSha(bytes(content ?? before ?? "")),
      ...(patch !== "" && !unshown.includes(filename) && { patch }),
      ...(previous && { previous_filename: previous }),
    };
  });
}

export function contentsOf({ base = {}, head }: Branch, sha = headSha): ReadonlyMap<string, Uint8Array> {
  const now = { ...base, ...head };
  return new Map([
    ...Object.entries(now).flatMap(([name, content]) =>
      content === null ? [] : [[`${sha}:${name}`, bytes(content)] as const],
    ),
    ...Object.entries(base).map(([name, content]) => [`${baseSha}:${name}`, bytes(content)] as const),
  ]);
}

export interface Scene {
  readonly world: World;
  readonly github: Loopback;
  readonly workspace: string;
  readonly run: (more?: Partial<Step>) => Promise<Ran>;
  /** The next push to the pull request; what was said in it stays. */
  readonly push: (branch: Branch, sha?: string) => Promise<Scene>;
}

const open: Loopback[] = [];

/** Closes what the scenes of a test have opened; a request that GitHub does not describe fails the test. */
export async function strike(): Promise<void> {
  const all = open.splice(0);
  await Promise.all(all.map((one) => one.close()));
  const mistakes = all.flatMap((one) => one.mistakes);
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
}

export function payloadOf(pull: Pull): unknown {
  const repo = { full_name: "acme/shop" };
  const head = { ...pull.head, repo: pull.head.repo === null ? null : { full_name: pull.head.repo } };
  return {
    action: "synchronize",
    number: pull.number,
    pull_request: { number: pull.number, head, base: { ...pull.base, repo } },
  };
}

export async function stage(branch: Branch, more: Partial<World> = {}, sha = headSha): Promise<Scene> {
  const from = more.pulls?.[0];
  const pull = newPull(filesOf(branch), {
    ...(from && { number: from.number, state: from.state, base: from.base }),
    head: { ...(from?.head ?? { ref: "topic", repo: "acme/shop" }), sha },
  });
  const world = newWorld({ contents: contentsOf(branch, sha), ...more, pulls: [pull] });
  const github = await startGitHub(world);
  open.push(github);
  const workspace = checkedOut(branch);
  return {
    world,
    github,
    workspace,
    run: (step = {}) =>
      runStep({ event: "pull_request", payload: payloadOf(pull), apiUrl: github.url, workspace, ...step }),
    push: (next, to = "3".repeat(40)) => {
      const { reviews, comments, minimized, login, readOnly } = world;
      return stage(next, { reviews, comments, minimized, login, readOnly }, to);
    },
  };
}

function checkedOut({ base = {}, head, checkout }: Branch): string {
  if (checkout === null) return folder().path;
  const now = Object.entries(checkout ?? { ...base, ...head }).filter(([, content]) => content !== null);
  const made = folder(Object.fromEntries(now) as Record<string, string | Uint8Array>);
  made.git("init", "-q");
  return made.path;
}

/** Requests that change something, as "POST …/reviews". */
export function writes({ requests }: Loopback): readonly string[] {
  return requests
    .filter((one) => one.method !== "GET" && !JSON.stringify(one.body).includes("viewer"))
    .map((one) => `${one.method} ${one.path.replace("/repos/acme/shop/pulls/", "")}`);
}
