import path from "node:path";
import type { RunFailure } from "../../types.ts";
import { codeChoice } from "../code-files.ts";
import type { DiscoverOptions } from "../discovery.ts";
import { topOf } from "../ground.ts";
import { fromBytes, type Text, type UnreadFile } from "../load-files.ts";
import { namedPath } from "../named-paths.ts";
import { type RunPlace, realPath, slashed, within } from "../place.ts";
import { excluder } from "../select.ts";
import type { Texts } from "../texts-tree.ts";
import { isSql } from "../walk.ts";
import type { Changes } from "./changes.ts";
import type { AbsentFile } from "./not-checked-out.ts";

/** Of the changed files that are not on the disk, those that were asked for. */
export function absentIn(changes: Changes, options: DiscoverOptions, place: RunPlace): readonly AbsentFile[] {
  const here = realPath(place.cwd) ?? place.cwd;
  const excluded = excluder(options, place);
  const paths = options.paths.filter((given) => given !== "-");
  const wanted =
    options.paths.length === 0
      ? (name: string) => isSql(name) && within(place.cwd, name)
      : namedPath(place, paths);
  const code = codeChoice(options, place);
  return (
    changes
      .absent()
      .map(({ absolute, bytes }) => ({
        absolute: path.join(place.cwd, path.relative(here, absolute)),
        bytes,
      }))
      .filter(({ absolute }) => (wanted(absolute) && !excluded(absolute)) || code.asked(absolute))
      // Whatever else this clone lacks is code that nothing shows to be a migration.
      .filter(({ absolute, bytes }) => isSql(absolute) || code.likely(absolute) || bytes() !== null)
  );
}

/** Whether a path that stands on no disk names what git tracks, or what has changed. */
export function knownToGit(
  changes: Changes | null,
  absent: readonly AbsentFile[],
  place: RunPlace,
): (given: string) => boolean {
  return (given) => {
    const about = aboutAny(place, [given]);
    if (absent.some(({ absolute }) => about(absolute))) return true;
    if (changes === null) return false;
    return [...historyIn(changes, place).keys()].some((name) => about(place.absolute(name)));
  };
}

/** Migrations in SQL or in code. */
export function aboutAny(place: RunPlace, paths: readonly string[]): (absolute: string) => boolean {
  const sql = namedPath(place, paths);
  const { asked } = codeChoice({ paths, exclude: [] }, place);
  return (absolute) => sql(absolute) || asked(absolute);
}

/** What was not checked out, by names from the working directory; nothing above it. */
export function historyIn(changes: Changes, place: RunPlace): Texts {
  const here = realPath(place.cwd) ?? place.cwd;
  const top = topOf(here) ?? here;
  const stored = changes.stored();
  const prefix = slashed(path.relative(top, here));
  const below = prefix === "" ? "" : `${prefix}/`;
  return {
    keys: () =>
      [...stored.keys()].flatMap((name) => (name.startsWith(below) ? [name.slice(below.length)] : [])),
    get: (name) => stored.get(below + name),
  };
}

interface StoredTexts {
  readonly read: readonly (Text | UnreadFile)[];
  /** Those in other languages than SQL. */
  readonly code: readonly (Text | UnreadFile)[];
  readonly failures: readonly RunFailure[];
  readonly remarks: readonly string[];
}

/** Their texts, out of git's objects. What those do not hold either is a failure: nobody could look at it. */
export function loadAbsent(absent: readonly AbsentFile[], place: RunPlace): StoredTexts {
  const failures: RunFailure[] = [];
  const all = absent.flatMap(({ absolute, bytes }): (Text | UnreadFile)[] => {
    const name = place.relative(absolute);
    const found = bytes();
    if (found === null) {
      const message = `${name} has changed, is not on the disk, and is not in this clone; check it out (git sparse-checkout disable), or fetch it (actions/checkout without filter)`;
      failures.push({ message, file: { path: name, text: "", changed: "all" }, span: [0, 0] });
      return [];
    }
    const file = fromBytes(name, found);
    return ["text" in file ? { path: name, absolute, text: file.text } : file];
  });
  const read = all.filter((one) => isSql(one.path));
  const code = all.filter((one) => !isSql(one.path));
  const [first] = read;
  const more = read.length === 1 ? "" : ` (and ${read.length - 1} more)`;
  const remarks = first ? [`${first.path} is not on the disk${more}: it is read as git has it`] : [];
  return { read, code, failures, remarks };
}
