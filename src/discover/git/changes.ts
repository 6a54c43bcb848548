import { createHash } from "node:crypto";
import { lstatSync, readlinkSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../../types/usage-error.ts";
import { changedLines, type Lines } from "../changed-spans.ts";
import { intendedIn } from "../ground.ts";
import { largest } from "../load-files.ts";
import { cached, memo } from "../memoize.ts";
import { openFile } from "../open.ts";
import { realPath } from "../place.ts";
import type { Texts } from "../texts-tree.ts";
import type { Git, GitRepository } from "./git.ts";
import { unchangedByStat } from "./index-stats.ts";
import { KeptBytes } from "./kept-bytes.ts";
import { type AbsentFile, absentFrom, isPartial, storedFrom } from "./not-checked-out.ts";
import { blobName, blobsIn, type Entry, indexOf, type RawChange, stepsIn } from "./objects.ts";

/** What happened to files since a commit. */
export interface Changes {
  readonly base: string;
  /** edited: see `lines`; whole: new, or new to the migration tool; unchanged: as the commit has it. */
  readonly state: (absolute: string) => State;
  /** false: it is as the commit has it, as far as git's index says without a look at the file. */
  readonly mayDiffer: (absolute: string) => boolean;
  /** Whether a link is new, or leads elsewhere than it did, whatever stands at its end. */
  readonly relinked: (absolute: string) => boolean;
  /** The bytes of a file that was looked at for its state, and is as it was; given once, so that nobody reads it twice. */
  readonly bytes: (absolute: string) => Buffer | null;
  /** By path; null where this clone does not hold what the file was. */
  readonly lines: (files: readonly FileBytes[]) => ReadonlyMap<string, readonly Lines[] | null>;
  /** Changed files that are not on the disk, though nobody has deleted them. */
  readonly absent: () => readonly AbsentFile[];
  /** All that is tracked and not checked out, by names from the top. */
  readonly stored: () => Texts;
}

type State = "edited" | "whole" | "unchanged";

/** A file by its absolute path, with its bytes as they are now. */
export interface FileBytes {
  readonly absolute: string;
  readonly bytes: Uint8Array;
}

/** Renames are told as git tells them. Nothing of these is read from the work tree, so no filter and no driver runs. */
const compared = ["--raw", "-z", "--no-abbrev", "--find-renames", "--no-ext-diff", "--no-textconv"];

/**
 * A commit compared with the work tree, by git's objects: what the commit holds by its blob's name, and a file on the
 * disk by the name that its bytes would have. Only line ends are allowed for, which git itself turns at checkout.
 */
export function changesFrom(git: Git, repository: GitRepository, base: string): Changes {
  const steps = changedBetween(git, base, "diff-index", ["--cached", "--ignore-submodules", base]);
  const index = indexOf(git);
  const partial = memo(() => isPartial(git, repository.top, index));
  const was = (name: string): BaseEntry | null => wasIn(name, steps.get(name), index.get(name));
  const read = new KeptBytes();
  const realOf = intendedIn();
  const state = cached((absolute): State => {
    const name = repository.nameOf(absolute);
    const before = name === null ? null : was(name);
    if (name === null || before === null) return "whole";
    if (before.from !== null && identity(before.from) !== identity(name)) return "whole";
    const link = linkAt(absolute);
    if (before.isLink !== (link !== null)) return "whole";
    if (link !== null) {
      const target = realPath(absolute);
      if (!isSameLink(link, before)) return "whole";
      return target === null ? "unchanged" : state(target);
    }
    const tracked = index.get(name)?.blob;
    const opened = openFile(absolute, null, largest, null, realOf);
    // Of what is too large nobody makes the name; why a file cannot be read is said when it is loaded.
    if (!("bytes" in opened)) return opened.large && before.blob === tracked ? "unchanged" : "edited";
    if (isSame(opened.bytes, before.blob, tracked)) {
      read.keep(absolute, opened.bytes);
      return "unchanged";
    }
    return before.blob === tracked && isStored(git, before.blob, opened.bytes) ? "unchanged" : "edited";
  });
  return {
    base,
    state,
    bytes: (absolute) => read.take(absolute),
    relinked: relinkedSince(repository, was),
    mayDiffer: differing(git, repository, (name) => index.has(name) && !steps.has(name)),
    lines: (files) => {
      const asked = files.flatMap((file) => {
        const name = repository.nameOf(realPath(file.absolute) ?? file.absolute);
        const before = name === null ? null : was(name);
        return before === null ? [] : [{ ...file, blob: before.blob, now: index.get(name ?? "")?.blob }];
      });
      return linesSince(git, asked);
    },
    absent: () => absentFrom(git, repository.top, { base, steps, index, compare: changedBetween }, partial),
    stored: () => storedFrom(git, repository.top, index, partial),
  };
}

function relinkedSince(
  repository: GitRepository,
  was: (name: string) => BaseEntry | null,
): Changes["relinked"] {
  return (absolute) => {
    const [name, link] = [repository.nameOf(absolute), linkAt(absolute)];
    const before = name === null ? null : was(name);
    return link !== null && !(before?.isLink && isSameLink(link, before));
  };
}

function isSameLink(link: string, { blob }: Pick<BaseEntry, "blob">): boolean {
  return blobName(Buffer.from(link), blob) === blob;
}

interface FileInBase extends FileBytes {
  readonly blob: string;
  /** What git's index has. */
  readonly now: string | null | undefined;
}

function linesSince(git: Git, files: readonly FileInBase[]): ReturnType<Changes["lines"]> {
  const blobs = blobsIn(
    git,
    files.map((one) => one.blob),
  );
  return new Map(
    files.map(({ absolute, bytes, blob, now }) => {
      const before = blobs.get(blob);
      return [absolute, before ? changedLines(before, alike(before, bytes, now)) : null] as const;
    }),
  );
}

function differing(
  git: Git,
  repository: GitRepository,
  indexed: (name: string) => boolean,
): Changes["mayDiffer"] {
  const untouched = memo(() => unchangedByStat(git, repository));
  return (absolute) => {
    const name = repository.nameOf(absolute);
    return name === null || !indexed(name) || !untouched()(name);
  };
}

export function changedBetween(
  git: Git,
  base: string,
  command: "diff-index" | "diff-tree",
  what: readonly string[],
): ReadonlyMap<string, RawChange> {
  const answer = git([command, ...compared, ...what, "--"]);
  if (answer.status === 0) return stepsIn(answer.bytes);
  // Whether a file was renamed takes its text, which a partial clone may lack.
  const plain = git([command, ...compared, "--no-renames", ...what, "--"]);
  if (plain.status === 0) return stepsIn(plain.bytes);
  throw new UsageError(
    `git could not compare with ${base}: objects of this clone are missing or broken; fetch them first (actions/checkout without filter, or git fetch --refetch)`,
  );
}

interface BaseEntry {
  readonly blob: string;
  readonly isLink: boolean;
  readonly from: string | null;
}

/** What the base holds under this name, or under the one that the file was renamed from. */
function wasIn(name: string, step: RawChange | undefined, entry: Entry | undefined): BaseEntry | null {
  if (step) {
    const { blob, isLink } = step.before;
    const from = step.from ?? name;
    return blob === null ? null : { blob, isLink, from: from === name ? null : from };
  }
  return entry?.blob ? { blob: entry.blob, isLink: entry.isLink, from: null } : null;
}

function linkAt(absolute: string): string | null {
  try {
    return lstatSync(absolute).isSymbolicLink() ? readlinkSync(absolute) : null;
  } catch {
    return null;
  }
}

/** Bytes that differ from what is tracked by nothing but carriage returns were turned by git. */
function isSame(bytes: Buffer, blob: string, tracked: string | null | undefined): boolean {
  const name = blobName(bytes, blob);
  if (name === blob) return true;
  return name !== tracked && bytes.includes("\r\n") && blobName(lineFeeds(bytes), blob) === blob;
}

/** Git LFS keeps a file elsewhere, and in the commit the name of its bytes. */
function isStored(git: Git, blob: string, bytes: Buffer): boolean {
  const pointer = blobsIn(git, [blob]).get(blob)?.subarray(0, 1024).toString("latin1") ?? "";
  const [, oid] =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n/.exec(
      pointer,
    ) ?? [];
  return oid !== undefined && createHash("sha256").update(bytes).digest("hex") === oid;
}

/** The bytes to be compared with what was: with its line ends, where git has turned them. */
function alike(before: Buffer, bytes: Uint8Array, tracked: string | null | undefined): Buffer {
  const now = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const turned = tracked && blobName(now, tracked) !== tracked && !before.includes("\r\n");
  return turned ? lineFeeds(now) : now;
}

function lineFeeds(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}

/**
 * What a migration tool knows a migration by: its numbered name, wherever it lies, else its folder's.
 * Under another name it is another migration, and runs again.
 */
export function identity(name: string): string {
  const base = path.posix.basename(name);
  return /\d/.test(base) ? base : `${path.posix.basename(path.posix.dirname(name))}/${base}`;
}
