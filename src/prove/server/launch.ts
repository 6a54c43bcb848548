import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { NoServer } from "../../postgres/server.ts";
import { canConnect } from "../../postgres/session.ts";
import { type Account, serverAccount } from "./account.ts";
import { reap } from "./clean-up/abandoned-folders.ts";
import { heldBack } from "./held-back.ts";
import type { Binaries } from "./programs/binaries.ts";
import { copyOf, inPlace } from "./programs/in-place.ts";
import { makeRunFolder, placeForRun, type RunFolder } from "./run-folder.ts";
import { type Watchdog, watch } from "./watchdog.ts";

export interface LaunchedServer {
  /** The folder of its socket: the only way in. */
  readonly socket: string;
  readonly data: string;
  stop(): Promise<void>;
}

/** One server in the making. */
interface Run {
  readonly bin: string;
  readonly folder: RunFolder;
  readonly account: Account | null;
  readonly dog: Watchdog;
}

/**
 * No process of the server takes more than 8 GB of memory, where the system can hold it to that. The arguments are ours:
 * the shell sees nothing of a migration.
 */
const bounded = 'ulimit -v 8388608 2>/dev/null; exec "$0" "$@"';

/** A server that cannot start ends; one that goes on without an answer has a machine that is busy, or is given up. */
const START_MS = 300_000;
/** PostgreSQL kills its own processes 5 s after SIGQUIT (postmaster.c); a server that is killed before leaves them running. */
const SHUTDOWN_MS = 10_000;

/** What the data are worth: nothing. Sync nothing, and let no background work move under a measurement. */
const settings = {
  listen_addresses: "",
  port: "5432",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  // DROP SCHEMA … CASCADE of a thousand tables needs more than the default 64.
  max_locks_per_transaction: "1024",
  max_wal_size: "4GB",
  unix_socket_permissions: "0700",
  // Else parallel work leaves its segments in /dev/shm when the server is killed; here they go with the folder.
  dynamic_shared_memory_type: "mmap",
  // As CSV, only a collector writes it; in one file, however long that becomes.
  logging_collector: "on",
  log_destination: "stderr,csvlog",
  log_directory: "log",
  log_filename: "server.log",
  log_rotation_age: "0",
  log_rotation_size: "0",
};

/**
 * Makes a cluster and starts a server on it, reachable by a Unix socket only. Rejects with a NoServer, and leaves nothing
 * behind then either. `more`: settings besides ours.
 */
export async function launch(
  binaries: Binaries,
  more: Readonly<Record<string, string>> = {},
): Promise<LaunchedServer> {
  if (process.platform === "win32")
    throw new NoServer("Indexwright cannot start PostgreSQL on Windows: pass a server with --database-url");
  await reap();
  const account = serverAccount();
  const standing = inPlace(binaries, account);
  const place = placeForRun(account, standing === null);
  // Before there is anything to clean up.
  const dog = watch(place);
  const clear = (): void => {
    rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    dog.callOff();
  };
  try {
    const folder = makeRunFolder(place, account);
    const run = { bin: standing ?? copyOf(binaries, place, account), folder, account, dog };
    await initialise(run, binaries.major);
    const end = await start(run, { ...settings, ...more });
    const stop = async (): Promise<void> => {
      await end();
      clear();
    };
    return { socket: folder.socket, data: folder.data, stop };
  } catch (error) {
    clear();
    throw error;
  }
}

/** ICU sorts as production does: with the C locale LIKE 'x%' would use indexes that it cannot use there. */
function localeOptions(major: number): readonly string[] {
  return major >= 15 ? ["--locale-provider=icu", "--icu-locale=en-US", "--locale=C"] : ["--locale=C.UTF-8"];
}

async function initialise(run: Run, major: number): Promise<void> {
  const user = ["-U", "postgres", "-A", "trust"];
  const options = ["-D", run.folder.data, ...user, "-E", "UTF8", "--no-sync", "--no-instructions"];
  const child = await begun(run, path.join(run.bin, "initdb"), [...options, ...localeOptions(major)]);
  await ended(child);
  if (child.exitCode !== 0) throw new NoServer(`initdb failed: ${lastWords(run.folder)}`);
}

/** Resolves, once the server answers, with how to end it. */
async function start(run: Run, all: Readonly<Record<string, string>>): Promise<() => Promise<void>> {
  const options = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // A list, so that a comma in the path has to be quoted.
  const socket = `"${run.folder.socket.replaceAll('"', '""')}"`;
  const child = await begun(run, "/bin/sh", [
    "-c",
    bounded,
    path.join(run.bin, "postgres"),
    ...["-D", run.folder.data, "-k", socket, ...options],
  ]);
  child.unref();
  const deadline = Date.now() + START_MS;
  while (!(await canConnect(run.folder.socket))) {
    if (hasEnded(child) || Date.now() > deadline) {
      const words = lastWords(run.folder);
      await quit(child);
      throw new NoServer(`PostgreSQL did not start: ${words}`);
    }
    await sleep(15);
  }
  return () => quit(child);
}

async function begun(run: Run, program: string, options: readonly string[]): Promise<ChildProcess> {
  const log = openSync(run.folder.log, "a");
  try {
    // PGDATA, PGUSER and their like would change what it does.
    const env = { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" };
    const { child, go } = heldBack(
      program,
      options,
      { cwd: run.folder.socket, env, ...(run.account ?? {}) },
      log,
    );
    await once(child, "spawn");
    if (child.pid !== undefined) await run.dog.guard(child.pid);
    go();
    return child;
  } catch (error) {
    throw new NoServer(`PostgreSQL cannot be run: ${(error as Error).message}`);
  } finally {
    closeSync(log);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function ended(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await once(child, "exit");
}

/** SIGQUIT is the immediate shutdown. */
async function quit(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.kill("SIGQUIT");
  const late = setTimeout(() => child.kill("SIGKILL"), SHUTDOWN_MS);
  await ended(child);
  clearTimeout(late);
}

/** Of the server's own log where it came so far, else of what it said before it had one. */
function lastWords({ log, data }: RunFolder): string {
  const own = path.join(data, "log", "server.log");
  const text = readFileSync(existsSync(own) ? own : log, "utf8").trim();
  return text.split("\n").slice(-3).join(" ") || "it said nothing";
}
