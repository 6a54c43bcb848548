import type { SourceFile } from "../types.ts";
import { everywhere } from "./code-files.ts";
import type { DiscoverOptions } from "./discovery.ts";
import type { Git } from "./git/git.ts";
import type { Candidate, Text, UnreadFile } from "./load-files.ts";
import { type RunPlace, within } from "./place.ts";
import { excluder } from "./select.ts";

/** Folders in which people keep what they do to their databases by hand. */
const folders = /(?:^|\/)(?:docs?|runbooks?|playbooks?|ops)\//i;
const foreign = /(?:^|\/)(?:node_modules|vendor|site-packages|\.git)\//;
const names =
  /\.(?:md|markdown|sh|bash|mk)$|(?:^|\/)(?:(?:GNUm|[Mm])akefile|(?:Docker|Container|Proc)file(?:\.[^/]+)?)$/;
/** What is about no index is of no interest here. */
const indexStatement = /\b(?:create|drop|alter)\b[^;]{0,80}\bindex\b|\breindex\b/i;

const MOST_DOCUMENTS = 2000;
const largestDocument = 2 ** 20;

/** Whether a file, by its path from the top, may be a document about a database, without anybody having named it. */
export function mayBeDocument(name: string): boolean {
  return names.test(name) && folders.test(name) && !foreign.test(name);
}

/** Those on the disk that a run is about: nobody has named them. */
export function documentsOnDisk(
  options: Pick<DiscoverOptions, "paths" | "exclude">,
  place: RunPlace,
  git: Git,
  changed: ((absolute: string) => boolean) | null,
): readonly Candidate[] {
  if (options.paths.length > 0) return [];
  const isExcluded = excluder(options, place);
  return [...new Set(everywhere(place, git, (name) => names.test(name)))]
    .filter((absolute) => within(place.cwd, absolute) && mayBeDocument(place.relative(absolute)))
    .filter((absolute) => !isExcluded(absolute) && (changed === null || changed(absolute)))
    .sort()
    .map((absolute) => ({ path: place.relative(absolute), absolute, named: false }));
}

/** Those that are about indexes, and what is to be said of the others. */
export function documentsOf(
  read: readonly (Text | UnreadFile | SourceFile)[],
  changedIn: (path: string) => SourceFile["changed"],
): { readonly documents: readonly SourceFile[]; readonly remarks: readonly string[] } {
  const about = read.flatMap((file): readonly SourceFile[] =>
    "text" in file && indexStatement.test(file.text)
      ? [{ path: file.path, text: file.text, changed: changedIn(file.path) }]
      : [],
  );
  const short = about.filter(({ text }) => text.length <= largestDocument);
  const documents = short.slice(0, MOST_DOCUMENTS);
  const left = about.length - documents.length;
  const remark = `${left} document${left === 1 ? "" : "s"} about indexes not read: at most ${MOST_DOCUMENTS} of at most 1 MB are; name the others to read them`;
  return { documents, remarks: left === 0 ? [] : [remark] };
}
