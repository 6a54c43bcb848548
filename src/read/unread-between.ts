import type { Root, Tree } from "../types.ts";
import { knownMark } from "./code-migrations.ts";
import { fileNameOf, folderOf, join } from "./evidence/path.ts";
import { tools } from "./registry.ts";
import { byLeadingNumber } from "./text/order.ts";

/** Migrations in another language among those of a folder, which nobody here applies. */
export interface MigrationsBetween {
  readonly folder: string;
  /** As its makers write it: "goose". */
  readonly tool: string;
  readonly language: string;
  readonly count: number;
}

const code = /\.(?:go|[cm]?[jt]s|py|rb|rs|php|exs|java|kts?|scala|groovy|cs|cljc?|sh)$/i;
const declarations = /\.d\.[cm]?ts$|(?:_test|\.test|\.spec)\.[a-z]+$/i;
const MOST_READ = 500;

/** Those that stand beside the migrations of a root, up to its last one, and bear the mark of a tool. */
export function migrationsBetween(
  { folder, tool: id, versions }: Root,
  tree: Tree,
): readonly MigrationsBetween[] {
  const last = versions.findLast((one) => !one.repeatable)?.up[0]?.file.path ?? "";
  // A tool that gives each version a folder of its own has its code there.
  const folders = tree.list(folder).filter((one) => one.folder);
  const beside = [folder, ...folders.map(({ name }) => join(folder, name))];
  const paths = beside.flatMap((place) =>
    tree.list(place).flatMap(({ name, folder: isFolder }) => (isFolder ? [] : [join(place, name)])),
  );
  const read = new Set(versions.flatMap(({ up, down }) => [...up, ...down].map(({ file }) => file.path)));
  const found = new Map<string, MigrationsBetween>();
  const own = tools.find((one) => one.id === id && one.reads !== undefined)?.name;
  const unread = paths.filter((one) => code.test(one) && !declarations.test(one) && !read.has(one));
  for (const path of unread.slice(0, MOST_READ)) {
    if (byLeadingNumber(orderOf(path, folder), orderOf(last, folder)) > 0) continue;
    const mark = knownMark({ path, text: tree.read(path) ?? "" })?.mark;
    // What the folder's own tool reads is part of its history, or comes later in an order of its own.
    if (!mark || mark.tool === own) continue;
    const { tool, language } = mark;
    const count = (found.get(tool)?.count ?? 0) + 1;
    found.set(tool, { folder, tool, language, count });
  }
  return [...found.values()];
}

/** What a file is sorted by: its own name, or its folder's. */
function orderOf(path: string, root: string): string {
  return fileNameOf(folderOf(path) === root ? path : folderOf(path)).replace(/^V(?=\d)/i, "");
}
