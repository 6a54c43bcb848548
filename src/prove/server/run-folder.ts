import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Account, isOpenToAll } from "./account.ts";
import { claim } from "./clean-up/owner.ts";
import { isPlain } from "./programs/in-place.ts";

export const prefix = "indexwright-pg-";
/** sockaddr_un.sun_path holds 108 bytes on Linux, 104 on macOS (unix(7), unix(4)), with a NUL at the end. */
const longest = 103 - Buffer.byteLength(`/${prefix}0123456789ab/s/.s.PGSQL.5432`);

/** Everything one server needs on disk, in one folder of its own. */
export interface RunFolder {
  readonly path: string;
  readonly data: string;
  readonly socket: string;
  readonly log: string;
}

/** Where run folders may stand. */
export function places(): readonly string[] {
  return [...new Set([tmpdir(), "/tmp", "/var/tmp"].flatMap(resolved))];
}

/** A path that nothing has yet. `programs`: the server's programs are copied into it. */
export function placeForRun(account: Account | null, programs: boolean): string {
  const fits = (place: string) =>
    Buffer.byteLength(place) <= longest &&
    (!account || isOpenToAll(place)) &&
    (!programs || runsPrograms(place));
  return path.join(places().find(fits) ?? "/tmp", `${prefix}${randomBytes(6).toString("hex")}`);
}

/** Some keep temporary files where nothing may be run: mount(8), noexec. */
function runsPrograms(place: string): boolean {
  if (!isPlain(place)) return false;
  let folder: string | null = null;
  try {
    folder = mkdtempSync(path.join(place, "indexwright-"));
    const program = path.join(folder, "program");
    writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
    execFileSync(program, [], { env: {}, stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}

export function makeRunFolder(folder: string, account: Account | null): RunFolder {
  mkdirSync(folder, { mode: 0o700 });
  claim(folder);
  const made = {
    path: folder,
    data: path.join(folder, "data"),
    socket: path.join(folder, "s"),
    log: path.join(folder, "log"),
  };
  for (const inner of [made.data, made.socket]) {
    mkdirSync(inner, { mode: 0o700 });
    if (account) chownSync(inner, account.uid, account.gid);
  }
  // The server's user passes through; nobody else may look in.
  chmodSync(folder, account ? 0o711 : 0o700);
  return made;
}

function resolved(folder: string): readonly string[] {
  try {
    return [realpathSync(folder)];
  } catch {
    return [];
  }
}
