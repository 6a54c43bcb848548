import { join } from "../../evidence/path.ts";
import { listOf, type Mapping, record, stringOf } from "../../evidence/value.ts";
import type { CodeFolder, FilesAround } from "../other-files.ts";
import { parsedCommentedJson } from "./commented-json.ts";
import { starred } from "./package-entries.ts";

/** Settings that go on in other files, one after the other. */
const MOST_SETTINGS = 5;

/** A path of a module, and the folder that it starts from. */
export interface ModulePath {
  readonly folder: CodeFolder;
  readonly path: string;
}

/** Where the compiler of TypeScript is told that a module stands: by `paths`, and below `baseUrl`. */
export function compilerPaths(module: string, around: FilesAround): readonly ModulePath[] {
  const project = around.folder.above.find(({ names }) => names.has("tsconfig.json"));
  if (!project) return [];
  const { paths, base } = settingsOf(project, around);
  const told = Object.entries(paths?.table ?? {}).flatMap(([pattern, targets]) => {
    const part = pattern === module ? "" : starred(pattern, module);
    if (part === null || !paths) return [];
    return listOf(targets).flatMap((target) => {
      const written = stringOf(target)?.replace("*", () => part);
      return written === undefined ? [] : [{ folder: project, path: join(paths.from, written) }];
    });
  });
  // A project without `baseUrl` may have the first folder of a path all the same, by its bundler's or its runner's settings.
  const [first = "", ...rest] = module.split("/");
  const isOwn = base !== null || project.folders.some(({ path }) => join(project.path, first) === path);
  return rest.length > 0 && isOwn ? [...told, { folder: project, path: join(base ?? ".", module) }] : told;
}

interface CompilerSettings {
  /** Folders relative to the project's. */
  readonly base: string | null;
  readonly paths: { readonly table: Mapping; readonly from: string } | null;
}

const known = new WeakMap<CodeFolder, CompilerSettings>();

function settingsOf(project: CodeFolder, around: FilesAround): CompilerSettings {
  const made = known.get(project) ?? settingsFrom(project, around);
  known.set(project, made);
  return made;
}

/** What a file says itself goes before what it extends. */
function settingsFrom(project: CodeFolder, around: FilesAround): CompilerSettings {
  let text = project.file("tsconfig.json")?.text;
  let [from, made]: [string, CompilerSettings] = [".", { base: null, paths: null }];
  for (let count = 0; count < MOST_SETTINGS && text !== undefined; count++) {
    const settings = parsedCommentedJson(text);
    const options = record(settings?.compilerOptions);
    const base = stringOf(options.baseUrl);
    const ownBase = base === null ? null : join(from, base);
    const table = typeof options.paths === "object" ? record(options.paths) : null;
    made = {
      base: made.base ?? ownBase,
      paths: made.paths ?? (table && { table, from: ownBase ?? from }),
    };
    const next = [settings?.extends].flat().flatMap((one) => stringOf(one) ?? [])[0];
    if (next === undefined || !next.startsWith(".")) break;
    const path = join(from, /\.json$/.test(next) ? next : `${next}.json`);
    text = around.first(project, [path])?.text;
    from = path.split("/").slice(0, -1).join("/") || ".";
  }
  return made;
}
