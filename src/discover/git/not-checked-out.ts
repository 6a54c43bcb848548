import { lstatSync } from "node:fs";
import path from "node:path";
import { decode } from "../../text/decode.ts";
import { memo } from "../memoize.ts";
import type { Texts } from "../texts-tree.ts";
import { isSql } from "../walk.ts";
import { type Git, gitWords } from "./git.ts";
import { blobsIn, type Entry, type RawChange } from "./objects.ts";

/** A changed file that is not on the disk. */
export interface AbsentFile {
  readonly absolute: string;
  /** As the index or HEAD has it; null where this clone does not hold it. */
  readonly bytes: () => Buffer | null;
}

interface ComparedBase {
  readonly base: string;
  readonly steps: ReadonlyMap<string, RawChange>;
  readonly index: ReadonlyMap<string, Entry>;
  readonly compare: (
    git: Git,
    base: string,
    command: "diff-tree",
    what: readonly string[],
  ) => ReadonlyMap<string, RawChange>;
}

/**
 * What changed and was not checked out: git has marked it so (a sparse checkout); or most of HEAD is not there, and so
 * nobody has deleted it (a clone without a checkout, a part of one that somebody has copied).
 */
export function absentFrom(
  git: Git,
  top: string,
  compared: ComparedBase,
  partial: () => boolean,
): readonly AbsentFile[] {
  const { base, steps, index, compare } = compared;
  const committed = memo(() => compare(git, base, "diff-tree", ["-r", base, "HEAD"]));
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

/**
 * What is tracked and was not checked out, changed or not: the history of what was. By names from the top; a folder's
 * SQL is read at once.
 */
export function storedFrom(
  git: Git,
  top: string,
  index: ReadonlyMap<string, Entry>,
  partial: () => boolean,
): Texts {
  const whole = index.size === 0 ? inHead(git) : index;
  const some = [...whole].filter(([, entry]) => entry.skipped || index.size === 0 || partial());
  const blobs = new Map(
    some.flatMap(([name, { blob, isLink }]) =>
      blob === null || isLink || stands(top, name) ? [] : [[name, blob] as const],
    ),
  );
  const read = new Map<string, string>();
  const load = (name: string): void => {
    const folder = path.posix.dirname(name);
    const beside = [...blobs].filter(([file]) => isSql(file) && path.posix.dirname(file) === folder);
    const wanted = [...beside, [name, blobs.get(name) ?? ""] as const];
    const found = blobsIn(
      git,
      wanted.map(([, blob]) => blob),
    );
    for (const [file, blob] of wanted) {
      const decoded = decode(found.get(blob) ?? Buffer.alloc(0));
      if ("text" in decoded) read.set(file, decoded.text);
    }
  };
  return {
    keys: () => blobs.keys(),
    get: (name) => {
      if (blobs.has(name) && !read.has(name)) load(name);
      return read.get(name);
    },
  };
}

function inHead(git: Git): ReadonlyMap<string, Entry> {
  const answer = gitWords(git(["ls-tree", "-r", "-z", "--full-tree", "HEAD"]).bytes);
  return new Map(
    answer.flatMap((entry) => {
      const [, mode, blob = "", name = ""] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
      return name === "" ? [] : [[name, { blob, isLink: mode === "120000", skipped: true }] as const];
    }),
  );
}

function stands(top: string, name: string): boolean {
  try {
    lstatSync(path.join(top, name));
    return true;
  } catch {
    return false;
  }
}

/** Whether most of HEAD is not on the disk: nobody has deleted so much. */
export function isPartial(git: Git, top: string, index: ReadonlyMap<string, Entry>): boolean {
  const names = gitWords(git(["ls-tree", "-r", "-z", "--name-only", "--full-tree", "HEAD"]).bytes);
  if (index.size === 0) return names.length > 0;
  const missing = names.filter((name) => !stands(top, name)).length;
  return missing > 1 && missing * 2 >= names.length;
}
