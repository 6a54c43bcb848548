import { memo } from "../memoize.ts";
import type { RunPlace } from "../place.ts";
import { type Changes, changesFrom } from "./changes.ts";
import { type Git, gitRepositoryOf } from "./git.ts";

export function fromMainline(git: Git, place: RunPlace, base: string | undefined): Changes | null {
  const repository = gitRepositoryOf(git, place.cwd);
  return base && !("refused" in repository) ? changesFrom(git, repository, base) : null;
}

/** A hint is not worth an error: where git does not say, nothing is older. */
export function olderThan(place: RunPlace, changes: () => Changes | null): (path: string) => boolean {
  const known = memo(() => {
    try {
      return changes();
    } catch {
      return null;
    }
  });
  return (path) => known()?.state(place.absolute(path)) === "unchanged";
}
