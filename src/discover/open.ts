import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { type Ground, intended, wayOut } from "./ground.ts";
import { errorCode } from "./place.ts";

/** Why a file was not opened: `why` goes on after its name, and is null where there is no such file. */
export interface RefusedFile {
  readonly why: string | null;
  /** It leads out of the ground, or into git's own folder. */
  readonly away?: true;
  readonly large?: true;
  readonly code?: string;
}

export type OpenedFile = { readonly bytes: Buffer } | RefusedFile;

/** Neither waits for a writer of a pipe, nor takes the terminal; Windows knows neither. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * The one door through which files are opened. With a ground, what leads out of it, by whatever links, is not: a file
 * of a repository could name a secret of the machine, and have it quoted in the report. Without one, somebody has named
 * the file themselves. Pipes and devices, whose reading may never end, are opened for nobody. `read`: its bytes, where
 * they were read a moment ago, by whom the ground was not asked. `realOf`: where many are opened, `intendedIn()`.
 */
export function openFile(
  absolute: string,
  ground: Ground | null,
  mostBytes: number,
  read: Buffer | null = null,
  realOf: (name: string) => string = intended,
): OpenedFile {
  const real = realOf(absolute);
  const out = ground && wayOut(ground, real);
  if (out) return { why: out, away: true };
  if (read !== null && read.length <= mostBytes) return { bytes: read };
  let file: number | null = null;
  try {
    // Between the question and the opening the last name may have become a link.
    file = openSync(real, flags | (constants.O_NOFOLLOW ?? 0));
    const found = fstatSync(file);
    if (!found.isFile()) return { why: found.isDirectory() ? null : "is not a regular file, not read" };
    const bytes = found.size > mostBytes ? null : readAll(file, found.size, mostBytes);
    if (bytes) return { bytes };
    return { why: `is larger than ${sizeInWords(mostBytes)}, not read`, large: true };
  } catch (error) {
    return refusalOf(errorCode(error));
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** To the end, wherever that is by then; null: more than may be. */
function readAll(file: number, size: number, mostBytes: number): Buffer | null {
  const chunks: Buffer[] = [];
  for (let length = 0; ; ) {
    const chunk = Buffer.allocUnsafe(chunks.length === 0 ? size + 1 : 65_536);
    const got = readSync(file, chunk);
    length += got;
    if (length > mostBytes) return null;
    const end = got < chunk.length;
    chunks.push(chunk.subarray(0, got));
    // Of a regular file less than was asked for is given only at its end.
    if (end) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  }
}

/** What a system call says, after the file's name. */
function refusalOf(code: string | null): RefusedFile {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
    case "ENAMETOOLONG":
    case "ERR_INVALID_ARG_VALUE":
      return { why: null };
    case "EACCES":
    case "EPERM":
      return { why: "may not be opened, not read", code };
    case "ELOOP":
      return { why: "is a link that leads to itself, not read", code };
    // What a pipe without a writer, or a device without a driver, says.
    case "ENXIO":
    case "ENODEV":
      return { why: "is not a regular file, not read", code };
    default:
      return { why: `could not be read (${code ?? "unknown error"})`, ...(code ? { code } : {}) };
  }
}

function sizeInWords(bytes: number): string {
  return bytes >= 2 ** 20 ? `${bytes / 2 ** 20} MB` : `${bytes / 2 ** 10} kB`;
}
