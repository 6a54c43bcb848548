import { readFileSync, readlinkSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The program that a run folder belongs to, or what it has made on a server. */
export interface Owner {
  readonly pid: number;
  /** When it started, as the system counts; empty where the system does not say. */
  readonly start: string;
  /** Process numbers mean something only there: containers may share a folder for temporary files. */
  readonly namespace: string;
}

export function thisProgram(): Owner {
  return { pid: process.pid, start: startOf(process.pid) ?? "", namespace: namespace() };
}

export function claim(folder: string): void {
  const { pid, start, namespace } = thisProgram();
  writeFileSync(path.join(folder, "owner"), [pid, start, namespace].join("\n"));
}

/** Whether the program that made a folder has ended, as far as can be known from here. */
export function isAbandoned(folder: string): boolean {
  const owner = ownerOf(folder);
  // It is being made, unless the run that began it has been gone for a while.
  if (owner === null) return Date.now() - statSync(folder).mtimeMs > 60_000;
  return hasEnded(owner);
}

/** As far as this machine, or this container, can know: false for a program elsewhere. */
export function hasEnded(owner: Owner): boolean {
  return owner.namespace === namespace() && !isAlive(owner);
}

function ownerOf(folder: string): Owner | null {
  try {
    const [pid, start, space] = readFileSync(path.join(folder, "owner"), "utf8").split("\n");
    return space === undefined ? null : { pid: Number(pid), start: start ?? "", namespace: space };
  } catch {
    return null;
  }
}

function isAlive(owner: Owner): boolean {
  if (!isRunning(owner.pid)) return false;
  const start = startOf(owner.pid);
  // A number that another program has been given since.
  return start === null || owner.start === "" || start === owner.start;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
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

/** namespaces(7); empty where there are none. */
function namespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}
