import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { errorCode } from "../discover/place.ts";

/**
 * A file's new bytes, all of them or none: written beside it, brought to the disk, and moved over it. Mode and owner
 * stay; of a file with several hard links the other names keep the old bytes. Throws what the system says.
 *
 * @param real without symbolic links, or its link would be replaced
 * @param hold asked at the last moment; false: everything stays as it is
 */
export function replaceFile(real: string, bytes: Uint8Array, hold: () => boolean = () => true): boolean {
  const old = statSync(real, { throwIfNoEntry: false });
  if (old) accessSync(real, constants.W_OK);
  const beside = nameBeside(real);
  const file = openSync(beside, "wx", old ? 0o600 : 0o666);
  try {
    try {
      writeAll(file, bytes);
      if (old) likeBefore(file, old);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (!hold()) return false;
    renameSync(beside, real);
  } finally {
    rmSync(beside, { force: true });
  }
  settle(path.dirname(real));
  return true;
}

/** As replaceFile, for a report: its folder is made, and where only the file itself may be written, it is. */
export function writeReport(real: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(real), { recursive: true });
  try {
    replaceFile(real, bytes);
  } catch (error) {
    // As for a file that is mounted by itself, or in a folder that is somebody else's.
    if (!["EACCES", "EPERM", "EBUSY", "EXDEV"].includes(errorCode(error) ?? "") || !isFile(real)) throw error;
    const flags = constants.O_WRONLY | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
    const file = openSync(real, flags | (constants.O_NONBLOCK ?? 0));
    try {
      writeAll(file, bytes);
    } finally {
      closeSync(file);
    }
  }
}

/** A file that is not there yet, with its folder; false: by now it is. Throws what the system says. */
export function makeFile(real: string, bytes: Uint8Array): boolean {
  mkdirSync(path.dirname(real), { recursive: true });
  return replaceFile(real, bytes, () => statSync(real, { throwIfNoEntry: false }) === undefined);
}

/** Writes behind what a file holds, which may not be there yet, and brings it to the disk. Throws what the system says. */
export function appendTo(real: string, bytes: Uint8Array): void {
  const file = openSync(real, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT, 0o666);
  try {
    writeAll(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Takes a file away; false: it stays, since it is not what was to go. It is looked at under a name that nobody knows, so that
 * nobody changes it between the look and the end. Throws what the system says.
 *
 * @param isWanted told where it stands meanwhile
 */
export function takeAway(real: string, isWanted: (moved: string) => boolean): boolean {
  const moved = nameBeside(real);
  renameSync(real, moved);
  const goes = isWanted(moved);
  if (goes) rmSync(moved);
  // What has come to stand there meanwhile stays, and so does this, under the other name.
  else if (lstatSync(real, { throwIfNoEntry: false }) === undefined) renameSync(moved, real);
  settle(path.dirname(real));
  return goes;
}

function isFile(name: string): boolean {
  try {
    return statSync(name).isFile();
  } catch {
    return false;
  }
}

/** Hidden, so that no glob finds it; a name of 255 bytes has no room for more. */
function nameBeside(real: string): string {
  const name = path.basename(real).slice(0, 40);
  return path.join(path.dirname(real), `.${name}.${randomBytes(6).toString("hex")}.tmp`);
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** The owner first: to change it takes the special bits of a mode away. */
function likeBefore(file: number, { uid, gid, mode }: Stats): void {
  const now = fstatSync(file);
  if (now.uid !== uid || now.gid !== gid) fchownSync(file, uid, gid);
  fchmodSync(file, mode & 0o7777);
}

/** Not every system can bring a folder to the disk; the file is there all the same. */
function settle(folder: string): void {
  try {
    const opened = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {}
}
