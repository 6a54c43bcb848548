import {
  bytesOnDisk,
  type Discovery,
  discover,
  discoverListed,
  type ListedFile,
  type Loaded,
  requirePaths,
  selectListed,
  selectListedCode,
  selectListedConfigurations,
  selectListedDocuments,
  UsageError,
} from "../../discover/index.ts";
import type { ChangedFile, ChangedFiles } from "../../github/answers.ts";
import type { Api } from "../../github/api.ts";
import { blobSha } from "../../github/blob.ts";
import type { EventEnv } from "../../github/event.ts";
import { changedSpans, type Hunk, hunksOf } from "../../github/patch.ts";
import type { Options } from "../../options.ts";
import { PathError } from "../../types/usage-error.ts";
import type { FolderSettings } from "../../types.ts";
import { changedByTrees } from "./compared-trees.ts";
import { inWords } from "./failure-text.ts";
import type { ReviewTarget } from "./review-target.ts";
import type { WorkingDirectory } from "./working-directory.ts";

export interface FoundFiles {
  readonly discovery: Discovery;
  /** By path: what GitHub shows of a file; null where it shows nothing that can be relied on. */
  readonly hunks: ReadonlyMap<string, readonly Hunk[] | null>;
}

type ChosenPaths = Pick<Options, "paths" | "exclude"> & { readonly settings: readonly FolderSettings[] };

/** The files that a run reports, each as its head has it. */
export async function find(
  api: Api,
  subject: ReviewTarget,
  place: WorkingDirectory,
  options: ChosenPaths,
  env: EventEnv,
): Promise<FoundFiles> {
  const { base, listed, failure } = subject;
  if (base === null || !listed?.complete) {
    const own = place.checkout ? fromGit(place, options, base, env) : null;
    if (own) return { discovery: own, hunks: new Map() };
  }
  if (listed === null) throw new UsageError(unknown(place, failure ? inWords(failure) : null));
  const whole = listed.complete || base === null ? listed : await changedByTrees(api, base, subject.head);
  const change = "why" in whole ? listed : whole;
  const hunks = new Map(change.files.map((one) => [one.path, hunksIn(one)]));
  const all = change.files.map((one) => toListed(one, hunks.get(one.path)));
  if (place.checkout) requirePaths(place.top, options, all, withoutInputs(env));
  const load = loader(api, subject.head, place, change);
  const loaded = await eachInTurn(selectListed(place.top, options, all), load);
  const code = await eachInTurn(selectListedCode(place.top, options, all), load);
  const configurations = await eachInTurn(selectListedConfigurations(place.top, options, all), load);
  const documents = await eachInTurn(selectListedDocuments(place.top, options, all), load);
  const found = { listed: all, loaded, code, configurations, documents };
  const discovery = discoverListed(place.top, options, found, place.checkout ? withoutInputs(env) : null);
  return { discovery: noting(discovery, place, "why" in whole ? whole.why : null), hunks };
}

/** What git says of the checkout; null where its history does not reach that far. */
function fromGit(
  { top }: WorkingDirectory,
  chosen: ChosenPaths,
  base: string | null,
  env: EventEnv,
): Discovery | null {
  try {
    return discover({ cwd: top, ...chosen, since: base, wary: true }, { env: withoutInputs(env) });
  } catch (error) {
    // A path that leads nowhere does so however far the history reaches.
    if (base !== null && error instanceof UsageError && !(error instanceof PathError)) return null;
    throw error;
  }
}

/** Secrets are among them, and git has no use for any. */
function withoutInputs(env: EventEnv): EventEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("INPUT_")));
}

function unknown({ checkout }: WorkingDirectory, why: string | null): string {
  const reason = why === null ? "" : ` (${why})`;
  return checkout
    ? `which files changed is not known: GitHub does not say${reason}, and the checkout does not reach back far enough; check out with fetch-depth: 0`
    : `which files changed is not known: GitHub does not say${reason}, and nothing is checked out; add actions/checkout before this step`;
}

function hunksIn({ patch }: ChangedFile): readonly Hunk[] | null {
  return patch === null ? null : hunksOf(patch);
}

function toListed(file: ChangedFile, hunks: readonly Hunk[] | null | undefined): ListedFile {
  const { path: name, status, previous } = file;
  return {
    name,
    status,
    previous,
    spans: hunks ? (text) => changedSpans(text, hunks) : null,
    shown: file.patch,
  };
}

/**
 * The checkout of a pull request is a merge that nobody has made yet: its version of a file counts only where it is
 * byte for byte the head's, which the lines are of.
 */
function loader(
  api: Api,
  head: string,
  { top, checkout }: WorkingDirectory,
  change: ChangedFiles,
): (file: ListedFile) => Promise<Loaded> {
  const blobs = new Map(change.files.map((one) => [one.path, one.blob]));
  let tree: ReturnType<Api["tree"]> | undefined;
  return async (file) => {
    const blob = blobs.get(file.name);
    if (!blob) return { file, bytes: { reason: "it is not a file" } };
    const own = checkout ? bytesOnDisk(top, file.name) : null;
    if (own && blobSha(own) === blob) return { file, bytes: own };
    const fetched = await api.content(file.name, head);
    if (!fetched.ok) return { file, bytes: { failure: notFetched(inWords(fetched.failure)) } };
    if (blobSha(fetched.value) === blob) return { file, bytes: fetched.value };
    // Of a link GitHub hands out what it points to.
    tree ??= api.tree(head);
    const found = await tree;
    const entry = found.ok ? found.value.entries.get(file.name) : undefined;
    if (entry && !entry.isFile) return { file, bytes: { reason: "it is a link" } };
    return { file, bytes: { failure: notFetched("the answer is not what it lists under this name") } };
  };
}

function notFetched(why: string): string {
  return `GitHub did not hand out this file: ${why}`;
}

/** Some at a time: GitHub takes a hundred requests at once from all there are. */
async function eachInTurn<T, U>(all: readonly T[], make: (item: T) => Promise<U>): Promise<readonly U[]> {
  const made: U[] = [];
  for (let at = 0; at < all.length; at += 8)
    made.push(...(await Promise.all(all.slice(at, at + 8).map(make))));
  return made;
}

function noting(discovery: Discovery, { checkout }: WorkingDirectory, cut: string | null): Discovery {
  const history =
    "nothing is checked out: the migrations' history and their tool's configuration are not known";
  const rest = `GitHub lists only so many files of a change, and what else it holds is not known (${cut}); check out with fetch-depth: 0`;
  return {
    ...discovery,
    remarks: [...discovery.remarks, ...(checkout || discovery.files.length === 0 ? [] : [history])],
    failures: [...discovery.failures, ...(cut === null ? [] : [{ message: rest, file: null, span: null }])],
  };
}
