import type { CodeFolder, FindCode } from "../other-files.ts";

/** Larger projects have their migrations' helpers near their migrations all the same. */
const MOST_FOLDERS = 500;

const indexes = new WeakMap<CodeFolder, ReadonlyMap<string, CodeFolder | null>>();

/** A class by the file of its name, in the project of the file or in one beside it: namespaces need not follow folders. */
export const findCsharp: FindCode = ({ names: [name, ...rest] }, around) => {
  if (name === undefined) return null;
  const project = around.folder.above.find(({ names }) => [...names].some((one) => one.endsWith(".csproj")));
  for (const top of [project, project?.above[1]]) {
    const folder = top && indexOf(top).get(`${name}.cs`);
    const file = folder && around.first(folder, [`${name}.cs`]);
    if (file) return { file, names: [name, ...rest] };
  }
  return null;
};

/** The folder of each file; null of a name that several have. */
function indexOf(top: CodeFolder): ReadonlyMap<string, CodeFolder | null> {
  const known = indexes.get(top);
  if (known) return known;
  const index = new Map<string, CodeFolder | null>();
  const waiting = [top];
  for (let count = 0; count < MOST_FOLDERS; count++) {
    const folder = waiting.shift();
    if (!folder) break;
    for (const name of folder.names)
      if (name.endsWith(".cs")) index.set(name, index.has(name) ? null : folder);
    waiting.push(...folder.folders.filter(({ path }) => !/(?:^|\/)(?:bin|obj)$/.test(path)));
  }
  indexes.set(top, index);
  return index;
}
