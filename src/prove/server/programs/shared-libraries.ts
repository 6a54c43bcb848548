import { existsSync, readdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import path from "node:path";

export interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages carry no symbolic links: the libraries' short names are listed in a file, and made when the package's
 * install script runs, which many installations forbid. So they are made here. False when one is missing, or leads
 * nowhere, and cannot be made.
 */
export function makeLinks(folder: string): boolean {
  try {
    for (const link of linksOf(folder)) if (!existsSync(path.join(folder, link.target))) make(folder, link);
    return true;
  } catch {
    return false;
  }
}

/** Beside its place and moved there: what stands there leads nowhere, and another start may make it at this moment. */
function make(folder: string, { source, target }: Link): void {
  const place = path.join(folder, target);
  const beside = `${place}.${process.pid}`;
  symlinkSync(path.relative(path.dirname(place), path.join(folder, source)), beside);
  renameSync(beside, place);
}

/** What the package lists, and what it forgets: darwin-arm64 18.4.0-beta.17 lacks libicudata.77.dylib (its issue 30). */
export function linksOf(folder: string): readonly Link[] {
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
