import path from "node:path";
import picomatch from "picomatch";
import { baseOf, literal } from "./glob.ts";
import { type Place, slashed, within } from "./place.ts";
import { isSql } from "./walk.ts";

/** The same choice as among files on a disk, by names alone, absolute or from the place: these may be on none. */
export function named(place: Place, paths: readonly string[]): (name: string) => boolean {
  const matchers = paths.map((given) => {
    const absolute = place.absolute(given);
    const glob = baseOf(given) === null ? null : absoluteGlob(place, given);
    const anyName = /\.[a-z]\w*$/i.test(given);
    return (name: string): boolean => {
      const one = place.absolute(name);
      if (one === absolute) return true;
      if (isSql(name) && within(absolute, one)) return true;
      return glob !== null && (isSql(name) || anyName) && glob(slashed(one));
    };
  });
  return (name) => matchers.some((matches) => matches(name));
}

function absoluteGlob(place: Place, given: string): (name: string) => boolean {
  const pattern = path.posix.isAbsolute(given) ? given : path.posix.join(literal(place.cwd), given);
  return picomatch([pattern, `${pattern.replace(/\/+$/, "")}/**`], { dot: true });
}
