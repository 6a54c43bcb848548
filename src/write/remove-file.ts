import { lstatSync } from "node:fs";
import { type Ground, intended, wayOut } from "../discover/ground.ts";
import { openFile } from "../discover/open.ts";
import { takeAway } from "./replace-file.ts";
import { writeTrouble } from "./write-error-text.ts";

/**
 * Takes a file away that still holds this text; why not, else null. Where its name is a link, nothing goes: the file that it
 * leads to is known by another name.
 */
export function removeFile(absolute: string, ground: Ground, text: string): string | null {
  const real = intended(absolute);
  if (wayOut(ground, real) !== null) return "leads out of the repository, so it is not taken away";
  if (lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink())
    return "is a link, so it is not taken away";
  const before = Buffer.from(text);
  const now = openFile(real, ground, before.length);
  if (!("bytes" in now) || !now.bytes.equals(before))
    return "has changed since it was read, so it is not taken away";
  try {
    takeAway(real);
    return null;
  } catch (error) {
    const trouble = writeTrouble(error);
    if (trouble === null) throw error;
    return `is not taken away: ${trouble}`;
  }
}
