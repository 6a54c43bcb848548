import type { SourceFile } from "../types.ts";
import { changesSince, mainline } from "./base.ts";
import type { Changes } from "./changes.ts";
import type { DiscoverOptions, Discovery } from "./discovery.ts";
import { type Env, gitIn } from "./git.ts";
import { loadAll, standardInput, type Text, type UnreadFile } from "./load.ts";
import { fromMainline, memo, olderThan } from "./older.ts";
import { type Place, placeAt } from "./place.ts";
import { remarks } from "./remarks.ts";
import { excluder, select } from "./select.ts";
import { spansOf } from "./spans.ts";
import { treeAt } from "./tree.ts";

export type { DiscoverOptions, Discovery } from "./discovery.ts";
export { gitIn, line } from "./git.ts";
export { literal } from "./glob.ts";
export {
  bytesOnDisk,
  discoverListed,
  type ListedFile,
  type Loaded,
  requirePaths,
  selectListed,
} from "./listed.ts";
export { type UnreadFile, unreadFile } from "./load.ts";
export { realPath, within } from "./place.ts";
export { topOf, treeAt } from "./tree.ts";
export { UsageError } from "./usage.ts";

export function discover(options: DiscoverOptions, io: { readonly env: Env } = process): Discovery {
  const place = placeAt(options.cwd);
  const git = gitIn(place.cwd, io.env);
  const changes = options.since === null ? null : changesSince(git, place.cwd, options.since);
  const selected = select(options, place, git);
  const wanted = selected.candidates.filter(({ absolute }) => changes?.state(absolute) !== "unchanged");
  const read = [...loadStdin(options, place), ...loadAll(wanted, place)];
  const texts = read.flatMap((one) => ("text" in one ? [one] : []));
  const files = reported(texts, changes).sort(byPath);
  const branch = memo(() => mainline(git, io.env));
  return {
    files,
    tree: treeAt(place.cwd, new Map(files.map((file) => [file.path, file.text])), selected.listed),
    unread: [...selected.closed, ...read.flatMap((one) => ("text" in one ? [] : [one]))].sort(byPath),
    failures: [],
    detecting: options.paths.length === 0,
    remarks: remarks(options, selected, files, changes),
    older: olderThan(place, () => changes ?? fromMainline(git, place, branch()?.base)),
    mainline: () => options.since ?? branch()?.ref ?? null,
  };
}

/** By code units, the same on every system. */
function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

function loadStdin(options: DiscoverOptions, place: Place): readonly (Text | UnreadFile)[] {
  const { stdin } = options;
  if (!stdin || excluder(options, place)(place.absolute(stdin.path))) return [];
  return [standardInput(stdin, place)];
}

function reported(texts: readonly Text[], changes: Changes | null): SourceFile[] {
  const touched = texts.flatMap(({ absolute }) =>
    absolute && changes?.state(absolute) === "edited" ? [absolute] : [],
  );
  const lines = changes?.lines(touched);
  const isTouched = new Set(touched);
  return texts.flatMap(({ path, text, absolute }): SourceFile[] => {
    if (!absolute || !isTouched.has(absolute)) return [{ path, text, changed: "all" }];
    const changed = spansOf(text, lines?.get(absolute) ?? []);
    // A file that was only moved, or only made executable, is as old as it was.
    return changed.length === 0 ? [] : [{ path, text, changed }];
  });
}
