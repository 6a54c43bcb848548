import type { Discovery } from "../../discover/index.ts";
import { isProgram } from "../../read/code/languages.ts";
import type { RepairedFile, SourceFile } from "../../types.ts";
import { overlaid, withoutFiles } from "../overlay.ts";

/** The same run over these files alone; the others are what stands round them. */
export function onlyFiles(discovery: Discovery, wanted: ReadonlySet<string>): Discovery {
  const still = <T extends SourceFile>(file: T): T =>
    wanted.has(file.path) ? file : { ...file, changed: "none" };
  // How one in code is sent may depend on those that are pending with it.
  return { ...discovery, files: discovery.files.map(still) };
}

/** The run as it would be with these files. Nothing is written. */
export function withFiles(discovery: Discovery, files: readonly RepairedFile[]): Discovery {
  const gone = new Set(files.flatMap((one) => (one.gone ? [one.path] : [])));
  const changed = new Map<string, SourceFile>(
    files.flatMap(({ path, text }) => (gone.has(path) ? [] : [[path, { path, text, changed: "all" }]])),
  );
  const now = withoutFiles(overlaid(discovery, changed), gone);
  const known = new Set([...now.files, ...now.code].map(({ path }) => path));
  const added = [...changed.values()].filter(({ path }) => !known.has(path));
  const isSql = ({ path }: SourceFile): boolean => path.endsWith(".sql");
  return {
    ...now,
    files: [...now.files, ...added.filter(isSql)].sort(byPath),
    code: [...now.code, ...added.filter((one) => isProgram(one.path))].sort(byPath),
  };
}

function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : 1;
}
