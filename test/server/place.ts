import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A folder for the temporary files of one test, into which every user may look; `inner` is made in it. */
export function ownTmpdir(inner = "."): string {
  const before = process.env.TMPDIR;
  const base = realpathSync(mkdtempSync(path.join(tmpdir(), "iw-")));
  const folder = path.join(base, inner);
  mkdirSync(folder, { recursive: true });
  chmodSync(base, 0o755);
  chmodSync(folder, 0o777);
  process.env.TMPDIR = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(base, { recursive: true, force: true });
  });
  return folder;
}

/** The folders of servers in there. */
export function runsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith("indexwright-pg-"))
    .map((name) => path.join(folder, name));
}

/** What runs have left in there: their folders, and processes that still work. */
export function leftIn(folder: string): readonly string[] {
  return [...runsIn(folder), ...processesIn(folder)];
}

export function pidIn(run: string): number {
  return Number.parseInt(readFileSync(path.join(run, "data", "postmaster.pid"), "utf8"), 10);
}

/** Every process that works in there, its watchdog apart; where the system does not say, none. */
export function processesIn(folder: string): readonly string[] {
  return namesIn("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => placeOf(pid).startsWith(folder));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function placeOf(pid: string): string {
  try {
    return realpathSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}
