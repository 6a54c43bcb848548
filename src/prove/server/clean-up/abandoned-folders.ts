import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { places, prefix } from "../run-folder.ts";
import { isAbandoned, isRunning } from "./owner.ts";

/** Ends what dead programs have left: their servers, then their folders. */
export async function reap(): Promise<void> {
  for (const place of places())
    for (const name of namesIn(place)) if (name.startsWith(prefix)) await take(path.join(place, name));
}

async function take(folder: string): Promise<void> {
  try {
    const at = lstatSync(folder);
    // Anybody can make a folder of that name: only one of this user's own says which process to end.
    if (!at.isDirectory() || at.uid !== process.getuid?.() || !isAbandoned(folder)) return;
    await end(postmasterOf(folder));
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  } catch {
    // Another run was quicker, or it is left for the next.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The server's process, from the first line of its pid file; null when it does not run. */
export function postmasterOf(folder: string): number | null {
  const data = path.join(folder, "data");
  const file = path.join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  return pid > 1 && worksIn(pid, data) ? pid : null;
}

/** A server works in its data folder (proc(5)); without /proc its pid file is believed. */
function worksIn(pid: number, folder: string): boolean {
  if (!existsSync("/proc/self/cwd")) return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/** PostgreSQL kills its own processes 5 s after SIGQUIT (postmaster.c); a server that is killed before leaves them running. */
const SHUTDOWN_MS = 10_000;

/** SIGQUIT is the server's immediate shutdown: its data are worth nothing. */
async function end(pid: number | null): Promise<void> {
  if (pid === null) return;
  process.kill(pid, "SIGQUIT");
  for (let waited = 0; isRunning(pid) && waited < SHUTDOWN_MS; waited += 20) await sleep(20);
  if (isRunning(pid)) process.kill(pid, "SIGKILL");
}
