import type { ModelledVersion, Writing } from "../types.ts";
import type { Member } from "./member.ts";

/** The up files between which a version's new neighbours find a place. */
export interface Around {
  readonly previous: string | null;
  readonly next: string | null;
  /** The last of the root that has a number. */
  readonly newest: string;
}

/** @param made up files of other versions that are new */
export function aroundOf({ version, up }: ModelledVersion, made: readonly string[]): Around {
  const path = up[0]?.migration.file.path ?? "";
  const compare = up[0]?.migration.writing?.compare ?? (() => null);
  const numbered = version.root.versions.flatMap(({ repeatable, up: [first] }) =>
    !repeatable && first && compare(first.file.path, path) !== null ? [first.file.path] : [],
  );
  const all = [...numbered, ...made].sort((a, b) => compare(a, b) ?? 0);
  const before = all.filter((one) => (compare(one, path) ?? 0) < 0);
  const behind = all.filter((one) => (compare(one, path) ?? 0) > 0);
  return { previous: before.at(-1) ?? null, next: behind[0] ?? null, newest: all.at(-1) ?? path };
}

/** As many as may be put before a version: where there is no room, what it is split into comes after it. */
const MOST_BEFORE = 3;

export function hasRoomBefore(path: string, writing: Writing, { previous }: Around): boolean {
  const first = writing.following?.(path, path, -MOST_BEFORE, "step");
  // Where names are plain numbers, the one before is the next to be used by somebody else's branch.
  if (first == null || !isTime(path)) return false;
  return previous === null || (writing.compare?.(previous, first) ?? 0) < 0;
}

/** Numbers that are counted one by one leave nothing between them. */
function isTime(path: string): boolean {
  return /\d{10}|\d{4}-\d\d-\d\d-\d{6}/.test(path);
}

/** The up file of each member; null where names cannot be counted on. */
export function memberPlaces(
  path: string,
  writing: Writing,
  members: readonly Member[],
  { next, newest }: Around,
): readonly string[] | null {
  const own = members.findIndex(({ title }) => title === null);
  const count = members.length - 1 - own;
  const last = count > 0 ? writing.following?.(path, path, count, "step") : undefined;
  const fits = next === null || (last != null && (writing.compare?.(last, next) ?? 0) < 0);
  const places = members.map(({ title }, at) => {
    if (title === null) return path;
    const steps = at - own;
    return writing.following?.(path, steps < 0 || fits ? path : newest, steps, title) ?? null;
  });
  return places.every((one) => one !== null) ? (places as readonly string[]) : null;
}
