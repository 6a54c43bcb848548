import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type Account, serverAccount } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { ready } from "./links.ts";
import { makeRunFolder, type RunFolder, reap } from "./run-folder.ts";
import { NoServer } from "./server.ts";
import { canConnect } from "./session.ts";
import { watch } from "./watchdog.ts";

export interface Launched {
  readonly folder: RunFolder;
  stop(): Promise<void>;
}

/** What the data are worth: nothing. Sync nothing, and let no background work move under a measurement. */
const settings = {
  listen_addresses: "",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  // DROP SCHEMA … CASCADE of a thousand tables needs more than the default 64.
  max_locks_per_transaction: "1024",
  max_wal_size: "4GB",
  unix_socket_permissions: "0700",
};

/** Makes a cluster and starts a server on it, reachable by a Unix socket only. Rejects with a NoServer. */
export async function launch(binaries: Binaries): Promise<Launched> {
  reap();
  const account = serverAccount();
  const folder = makeRunFolder(account);
  try {
    const bin = ready(binaries, folder.path, account !== null);
    await initialise(bin, binaries.major, folder, account);
    return await start(bin, folder, account);
  } catch (error) {
    rmSync(folder.path, { recursive: true, force: true });
    throw error;
  }
}

/** ICU sorts as production does: with the C locale LIKE 'x%' would use indexes that it cannot use there. */
function localeOptions(major: number): readonly string[] {
  return major >= 15 ? ["--locale-provider=icu", "--icu-locale=en-US", "--locale=C"] : ["--locale=C.UTF-8"];
}

async function initialise(
  bin: string,
  major: number,
  folder: RunFolder,
  account: Account | null,
): Promise<void> {
  const options = [
    "-D",
    folder.data,
    "-U",
    "postgres",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--no-sync",
    "--no-instructions",
  ];
  const log = openSync(folder.log, "a");
  const child = run(bin, "initdb", [...options, ...localeOptions(major)], folder, account, log);
  const code = await ended(child);
  closeSync(log);
  if (code !== 0) throw new NoServer(`initdb failed: ${lastWords(folder)}`);
}

async function start(bin: string, folder: RunFolder, account: Account | null): Promise<Launched> {
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(folder.log, "a");
  const child = run(
    bin,
    "postgres",
    ["-D", folder.data, "-k", folder.socket, ...options],
    folder,
    account,
    log,
  );
  closeSync(log);
  const unwatch = watch(child.pid ?? 0, folder.path);
  child.unref();
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) await quit(child);
    rmSync(folder.path, { recursive: true, force: true, maxRetries: 5 });
    unwatch();
  };
  const deadline = Date.now() + 30_000;
  while (!(await canConnect(folder.socket))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      const words = lastWords(folder);
      await stop();
      throw new NoServer(`PostgreSQL did not start: ${words}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return { folder, stop };
}

function run(
  bin: string,
  program: string,
  options: readonly string[],
  folder: RunFolder,
  account: Account | null,
  log: number,
): ChildProcess {
  return spawn(path.join(bin, program), options, {
    cwd: folder.socket,
    // PGDATA, PGUSER and their like would change what it does.
    env: { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" },
    stdio: ["ignore", log, log],
    ...(account ?? {}),
  });
}

async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = await Promise.race([
    once(child, "exit") as Promise<[number | null]>,
    once(child, "error").then(([error]): never => {
      throw new NoServer(`PostgreSQL cannot be run: ${(error as Error).message}`);
    }),
  ]);
  return code;
}

async function quit(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGQUIT");
  const late = setTimeout(() => child.kill("SIGKILL"), 5000);
  await gone;
  clearTimeout(late);
}

function lastWords({ log }: RunFolder): string {
  const text = readFileSync(log, "utf8").trim();
  return text.split("\n").slice(-3).join(" ") || "it said nothing";
}
