import type { CodeWriting, ModelledVersion, RepairedFile, Writing, WrittenFile } from "../types.ts";
import type { Member } from "./member.ts";

/** The up files between which a version's new neighbours find a place. */
export interface Around {
  readonly previous: string | null;
  readonly next: string | null;
  /** The last of the root that has a place in the order. */
  readonly newest: WrittenFile;
  /** All up files. */
  readonly paths: readonly string[];
}

/** @param made up files of other versions that are new */
export function aroundOf({ version, up }: ModelledVersion, made: readonly WrittenFile[]): Around {
  const { file, writing, code } = up[0]?.migration ?? {};
  const path = file?.path ?? "";
  const own = { path, text: file?.text ?? "" };
  const given = (writing ?? code?.writing)?.compare;
  const versions = version.root.versions.flatMap(({ repeatable, up: [first] }) =>
    !repeatable && first ? [first.file] : [],
  );
  const places = new Map([...versions, ...made].map(({ path: name }, at) => [name, at]));
  // Where names say nothing, versions stand in their tool's order, and what is new comes behind them.
  const inOrder = (a: string, b: string): number => (places.get(a) ?? 0) - (places.get(b) ?? 0);
  const compare = given ?? (code ? inOrder : () => null);
  const all: WrittenFile[] = [...versions, ...made]
    .filter((one) => compare(one.path, path) !== null)
    .sort((a, b) => compare(a.path, b.path) ?? 0);
  const before = all.filter((one) => (compare(one.path, path) ?? 0) < 0);
  const behind = all.filter((one) => (compare(one.path, path) ?? 0) > 0);
  return {
    previous: before.at(-1)?.path ?? null,
    next: behind[0]?.path ?? null,
    newest: all.at(-1) ?? own,
    paths: [...places.keys()],
  };
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
  return /\d{10}|\d{4}[-_]\d\d[-_]\d\d[-_]\d{6}/.test(path);
}

export interface MemberPlaces {
  /** The up file of each member. */
  readonly ups: readonly string[];
  /** What is new comes behind all versions of the root, and not next to its own. */
  readonly isLast: boolean;
}

/** The files of a version and of its new neighbours. */
export interface FamilyFiles extends MemberPlaces {
  readonly files: readonly RepairedFile[];
}

/** Null where names cannot be counted on. */
export function memberPlaces(
  path: string,
  writing: Pick<CodeWriting, "following" | "compare">,
  members: readonly Member[],
  { next, newest }: Around,
): MemberPlaces | null {
  const own = members.findIndex(({ title }) => title === null);
  const count = members.length - 1 - own;
  const last = count > 0 ? writing.following?.(path, path, count, "step") : undefined;
  const fits = next === null || (last != null && (writing.compare?.(last, next) ?? 0) < 0);
  const places = members.map(({ title }, at) => {
    if (title === null) return path;
    const steps = at - own;
    return writing.following?.(path, steps < 0 || fits ? path : newest.path, steps, title) ?? null;
  });
  return places.every((one) => one !== null) ? { ups: places as readonly string[], isLast: !fits } : null;
}
