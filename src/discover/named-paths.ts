import { baseOf, globbedSql } from "./glob.ts";
import { type RunPlace, within } from "./place.ts";
import { isSql } from "./walk.ts";

/** The same choice as among files on a disk, by names alone, absolute or from the place: these may be on none. */
export function namedPath(place: RunPlace, paths: readonly string[]): (name: string) => boolean {
  const matchers = paths.map((given) => {
    const absolute = place.absolute(given);
    const glob = baseOf(given) === null ? () => false : globbedSql(place, given);
    return (one: string): boolean => one === absolute || (isSql(one) && within(absolute, one)) || glob(one);
  });
  return (name) => matchers.some((matches) => matches(place.absolute(name)));
}
