import { type BigIntStats, lstatSync } from "node:fs";
import path from "node:path";
import type { Git, GitRepository } from "./git.ts";

const entry = /([^\0]+)\0 {2}ctime: \d+:\d+\n {2}mtime: (\d+):(\d+)\n.*\n.*\n {2}size: (\d+)\t.*\n/gy;

/**
 * Whether a file on the disk is, by its size and time, the one that git's index was made from: what git itself takes
 * for unchanged, without a look at its bytes. False where nothing says so. By names from the top.
 */
export function unchangedByStat(git: Git, { top, folder }: GitRepository): (name: string) => boolean {
  const made = statOf(path.join(folder, "index"));
  if (made === null) return () => false;
  const text = git(["ls-files", "--debug", "-z", "--full-name", "--", ":(top)"]).bytes.toString("utf8");
  const known = new Map<string, string>();
  for (const [, name = "", seconds, fraction, size] of text.matchAll(entry))
    known.set(name, `${seconds}:${fraction}:${size}`);
  return (name) => {
    const told = known.get(name);
    const now = told === undefined ? null : statOf(path.join(top, name));
    // Within the tick in which the index was written a file may have changed again.
    if (now === null || !now.isFile() || now.mtimeNs >= made.mtimeNs) return false;
    return told === `${now.mtimeNs / 1_000_000_000n}:${now.mtimeNs % 1_000_000_000n}:${now.size}`;
  };
}

function statOf(absolute: string): BigIntStats | null {
  try {
    return lstatSync(absolute, { bigint: true });
  } catch {
    return null;
  }
}
