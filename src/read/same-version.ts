import type { Migration, SourceFile } from "../types.ts";
import type { Folder } from "./evidence/folder.ts";
import type { Part, Tool, VersionParts } from "./tool.ts";

type SameVersion = Migration["sameVersion"] | null;

/** Of a part that goes up, the other one that its tool takes for the same. */
export function twinsOf(
  { versioned, titled, named }: Tool,
  root: Folder,
  steps: readonly VersionParts[],
): (part: Part) => SameVersion {
  const parts = steps.flatMap(({ up }) => up);
  const files = new Set(parts.map((part) => part.file));
  const numbers = versioned ? twinsBy(files, (file) => versioned.by(file, root)) : null;
  const titles = titled ? twinsBy(files, titled.by) : null;
  const names = named ? twinsByName(parts) : null;
  return (part) => {
    const { path } = part.file;
    const [number, title, twin] = [numbers?.get(path), titles?.get(path), names?.get(part)];
    if (versioned && number !== undefined) {
      const { effect, runsBoth } = versioned;
      return { path: number, effect, ...(runsBoth ? { runsBoth } : {}) };
    }
    if (titled && title !== undefined) return { path: title, effect: titled.effect, byTitle: true };
    if (!named || !twin || !part.identity) return null;
    const { name, span } = part.identity;
    return { path: twin.file.path, effect: named.effect, byName: { name, span } };
  };
}

/** For each file that shares with another what it is known by, the path of that. */
function twinsBy(
  files: Iterable<SourceFile>,
  by: (file: SourceFile) => string | null,
): ReadonlyMap<string, string> {
  const twins = new Map<string, string>();
  const firsts = new Map<string, string>();
  for (const file of files) {
    const { path } = file;
    const version = by(file);
    if (version === null) continue;
    const first = firsts.get(version);
    if (first === undefined) firsts.set(version, path);
    else {
      twins.set(path, first);
      if (!twins.has(first)) twins.set(first, path);
    }
  }
  return twins;
}

/**
 * The same of parts of files that both can be asked for in one run. Of two in one file the second is the one to change,
 * unless it is the first that is new.
 */
function twinsByName(parts: readonly Part[]): ReadonlyMap<Part, Part> {
  const twins = new Map<Part, Part>();
  const seen = new Map<string, Part[]>();
  for (const part of parts) {
    if (!part.identity) continue;
    const key = JSON.stringify([part.identity.path, part.identity.name]);
    const before = seen.get(key) ?? [];
    const first = before.find((other) => meet(part, other));
    if (first) {
      twins.set(part, first);
      const told = first.file.path === part.file.path && (isChanged(part) || !isChanged(first));
      if (!told && !twins.has(first)) twins.set(first, part);
    }
    before.push(part);
    seen.set(key, before);
  }
  return twins;
}

/** Two conditions that differ may be meant for two environments; none is met in all of them. */
function meet(part: Part, twin: Part): boolean {
  const theirs = twin.identity?.conditions ?? [];
  return (part.identity?.conditions ?? []).every((condition, at) => {
    const other = theirs[at] ?? "";
    return condition === "" || other === "" || condition === other;
  });
}

function isChanged({ file: { changed }, identity }: Part): boolean {
  if (changed === "all" || changed === "none" || !identity) return changed === "all";
  const [start, end] = identity.span;
  return changed.some(([from, to]) => from <= end && start <= to);
}
