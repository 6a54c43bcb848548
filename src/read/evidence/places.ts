import type { Tree } from "../../types.ts";

export type Entries = ReturnType<Tree["list"]>;

export interface Places {
  /** A folder's entries, listed once. */
  list(path: string): Entries;
  /** What the working directory, or a folder above it, is called; null when that cannot be told. */
  nameOf(path: string): string | null;
  /** "../app/x" is "x" when the working directory is app. */
  shortest(path: string): string;
}

/** The working directory or a folder above it, whose path does not say its name. */
export function isUp(path: string): boolean {
  return /^(?:\.|\.\.(?:\/\.\.)*)$/.test(path);
}

/**
 * Paths are relative to the working directory, so its own name is nowhere in them. It is the one folder of its
 * parent that holds what it holds.
 */
export function placesIn(tree: Tree): Places {
  const listed = new Map<string, Entries>();
  const list = (path: string): Entries => {
    const known = listed.get(path) ?? tree.list(path);
    listed.set(path, known);
    return known;
  };
  const names = new Map<string, string | null>();
  const nameOf = (path: string): string | null => {
    const known = names.get(path);
    if (known !== undefined) return known;
    const found = findName(tree, list, path);
    names.set(path, found);
    return found;
  };
  const shortest = (path: string): string => {
    const match = /^((?:\.\.\/)+)([^/]+)((?:\/.*)?)$/.exec(path);
    const [ups = "", name = "", rest = ""] = match?.slice(1) ?? [];
    if (!match || name === "..") return path;
    const base = ups === "../" ? "." : ups.slice(3, -1);
    if (nameOf(base) !== name) return path;
    return shortest(base === "." ? rest.slice(1) || "." : base + rest);
  };
  return { list, nameOf, shortest };
}

function findName(tree: Tree, list: (path: string) => Entries, path: string): string | null {
  const parent = path === "." ? ".." : `../${path}`;
  const own = list(path);
  const alike = list(parent).filter(({ name, folder }) => folder && same(own, list(`${parent}/${name}`)));
  if (alike.length === 1) return alike[0]?.name ?? null;
  // Folders such as <version>/up.sql look alike: what the files say tells them apart.
  const files = own.filter((entry) => !entry.folder).slice(0, 3);
  const equal = alike.filter((folder) =>
    files.every(({ name }) => {
      const text = tree.read(path === "." ? name : `${path}/${name}`);
      return text !== null && text === tree.read(`${parent}/${folder.name}/${name}`);
    }),
  );
  return equal.length === 1 && files.length > 0 ? (equal[0]?.name ?? null) : null;
}

function same(a: Entries, b: Entries): boolean {
  return (
    a.length === b.length && a.every((step, at) => step.name === b[at]?.name && step.folder === b[at]?.folder)
  );
}
