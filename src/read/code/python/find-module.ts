import type { CodeFolder, FilesAround, FindCode, FoundCode } from "../other-files.ts";

/** `..helpers` from the file's own package, `app.helpers` from a folder above that has it. */
export const findPython: FindCode = ({ module, names }, around) => {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const parts = [...module.slice(dots).split("."), ...names].filter((part) => part !== "");
  if (dots > 0) {
    const from = around.folder.above[dots - 1];
    const own = from && around.first(from, ["__init__.py"]);
    return from ? (moduleBelow(from, parts, around) ?? (own ? { file: own, names: parts } : null)) : null;
  }
  for (const at of around.folder.above) {
    const found = moduleBelow(at, parts, around) ?? moduleBelow(at, ["src", ...parts], around);
    if (found) return found;
  }
  return null;
};

/** The longest part of a path that is a file; what follows are names in it. */
function moduleBelow(folder: CodeFolder, parts: readonly string[], around: FilesAround): FoundCode | null {
  for (let length = parts.length; length > 0; length--) {
    const path = parts.slice(0, length).join("/");
    const file = around.first(folder, [`${path}.py`, `${path}/__init__.py`]);
    if (file) return { file, names: parts.slice(length) };
  }
  return null;
}
