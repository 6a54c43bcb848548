import type { SourceFile } from "../types.ts";
import type { DiscoverOptions } from "./discovery.ts";
import type { Changes } from "./git/changes.ts";
import type { SelectedFiles } from "./select.ts";

/** A run that has nothing to do says so, and why. */
export function remarks(
  options: DiscoverOptions,
  selected: SelectedFiles,
  files: readonly SourceFile[],
  code: readonly SourceFile[],
  changes: Changes | null,
): readonly string[] {
  if (files.length > 0 || code.length > 0) return [];
  if (selected.excluded > 0 && selected.candidates.length === 0)
    return [`nothing to lint: ${selected.excluded} files are excluded`];
  if (changes)
    return [
      `nothing to lint: no migration changed since ${options.since} (merge base ${changes.base.slice(0, 12)})`,
    ];
  if (options.paths.length > 0) return [`nothing to lint: no *.sql file in ${options.paths.join(", ")}`];
  return [
    "nothing to lint: there is no migration here: neither a *.sql file nor code that bears the marks of a migration tool, in any folder that git does not ignore; run it in the repository that holds them, or name their folder: indexwright lint FOLDER",
  ];
}
