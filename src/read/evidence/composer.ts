import * as semver from "semver";
import { lookup } from "../../text/lookup.ts";
import type { Folder } from "./folder.ts";
import { listOf, parsedJson, record, stringOf } from "./value.ts";

export interface ComposerPackage {
  /** Path of the composer.lock or composer.json that names it. */
  readonly file: string;
  /** The installed version, or the highest major that composer.json allows: "12.23.0", "12"; null: no file says. */
  readonly version: string | null;
  readonly isInstalled: boolean;
}

/** The first of these packages that the nearest Composer project above a folder has. */
export function composerPackage(folder: Folder, names: readonly string[]): ComposerPackage | null {
  for (const at of folder.above) {
    const manifest = parsedJson(at.file("composer.json")?.text);
    const lock = at.file("composer.lock");
    if (!manifest && !lock) continue;
    const found = (lock && installed(lock, names)) ?? required(at, record(manifest), names);
    if (found) return found;
  }
  return null;
}

const known = new WeakMap<object, ReadonlyMap<string, string>>();

function installed(lock: { path: string; text: string }, names: readonly string[]): ComposerPackage | null {
  const versions = known.get(lock) ?? versionsIn(lock.text);
  known.set(lock, versions);
  const name = names.find((one) => versions.has(one));
  return name === undefined
    ? null
    : { file: lock.path, version: versions.get(name) ?? null, isInstalled: true };
}

function versionsIn(text: string): ReadonlyMap<string, string> {
  const lock = record(parsedJson(text));
  return new Map(
    [...listOf(lock.packages), ...listOf(lock["packages-dev"])].flatMap((entry): [string, string][] => {
      const { name, version } = record(entry);
      return typeof name === "string" ? [[name, (stringOf(version) ?? "").replace(/^v/, "")]] : [];
    }),
  );
}

function required(
  at: Folder,
  manifest: ReturnType<typeof record>,
  names: readonly string[],
): ComposerPackage | null {
  const wanted = { ...record(manifest.require), ...record(manifest["require-dev"]) };
  for (const name of names) {
    const range = lookup(wanted, name);
    if (typeof range !== "string") continue;
    const file = `${at.path === "." ? "" : `${at.path}/`}composer.json`;
    return { file, version: highestMajor(range), isInstalled: false };
  }
  return null;
}

/** Of `^11.0 || ^12.3` "12". */
function highestMajor(range: string): string | null {
  const majors = range.split(/\|\|?/).flatMap((part) => {
    const least = semver.coerce(part);
    return least ? [least.major] : [];
  });
  return majors.length === 0 ? null : String(Math.max(...majors));
}
