import type { Report } from "../types.ts";
import { compare } from "./order.ts";
import { plural } from "./verdict.ts";

type Migration = Report["migrations"][number];

/** How one migration, or many alike, reach the server. */
export interface Sending {
  /** A path; for many, their folder and number. */
  readonly place: string;
  readonly tool: string;
  readonly execution: string;
  readonly why: string;
}

const MOST = 12;
const MOST_FOLDERS = 4;

/** One row per migration; where that would be a wall, one per way of sending. */
export function sendings(report: Report): readonly Sending[] {
  // The sections of one file are mostly sent alike.
  const single = new Map(
    report.migrations.map((one) => [keyOf(one, one.file.path), sending(one.file.path, one)]),
  );
  if (single.size <= MOST) return [...single.values()].toSorted(order);
  const groups = grouped(report.migrations, (one) => keyOf(one, ""));
  return [...groups.values()].toSorted((a, b) => b.length - a.length).flatMap(rowsOf);
}

/** One row; several where a few folders that share no parent are sent alike. */
function rowsOf(group: readonly Migration[]): readonly Sending[] {
  const [one] = group as readonly [Migration];
  const paths = [...new Set(group.map(({ file }) => file.path))];
  const folders = grouped(paths, (path) => path.slice(0, path.indexOf("/") + 1));
  if (folders.size > MOST_FOLDERS) {
    return [sending(`${folders.size} folders (${plural(paths.length, "file")})`, one)];
  }
  return Array.from(folders.values(), (inside) => sending(placeOf(inside), one));
}

function grouped<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

function keyOf({ tool, direction, execution, why }: Migration, path: string): string {
  return JSON.stringify([path, tool, direction, execution, why]);
}

function sending(place: string, one: Migration): Sending {
  const tool = one.direction === "down" ? `${one.tool} (down)` : one.tool;
  return { place, tool, execution: one.execution, why: one.why };
}

function placeOf(paths: readonly string[]): string {
  const [only] = paths;
  if (paths.length === 1 && only !== undefined) return only;
  return `${sharedFolder(paths)} (${plural(paths.length, "file")})`;
}

function sharedFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split("/").slice(0, -1));
  let depth = first.length;
  for (const other of others) {
    while (depth > 0 && first.slice(0, depth).some((name, at) => name !== other[at])) depth--;
  }
  return depth === 0 ? "." : first.slice(0, depth).join("/");
}

function order(a: Sending, b: Sending): number {
  return compare(a.place, b.place) || compare(a.tool, b.tool);
}
