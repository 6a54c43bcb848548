import { lstatSync } from "node:fs";
import { type Ground, intended, wayOut } from "../discover/ground.ts";
import { openFile } from "../discover/open.ts";
import { takeAway } from "./replace-file.ts";
import { writeTrouble } from "./write-error-text.ts";

/** Takes a file away that still holds this text; why not, else null. */
export function removeFile(absolute: string, ground: Ground, text: string): string | null {
  const why = whyItStays(absolute, ground, text);
  if (why !== null) return why;
  let gone = false;
  const failed = tried(() => {
    gone = takeAway(intended(absolute), (moved) => holds(moved, ground, text));
  });
  return failed ?? (gone ? null : CHANGED);
}

const CHANGED = "has changed since it was read, so it is not taken away";

/** Whether it is a file with this text, and no link to one. */
function holds(place: string, ground: Ground, text: string): boolean {
  if (lstatSync(place, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const before = Buffer.from(text);
  const now = openFile(place, ground, before.length);
  return "bytes" in now && now.bytes.equals(before);
}

/**
 * Why a file with this text cannot be taken away, as far as can be seen before; null where it can. Where its name is a
 * link, nothing goes: the file that it leads to is known by another name.
 */
export function whyItStays(absolute: string, ground: Ground, text: string): string | null {
  let why: string | null = null;
  const failed = tried(() => {
    const real = intended(absolute);
    if (wayOut(ground, real) !== null) why = "leads out of the repository, so it is not taken away";
    else if (lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink())
      why = "is a link, so it is not taken away";
    else if (!holds(real, ground, text)) why = CHANGED;
  });
  return failed ?? why;
}

function tried(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    const trouble = writeTrouble(error);
    if (trouble === null) throw error;
    return `is not taken away: ${trouble}`;
  }
}
