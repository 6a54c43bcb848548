import { otherDatabaseIn } from "./evidence/dialect.ts";
import type { GatheredRoot } from "./tool-detection.ts";

/** So many folders are named; of more it is said how many there are. */
const MOST_NAMED = 10;

/** How each folder was recognised, those that were recognised alike in one sentence. */
export function detected(roots: readonly GatheredRoot[]): readonly string[] {
  return [...grouped(roots, ({ tool, why }) => `${tool.id}: ${why}`)].map(
    ([as, alike]) =>
      `Read ${these(
        alike.map(({ folder }) => folder.path),
        "folders",
      )} as ${as}`,
  );
}

/** What is not read, and why: a sentence for all that are left out for one reason. */
export function leftOut(
  skipped: readonly { readonly folder: string; readonly reason: string }[],
): readonly string[] {
  const kinds = grouped(skipped, ({ reason }) => otherDatabaseIn(reason) ?? reason);
  return [...kinds].map(([kind, [first, ...others]]) => {
    if (first === undefined || others.length === 0) return `${first?.folder} is not read: ${first?.reason}`;
    const folders = these(
      [first, ...others].map(({ folder }) => folder),
      "paths",
    );
    const why =
      kind === first.reason
        ? kind
        : `they are written for ${kind}, as ${first.reason.replace(` is written for ${kind}`, "")}`;
    return `${folders} are not read: ${why}`;
  });
}

function grouped<T>(all: readonly T[], kindOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of all) {
    const kind = kindOf(item);
    const group = groups.get(kind);
    if (group) group.push(item);
    else groups.set(kind, [item]);
  }
  return groups;
}

function these(folders: readonly string[], what: string): string {
  if (folders.length === 1) return folders.join();
  const named = folders.slice(0, MOST_NAMED).join(", ");
  const others = folders.length - MOST_NAMED;
  return `${folders.length} ${what} (${named}${others > 0 ? ` and ${others} others` : ""})`;
}
