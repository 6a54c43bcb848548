import { hostname } from "node:os";
import { hasEnded, type Owner, thisProgram } from "./owner.ts";

/** Who has made a role or a database on a server that others use too. It stands in the comment of what was made. */
export interface Mark extends Owner {
  readonly host: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

const words = "made by indexwright, and to be dropped: ";

export function mark(at = Date.now()): string {
  return words + JSON.stringify({ host: hostname(), ...thisProgram(), at: new Date(at).toISOString() });
}

/** null: it is none of ours, which is never touched. */
export function markIn(comment: unknown): Mark | null {
  if (typeof comment !== "string" || !comment.startsWith(words) || comment.length > 1000) return null;
  try {
    const { host, pid, start, namespace, at } = JSON.parse(comment.slice(words.length)) as Record<
      string,
      unknown
    >;
    const texts = [host, start, namespace, at].every((one) => typeof one === "string");
    const time = Date.parse(String(at));
    if (!texts || !Number.isSafeInteger(pid) || Number(pid) <= 0 || Number.isNaN(time)) return null;
    return {
      host: String(host),
      pid: Number(pid),
      start: String(start),
      namespace: String(namespace),
      at: time,
    };
  } catch {
    return null;
  }
}

/** Its program ran on this machine, and runs no more. */
export function isLeft(made: Mark): boolean {
  return made.host === hostname() && hasEnded(made);
}

/** Its program runs on this machine. */
export function isInUse(made: Mark): boolean {
  const here = thisProgram();
  return made.host === hostname() && made.namespace === here.namespace && !hasEnded(made);
}

const DAY_MS = 24 * 3_600_000;

export function isOld(made: Mark, now = Date.now()): boolean {
  return now - made.at > DAY_MS;
}

/** Whose it is, for people. */
export function whose({ host, pid, at }: Mark): string {
  return `process ${pid} on ${host} has made at ${new Date(at).toISOString()}`;
}
