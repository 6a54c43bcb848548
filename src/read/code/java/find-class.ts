import type { FindCode } from "../other-files.ts";

/** A class of the same package, or of one that is imported: below the folder that the file's own package begins in. */
export const findJava: FindCode = ({ module, names }, around) => {
  const [name] = names;
  if (name === undefined) return null;
  if (module === "") {
    const file = around.first(around.folder, [`${name}.java`]);
    return file && { file, names };
  }
  const path = `${module.replaceAll(".", "/")}/${name}.java`;
  for (const at of around.folder.above) {
    const file = around.first(at, [path]);
    if (file) return { file, names };
  }
  return null;
};
