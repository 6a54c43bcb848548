import { lstatSync } from "node:fs";
import path from "node:path";
import { type Git, words } from "./git.ts";
import { blobsIn, type Entry, type Step } from "./objects.ts";
import { memo } from "./once.ts";

/** A changed file that is not on the disk. */
export interface Absent {
  readonly absolute: string;
  /** As the index or HEAD has it; null where this clone does not hold it. */
  readonly bytes: () => Buffer | null;
}

interface Compared {
  readonly base: string;
  readonly steps: ReadonlyMap<string, Step>;
  readonly index: ReadonlyMap<string, Entry>;
  readonly compare: (
    git: Git,
    base: string,
    command: "diff-tree",
    what: readonly string[],
  ) => ReadonlyMap<string, Step>;
}

/**
 * What changed and was not checked out: git has marked it so (a sparse checkout); or most of HEAD is not there, and so
 * nobody has deleted it (a clone without a checkout, a part of one that somebody has copied).
 */
export function absentFrom(git: Git, top: string, compared: Compared): readonly Absent[] {
  const { base, steps, index, compare } = compared;
  const committed = memo(() => compare(git, base, "diff-tree", ["-r", base, "HEAD"]));
  const partial = memo(() => isPartial(git, top, index));
  const wanted = new Map<string, string>();
  for (const [name, step] of steps)
    if (step.letter !== "D" && !stands(top, name) && (index.get(name)?.skipped || partial()))
      wanted.set(name, step.after);
  const dropped = [...steps].some(([name, { letter }]) => letter === "D" && !stands(top, name));
  const lost = dropped || index.size === 0;
  for (const [name, step] of lost && partial() ? committed() : [])
    if (step.letter !== "D" && !index.has(name) && !stands(top, name)) wanted.set(name, step.after);
  const blobs = memo(() => blobsIn(git, [...wanted.values()]));
  return [...wanted].map(([name, blob]) => ({
    absolute: path.join(top, name),
    bytes: () => blobs().get(blob) ?? null,
  }));
}

function stands(top: string, name: string): boolean {
  try {
    lstatSync(path.join(top, name));
    return true;
  } catch {
    return false;
  }
}

function isPartial(git: Git, top: string, index: ReadonlyMap<string, Entry>): boolean {
  const names = words(git(["ls-tree", "-r", "-z", "--name-only", "--full-tree", "HEAD"]).bytes);
  if (index.size === 0) return names.length > 0;
  const missing = names.filter((name) => !stands(top, name)).length;
  return missing > 1 && missing * 2 >= names.length;
}
