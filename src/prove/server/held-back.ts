import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

/** A process that is there, and has not begun. */
export interface HeldBack {
  readonly child: ChildProcess;
  /** Now it begins, as the same process. */
  readonly go: () => void;
}

/** Where the program that holds it back has gone, the line never comes, and nothing begins. */
const waiting = 'read -r go || exit 1; exec "$0" "$@" </dev/null';

/**
 * Starts a process that first waits for a word: somebody who is to end it can be told its number before it has done
 * anything. A program that is killed in between would else leave one behind that nobody knows of.
 */
export function heldBack(
  program: string,
  options: readonly string[],
  { cwd, env, uid, gid }: Pick<SpawnOptions, "cwd" | "env" | "uid" | "gid">,
  log: number,
): HeldBack {
  const child = spawn("/bin/sh", ["-c", waiting, program, ...options], {
    ...{ cwd, env, stdio: ["pipe", log, log] },
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  child.stdin?.on("error", () => {});
  return { child, go: () => void child.stdin?.end("\n") };
}
