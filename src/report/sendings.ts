import type { Report } from "../types.ts";
import { compare } from "./order.ts";
import { plural } from "./verdict.ts";

type Migration = Report["migrations"][number];

/** One way in which migrations reach the server, and those that go it. */
export interface Sending {
  readonly tool: string;
  readonly execution: string;
  readonly why: string;
  /** Paths; where they are many, folders with the number of files in them. */
  readonly places: readonly string[];
}

const MOST_FILES = 12;
const MOST_FOLDERS = 4;

/** The ways, the commonest first. A report of few files names each of them. */
export function sendings(report: Report): readonly Sending[] {
  const files = new Set(report.migrations.map((one) => one.file.path)).size;
  const ways = grouped(report.migrations, ({ tool, execution, why }) =>
    JSON.stringify([tool, execution, why]),
  );
  return [...ways.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((way) => {
      const { tool, execution, why } = way[0] as Migration;
      return { tool, execution, why, places: files <= MOST_FILES ? listed(way) : counted(way) };
    });
}

function listed(way: readonly Migration[]): readonly string[] {
  const byPath = grouped(way, (one) => one.file.path);
  const sorted = [...byPath].toSorted(([a], [b]) => compare(a, b));
  return sorted.map(([path, sections]) => {
    const down = sections.some((one) => one.direction === "down");
    const up = sections.some((one) => one.direction === "up");
    return down ? `${path} (${up ? "up and down" : "down"})` : path;
  });
}

/** By folder, where there are few that share no parent. */
function counted(way: readonly Migration[]): readonly string[] {
  const paths = [...new Set(way.map(({ file }) => file.path))].toSorted(compare);
  const [only] = paths;
  if (paths.length === 1 && only !== undefined) return [only];
  const folders = grouped(paths, (path) => path.slice(0, path.indexOf("/") + 1));
  if (folders.size > MOST_FOLDERS) return [`${folders.size} folders: ${plural(paths.length, "file")}`];
  return Array.from(
    folders.values(),
    (inside) => `${sharedFolder(inside)}: ${plural(inside.length, "file")}`,
  );
}

function sharedFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split("/").slice(0, -1));
  let depth = first.length;
  for (const other of others) {
    while (depth > 0 && first.slice(0, depth).some((name, at) => name !== other[at])) depth--;
  }
  return depth === 0 ? "." : first.slice(0, depth).join("/");
}

function grouped<T>(all: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of all) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
