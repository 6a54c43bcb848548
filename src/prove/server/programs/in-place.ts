import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { NoServer } from "../../../postgres/server.ts";
import { type Account, isOpenToAll } from "../account.ts";
import type { Binaries } from "./binaries.ts";
import { linksOf, makeLinks } from "./shared-libraries.ts";

/**
 * The folder of the server's programs where they run from the place in which they stand; null: they do not, since its
 * user cannot reach them, their links cannot be made there, or nothing may be run from there.
 */
export function inPlace({ package: folder, bin }: Binaries, account: Account | null): string | null {
  if (folder === null) return bin;
  if (!isPlain(bin) || (account !== null && !isOpenToAll(bin))) return null;
  return makeLinks(folder) && complaintOf(bin, account) === null ? bin : null;
}

/** initdb has a shell look for postgres beside it, and puts no more than quotes around the path (src/common/exec.c). */
export function isPlain(place: string): boolean {
  return !/["$`\\\n]/.test(place);
}

/** A copy of them that goes with the server. */
export function copyOf({ package: folder, bin }: Binaries, run: string, account: Account | null): string {
  if (folder === null) return bin;
  const copy = path.join(run, "server");
  // A link of the original leads back there, where the server's user may not follow: what it leads to is taken, and the
  // libraries' short names are made again.
  const links = new Set(linksOf(folder).map(({ target }) => path.join(folder, target)));
  mkdirSync(copy, { recursive: true });
  chmodSync(copy, 0o755);
  take(path.join(folder, "native"), path.join(copy, "native"), links);
  const there = path.join(copy, "native", "bin");
  const complaint = makeLinks(copy) ? complaintOf(there, account) : "its links cannot be made";
  if (complaint !== null) throw new NoServer(`the programs of ${folder} do not run here: ${complaint}`);
  return there;
}

/** Whether its user can run them, with all their libraries: what stands against it; null when nothing does. */
function complaintOf(bin: string, account: Account | null): string | null {
  try {
    for (const program of ["initdb", "postgres"])
      execFileSync(path.join(bin, program), ["--version"], {
        cwd: "/",
        env: {},
        stdio: ["ignore", "ignore", "pipe"],
        ...account,
      });
    return null;
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: Buffer };
    return stderr?.toString().trim().split("\n")[0] || message;
  }
}

/** Every user may read what is taken, and run what is to be run: not every way to unpack a package leaves that so. */
function take(from: string, to: string, without: ReadonlySet<string>): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const name of readdirSync(from)) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    if (without.has(source)) continue;
    const at = statSync(source);
    const runs = path.basename(from) === "bin" || (at.mode & 0o100) !== 0;
    if (at.isDirectory()) take(source, target, without);
    else takeFile(source, target, runs ? 0o755 : 0o644);
  }
}

/** One more name for the same file takes no time and no room, where it has the mode already. */
function takeFile(source: string, target: string, mode: number): void {
  const at = lstatSync(source);
  if (at.isFile() && (at.mode & 0o777) === mode)
    try {
      linkSync(source, target);
      return;
    } catch {
      // Another disk, or somebody else's file.
    }
  copyFileSync(source, target);
  chmodSync(target, mode);
}
