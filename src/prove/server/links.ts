import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { isOpenToAll } from "./account.ts";
import type { Binaries } from "./binaries.ts";

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages carry no symbolic links: the libraries' short names are listed in a file, and made when the package's
 * install script runs, which many installations forbid. So they are made here, in the package when it can be written
 * and the server's user can reach it, else in a copy that goes with the server.
 */
export function ready(binaries: Binaries, run: string, asAnother: boolean): string {
  const { package: folder, bin } = binaries;
  if (folder === null) return bin;
  if (!asAnother || isOpenToAll(bin)) {
    if (makeLinks(folder)) return bin;
  }
  const copy = path.join(run, "server");
  cpSync(path.join(folder, "native"), path.join(copy, "native"), { recursive: true });
  makeLinks(copy);
  openUp(copy);
  return path.join(copy, "native", "bin");
}

/** False when one is missing and cannot be made. */
function makeLinks(folder: string): boolean {
  for (const { source, target } of linksOf(folder)) {
    const place = path.join(folder, target);
    if (existsSync(place)) continue;
    try {
      symlinkSync(path.relative(path.dirname(place), path.join(folder, source)), place);
    } catch (error) {
      // Another start may have made it in between.
      if ((error as { code?: string }).code !== "EEXIST") return false;
    }
  }
  return true;
}

/** What the package lists, and what it forgets: darwin-arm64 18.4.0-beta.17 lacks libicudata.77.dylib (its issue 30). */
function linksOf(folder: string): readonly Link[] {
  const list = path.join(folder, "native", "pg-symlinks.json");
  const listed = existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as readonly Link[]) : [];
  const lib = path.join(folder, "native", "lib");
  const names = existsSync(lib) ? readdirSync(lib) : [];
  const forgotten = names.flatMap((name): readonly Link[] => {
    const [, short, end = ""] = /^(.+?\.\d+)\.\d+(?:\.\d+)?(\.dylib)$/.exec(name) ?? [];
    return short ? [{ source: `native/lib/${name}`, target: `native/lib/${short}${end}` }] : [];
  });
  return [...listed, ...forgotten];
}

/** A package that only its owner may read was copied as it is. */
function openUp(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) openUp(at);
    else if (entry.isFile()) chmodSync(at, (statSync(at).mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}
