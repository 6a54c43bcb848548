import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
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
  return path.join(copy, "native", "bin");
}

/** False when one is missing and cannot be made. */
function makeLinks(folder: string): boolean {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as readonly Link[]) {
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
