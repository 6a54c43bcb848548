import { existsSync } from "node:fs";
import { type Ground, intended, wayOut } from "../discover/ground.ts";
import { makeFile } from "./replace-file.ts";
import { writeTrouble } from "./write-error-text.ts";

/** Makes a file that is not there yet, with its folder; why not, else null. Nothing that stands there is touched. */
export function writeNew(absolute: string, ground: Ground, text: string): string | null {
  const real = intended(absolute);
  if (wayOut(ground, real) !== null) return "leads out of the repository, so it is not written";
  if (existsSync(real)) return "stands there already, so it is not written";
  try {
    return makeFile(real, Buffer.from(text)) ? null : "stands there by now, so it is not written";
  } catch (error) {
    const trouble = writeTrouble(error);
    if (trouble === null) throw error;
    return `is not written: ${trouble}`;
  }
}
