import { type Ground, intended, wayOut } from "../discover/ground.ts";
import { openFile } from "../discover/open.ts";
import type { RunFailure, SourceFile } from "../types.ts";
import { replaceFile } from "./replace-file.ts";
import { writeTrouble } from "./write-error-text.ts";

/** A file with its new text. */
export interface RewrittenFile {
  readonly absolute: string;
  readonly before: SourceFile;
  readonly after: SourceFile;
}

/**
 * Writes what fixes have made of files, each by itself. One that was changed since it was read, that leads out of its
 * ground, or that cannot be written is left whole, and named. Text of UTF-8 has one form in bytes, so that the text
 * stands for what was read.
 */
export function writeFixed(
  files: readonly RewrittenFile[],
  groundOf: (absolute: string) => Ground,
): readonly RunFailure[] {
  return files.flatMap(({ absolute, before, after }) => {
    const why = rewrite(absolute, groundOf(absolute), Buffer.from(before.text), Buffer.from(after.text));
    return why === null ? [] : [{ message: `${before.path} ${why}`, file: before, span: [0, 0] as const }];
  });
}

function rewrite(absolute: string, ground: Ground, before: Buffer, after: Buffer): string | null {
  const real = intended(absolute);
  if (wayOut(ground, real) !== null) return "leads out of the repository, so --fix leaves it as it is";
  const stands = (): boolean => {
    const now = openFile(real, ground, before.length);
    return "bytes" in now && now.bytes.equals(before);
  };
  const changed = "has changed since it was read, so --fix leaves it as it is; run it again";
  try {
    if (!stands()) return changed;
    return replaceFile(real, after, stands) ? null : changed;
  } catch (error) {
    const trouble = writeTrouble(error);
    if (trouble === null) throw error;
    return `is not fixed, and stays as it was: ${trouble}`;
  }
}
