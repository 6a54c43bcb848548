import type { FoundText, Tree } from "../types.ts";

type Entries = ReturnType<Tree["list"]>;

const absent: FoundText = { why: null };
const nowhere: Tree = {
  list: () => [],
  read: () => null,
  include: (name) => (/^(?:\/|\.\.(?:\/|$))/.test(name) ? away : absent),
  given: () => absent,
  above,
  asked: () => new Map(),
};
const away: FoundText = { why: "leads out of the repository, not read" };

/** Texts by their paths; a map, or what reads them only when they are asked for. */
export interface Texts {
  keys(): Iterable<string>;
  get(path: string): string | undefined;
}

/** A tree of texts that are on no disk, by their paths from its top, seen over another tree or over nothing. */
export function textsTree(texts: Texts, under: Tree = nowhere): Tree {
  const folders = new Map<string, Map<string, boolean>>();
  for (const path of texts.keys()) add(folders, path, false);
  const over = (below: FoundText, path: string): FoundText => {
    if ("why" in below && below.why !== null) return below;
    const at = "path" in below ? below.path : path;
    const text = texts.get(at);
    return text === undefined ? below : { path: at, text };
  };
  return {
    ...under,
    list: (folder) => merged(under.list(folder), folders.get(folder)),
    read: (path, mostBytes) => texts.get(path) ?? under.read(path, mostBytes),
    include: (path, from) => over(under.include(path, from), path),
    given: (path, mostBytes) => over(under.given(path, mostBytes), path),
  };
}

function add(folders: Map<string, Map<string, boolean>>, path: string, folder: boolean): void {
  const cut = path.lastIndexOf("/");
  const parent = cut < 0 ? "." : path.slice(0, cut);
  const known = folders.get(parent);
  const entries = known ?? new Map<string, boolean>();
  entries.set(path.slice(cut + 1), folder);
  if (known) return;
  folders.set(parent, entries);
  if (parent !== ".") add(folders, parent, true);
}

function merged(under: Entries, own: ReadonlyMap<string, boolean> | undefined): Entries {
  if (!own) return under;
  const names = new Set(under.map(({ name }) => name));
  const more = [...own].flatMap(([name, folder]) => (names.has(name) ? [] : [{ name, folder }]));
  return [...under, ...more].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function above(folder: string): readonly string[] {
  const parts = folder === "." ? [] : folder.split("/");
  return [...parts.map((_, at) => parts.slice(0, parts.length - at).join("/")), "."];
}
