import { lstatSync } from "node:fs";
import { type Ground, intended, wayOut } from "../discover/ground.ts";
import { openFile } from "../discover/open.ts";
import { takeAway } from "./replace-file.ts";
import { writeTrouble } from "./write-error-text.ts";

/** Takes a file away that still holds this text; why not, else null. */
export function removeFile(absolute: string, ground: Ground, text: string): string | null {
  return whyItStays(absolute, ground, text) ?? tried(() => takeAway(intended(absolute)));
}

/**
 * Why a file with this text cannot be taken away, as far as can be seen before; null where it can. Where its name is a
 * link, nothing goes: the file that it leads to is known by another name.
 */
export function whyItStays(absolute: string, ground: Ground, text: string): string | null {
  let why: string | null = null;
  const failed = tried(() => {
    const real = intended(absolute);
    const before = Buffer.from(text);
    const now = openFile(real, ground, before.length);
    if (wayOut(ground, real) !== null) why = "leads out of the repository, so it is not taken away";
    else if (lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink())
      why = "is a link, so it is not taken away";
    else if (!("bytes" in now) || !now.bytes.equals(before))
      why = "has changed since it was read, so it is not taken away";
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
