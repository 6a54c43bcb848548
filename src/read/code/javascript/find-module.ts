import { record } from "../../evidence/value.ts";
import type { FilesAround, FindCode } from "../other-files.ts";
import { compilerPaths, type ModulePath } from "./compiler-paths.ts";
import { inTable, packageEntries } from "./package-entries.ts";
import { manifestOf, workspacePackage } from "./workspace-packages.ts";

const endings = [".ts", ".js", ".mts", ".mjs", ".cts", ".cjs"];

/**
 * `./helpers`; what the project's compiler is told of by `baseUrl` and `paths`; `#names` of the package itself; and a
 * package that is a workspace of the same repository. Other packages are nobody's own code.
 */
export const findJavascript: FindCode = ({ module, names }, around) => {
  for (const { folder, path } of placesOf(module, around)) {
    const file = around.first(folder, filesOf(path));
    if (file) return { file, names };
  }
  return null;
};

function* placesOf(module: string, around: FilesAround): Generator<ModulePath> {
  if (/^\.\.?(?:\/|$)/.test(module)) {
    yield { folder: around.folder, path: module };
    return;
  }
  if (module.startsWith("#")) yield* importsOf(module, around);
  yield* compilerPaths(module, around);
  const [, name, path = ""] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(module) ?? [];
  const own = name === undefined ? null : workspacePackage(around.folder, name);
  for (const entry of own ? packageEntries(own.manifest, path) : [])
    if (own) yield { folder: own.folder, path: entry };
}

/** As the nearest package.json names them. */
function* importsOf(module: string, around: FilesAround): Generator<ModulePath> {
  const folder = around.folder.above.find(({ names }) => names.has("package.json"));
  const table = record(folder && manifestOf(folder)?.imports);
  if (folder) for (const path of inTable(table, module)) yield { folder, path };
}

/** The files that a path may stand for, as it is written and as it is resolved. */
function filesOf(path: string): readonly string[] {
  const paths = [path, ...withOtherEnding(path), ...endings.map((end) => path + end)];
  return [
    ...paths.filter((one) => /\.[cm]?[jt]s$/.test(one) && !/\.d\.[cm]?ts$/.test(one)),
    ...endings.map((end) => `${path}/index${end}`),
  ];
}

/** A file of TypeScript is imported as what the compiler makes of it. */
function withOtherEnding(module: string): readonly string[] {
  const made = /^(.*)\.([cm]?)js$/.exec(module);
  return made ? [`${made[1]}.${made[2]}ts`] : [];
}
