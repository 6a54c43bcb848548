import { listOf, parsedJson, record, stringOf } from "../../evidence/value.ts";
import type { CodeFolder, FilesAround, FindCode, FoundCode } from "../other-files.ts";

/**
 * A class, a trait or a function by its namespace: in the folder that composer.json gives that (psr-4), or, where it is
 * named by itself, beside the file. `require __DIR__ . "/x.php"` names a file.
 */
export const findPhp: FindCode = ({ module, names }, around) => {
  if (module !== "") {
    const file = around.first(around.folder, [module]);
    return file && { file, names };
  }
  const end = names.findIndex((name) => !/^[A-Z]/.test(name));
  const own = end < 0 ? names : names.slice(0, end);
  // A constant has a name like that of a class: what stands before it is the class.
  for (const length of [own.length, own.length - 1]) {
    const found = classAt(own.slice(0, length), names.slice(Math.max(0, length - 1)), around);
    if (found) return found;
  }
  return null;
};

function classAt(own: readonly string[], names: readonly string[], around: FilesAround): FoundCode | null {
  const [only] = own;
  if (only === undefined) return null;
  const file =
    own.length === 1
      ? around.first(around.folder, [`${only}.php`])
      : around.first(...placesOf(own, around.folder));
  return file && { file, names };
}

function placesOf(own: readonly string[], folder: CodeFolder): readonly [CodeFolder, readonly string[]] {
  const project = folder.above.find(({ names }) => names.has("composer.json"));
  const manifest = record(parsedJson(project?.file("composer.json")?.text));
  const path = own.join("\\");
  // Composer's ClassLoader asks the longest prefix first, whichever of the two tells it.
  const told = [manifest.autoload, manifest["autoload-dev"]]
    .flatMap((autoload) => Object.entries(record(record(autoload)["psr-4"])))
    .sort(([a], [b]) => b.length - a.length);
  const paths = told.flatMap(([prefix, given]) => {
    if (!path.startsWith(prefix)) return [];
    const below = `${path.slice(prefix.length).replaceAll("\\", "/")}.php`;
    const folders = [stringOf(given), ...listOf(given).map(stringOf)];
    return folders.flatMap((one) => (one === null || one === undefined ? [] : [`${one}/${below}`]));
  });
  return [project ?? folder, paths];
}
