import path from "node:path";
import picomatch from "picomatch";
import { type RunPlace, slashed } from "./place.ts";
import { isSql } from "./walk.ts";

const special = /[\\!*?|()[\]{}+@"$^]/g;

/** A path as a glob that matches only it. */
export function literalGlob(name: string): string {
  return slashed(name).replace(special, "\\$&");
}

/** The folder that everything a glob matches lies in; null when it is no glob but a plain path. */
export function baseOf(glob: string): string | null {
  const parts = glob.split("/");
  const first = parts.findIndex((part) => /[*?[{(]/.test(part.replace(/\\./gs, "")));
  if (first < 0) return null;
  return parts.slice(0, first).join("/").replace(/\\(.)/gs, "$1") || (glob.startsWith("/") ? "/" : ".");
}

/**
 * A glob seen from a folder, as an absolute one. As in .gitignore, a glob without "/" matches at any depth;
 * a folder stands for everything in it.
 */
export function anchored(folder: string, glob: string): string {
  const bare = glob.replace(/\/+$/, "");
  const deep = bare.includes("/") ? bare : `**/${bare}`;
  return absoluteGlob(folder, deep);
}

function absoluteGlob(folder: string, glob: string): string {
  return path.posix.isAbsolute(glob) ? glob : path.posix.join(literalGlob(folder), glob);
}

/** Whether a file, by its absolute path, is what a glob of the run matches, or stands below that. */
export function globbed({ cwd }: RunPlace, glob: string): (absolute: string) => boolean {
  return matcher([absoluteGlob(cwd, slashed(glob))]);
}

/**
 * The same for migrations in SQL: `migrations/*` means the migrations there, not the README beside them; `*.md` means
 * what it says.
 */
export function globbedSql(place: RunPlace, glob: string): (absolute: string) => boolean {
  const migrations = globbed(place, glob);
  const itself = picomatch(absoluteGlob(place.cwd, slashed(glob)), { dot: true });
  const anyName = /\.[a-z]\w*$/i.test(glob);
  return (absolute) => (isSql(absolute) ? migrations(absolute) : anyName && itself(slashed(absolute)));
}

/** Whether an absolute path is matched by one of these absolute globs. */
export function matcher(globs: readonly string[]): (absolute: string) => boolean {
  if (globs.length === 0) return () => false;
  const matches = picomatch(
    globs.flatMap((glob) => [glob, `${glob.replace(/\/+$/, "")}/**`]),
    { dot: true },
  );
  return (absolute) => matches(slashed(absolute));
}
