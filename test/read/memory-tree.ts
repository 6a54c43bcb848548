import { type ReadOptions, type ReadResult, read } from "../../src/read/index.ts";
import type { FoundText, MarkerTrouble, Migration, SourceFile, Tree } from "../../src/types.ts";

type Files = Readonly<Record<string, string>>;

export interface MemoryTree extends Tree {
  /** How often each folder was listed and each file was read. */
  readonly calls: ReadonlyMap<string, number>;
}

/** A repository in memory, seen from `cwd`; its top when absent. */
export function memoryTree(files: Files, cwd = "."): MemoryTree {
  const folders = new Map<string, Map<string, boolean>>();
  const add = (path: string, folder: boolean): void => {
    const cut = path.lastIndexOf("/");
    const parent = cut < 0 ? "." : path.slice(0, cut);
    const entries = folders.get(parent) ?? new Map<string, boolean>();
    const fresh = !folders.has(parent);
    folders.set(parent, entries);
    entries.set(path.slice(cut + 1), folder);
    if (fresh && parent !== ".") add(parent, true);
  };
  for (const path of Object.keys(files)) add(path, false);
  const calls = new Map<string, number>();
  const count = (key: string) => calls.set(key, (calls.get(key) ?? 0) + 1);
  const here = cwd === "." ? [] : cwd.split("/");
  const absolute = (path: string): string => {
    const parts = [...here];
    for (const part of path.split("/")) {
      if (part === "..") parts.pop();
      else if (part !== ".") parts.push(part);
    }
    return parts.join("/") || ".";
  };
  const relative = (path: string): string => {
    const parts = path === "." ? [] : path.split("/");
    let shared = 0;
    while (shared < parts.length && parts[shared] === here[shared]) shared++;
    return [...here.slice(shared).map(() => ".."), ...parts.slice(shared)].join("/") || ".";
  };
  const looked = (path: string): FoundText => {
    count(`read ${path}`);
    const text = files[absolute(path)];
    return text === undefined ? { why: null } : { path, text };
  };
  return {
    calls,
    list: (folder) => {
      count(`list ${folder}`);
      return [...(folders.get(absolute(folder)) ?? [])]
        .map(([name, isFolder]) => ({ name, folder: isFolder }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: (path) => {
      count(`read ${path}`);
      return files[absolute(path)] ?? null;
    },
    include: (path) => looked(path),
    given: (path) => looked(path),
    asked: () => new Map(),
    above: (folder) => {
      const parts = absolute(folder) === "." ? [] : absolute(folder).split("/");
      const up = parts.map((_, at) => parts.slice(0, parts.length - at).join("/"));
      return [...up, "."].map(relative);
    },
  };
}

export interface Told extends Partial<ReadOptions> {
  /** The linted files; every SQL file when absent. */
  readonly lint?: readonly string[];
}

export function readFiles(files: Files, told: Told = {}): ReadResult {
  const { lint, ...options } = told;
  const names = lint ?? Object.keys(files).filter((path) => path.endsWith(".sql"));
  const sources = names.map((path): SourceFile => ({ path, text: files[path] ?? "", changed: "all" }));
  return read(sources, memoryTree(files), {
    detecting: false,
    tool: null,
    execution: null,
    overrides: () => ({}),
    ...options,
  });
}

/** Every migration of the result, in order. */
export function migrationsOf(result: ReadResult): readonly Migration[] {
  return result.roots.flatMap((root) => root.versions.flatMap((version) => [...version.up, ...version.down]));
}

/** The one migration of a file and direction. */
export function migrationOf(result: ReadResult, path: string, direction: "up" | "down" = "up"): Migration {
  const found = migrationsOf(result).find((one) => one.file.path === path && one.direction === direction);
  if (!found) throw new Error(`no ${direction} migration of ${path}`);
  return found;
}

export function troublesOf(result: ReadResult): readonly MarkerTrouble[] {
  return migrationsOf(result).flatMap((migration) => migration.markers);
}

/** "up goose/1.sql transaction" for each migration. */
export function lines(result: ReadResult): readonly string[] {
  return migrationsOf(result).map((one) => `${one.direction} ${one.file.path} ${one.execution}`);
}

export function textOf(migration: Migration): string {
  return migration.file.text.slice(...migration.span);
}
