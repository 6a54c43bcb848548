import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Account } from "./account.ts";

const prefix = "indexwright-pg-";
/** sockaddr_un holds 108 bytes, of which ".s.PGSQL.5432" and a NUL take 15. */
const longest = 90;

/** Everything one server needs on disk, in one folder of its own. */
export interface RunFolder {
  readonly path: string;
  readonly data: string;
  readonly socket: string;
  readonly log: string;
}

export function makeRunFolder(account: Account | null): RunFolder {
  const base = tmpdir().length + prefix.length + 14 > longest ? "/tmp" : tmpdir();
  const folder = mkdtempSync(path.join(base, prefix));
  writeFileSync(path.join(folder, "owner"), `${process.pid} ${startOf(process.pid) ?? ""}\n`);
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

/** Ends what dead programs have left: their servers, then their folders. */
export function reap(base = tmpdir()): void {
  for (const name of namesIn(base)) {
    if (!name.startsWith(prefix)) continue;
    const folder = path.join(base, name);
    if (isAlive(ownerOf(folder))) continue;
    end(postmasterOf(folder));
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

interface Owner {
  readonly pid: number;
  /** When it started, as the system counts; empty where the system does not say. */
  readonly start: string;
}

/** null: the folder is being made, or is none of ours to judge. */
function ownerOf(folder: string): Owner | null {
  try {
    const [pid, start = ""] = readFileSync(path.join(folder, "owner"), "utf8").trim().split(" ");
    return { pid: Number(pid), start };
  } catch {
    return null;
  }
}

function isAlive(owner: Owner | null): boolean {
  if (owner === null) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as { code?: string }).code !== "EPERM") return false;
  }
  const start = startOf(owner.pid);
  // A number that another program has been given since.
  return start === null || owner.start === "" || start === owner.start;
}

/** The 22nd field of /proc/<pid>/stat (proc(5)); null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

/** The server's process, from the first line of its pid file; null when it does not run. */
export function postmasterOf(folder: string): number | null {
  const file = path.join(folder, "data", "postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  return pid > 1 ? pid : null;
}

/** SIGQUIT is the server's immediate shutdown: its data are worth nothing. */
function end(pid: number | null): void {
  if (pid === null) return;
  try {
    process.kill(pid, "SIGQUIT");
  } catch {
    // Gone already.
  }
}
