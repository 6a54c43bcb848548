import * as semver from "semver";
import { lookup, table } from "../../text/lookup.ts";
import { parsedYaml } from "../../text/parsed-yaml.ts";
import type { Folder } from "./folder.ts";
import { listOf, type Mapping, parsedJson, record, stringOf } from "./value.ts";

export interface NpmPackage {
  /** Path of the package.json that names it. */
  readonly file: string;
  readonly range: string;
  /** The installed version, where a lock file says it. */
  readonly version: string | null;
  /** Path of that lock file. */
  readonly lock: string | null;
}

const manifests = new WeakMap<Folder, Mapping | null>();

function manifestOf(folder: Folder): Mapping | null {
  const known = manifests.get(folder);
  if (known !== undefined) return known;
  const made = parsedJson(folder.file("package.json")?.text);
  manifests.set(folder, made);
  return made;
}

const asked = new WeakMap<Folder, Map<string, NpmPackage | null>>();

/** The nearest package.json above a folder that depends on one of these packages. */
export function npmPackage(folder: Folder, names: readonly string[]): NpmPackage | null {
  const known = asked.get(folder) ?? new Map<string, NpmPackage | null>();
  asked.set(folder, known);
  const key = names.join(" ");
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = nearestPackage(folder, names);
  known.set(key, made);
  return made;
}

function nearestPackage(folder: Folder, names: readonly string[]): NpmPackage | null {
  for (const at of folder.above) {
    const manifest = manifestOf(at);
    if (!manifest) continue;
    const wanted = { ...record(manifest.dependencies), ...record(manifest.devDependencies) };
    for (const name of names) {
      const range = lookup(wanted, name);
      if (typeof range === "string") {
        return {
          file: `${at.path === "." ? "" : `${at.path}/`}package.json`,
          range,
          ...locked(at, name, range),
        };
      }
    }
  }
  return null;
}

type LockedVersion = Pick<NpmPackage, "version" | "lock">;

function locked(folder: Folder, name: string, range: string): LockedVersion {
  for (const at of folder.above) {
    const inside = folder.trail.slice(at.trail === "" ? 0 : at.trail.length + 1) || ".";
    for (const [file, versionIn] of LOCKS) {
      const lock = at.file(file);
      const version = lock && versionIn(lockOf(lock), name, inside, range);
      if (lock && version) return { version, lock: lock.path };
    }
  }
  return { version: null, lock: null };
}

const locks = new WeakMap<object, Mapping>();

function lockOf(file: { readonly path: string; readonly text: string }): Mapping {
  const known = locks.get(file);
  if (known) return known;
  const made = PARSERS.get(file.path.slice(file.path.lastIndexOf("/") + 1))?.(file.text) ?? {};
  locks.set(file, made);
  return made;
}

/** A program writes them, plainly. */
const longestLock = 2 ** 22;

function yaml(text: string): Mapping {
  try {
    return record(parsedYaml(text, longestLock)[0]);
  } catch {
    return {};
  }
}

const PARSERS = table<(text: string) => Mapping | null>({
  "package-lock.json": parsedJson,
  "pnpm-lock.yaml": yaml,
  "yarn.lock": (text) => (/^# yarn lockfile v1$/m.test(text) ? yarnV1(text) : yaml(text)),
  // JSON with a comma after the last item.
  "bun.lock": (text) => parsedJson(text.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, "$1")),
});

/**
 * Yarn 1's own format (yarnpkg/yarn src/lockfile/stringify.js): a line of "name@range" keys from the first column
 * that ends in ":", then `version "x"`, indented by two. Brought into the shape of the newer ones.
 */
function yarnV1(text: string): Mapping {
  const made = new Map<string, Mapping>();
  let keys: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^[^\s#].*:$/.test(line)) keys = line.slice(0, -1).split(", ").map(unquoted);
    const version = /^ {2}version "?([^"\s]+)"?$/.exec(line)?.[1];
    if (version === undefined) continue;
    for (const key of keys) made.set(key.replace(/^(.[^@]*@)(?!npm:)/, "$1npm:"), { version });
    keys = [];
  }
  return Object.fromEntries(made);
}

function unquoted(key: string): string {
  return key.replace(/^"(.*)"$/, "$1");
}

type VersionIn = (lock: Mapping, name: string, inside: string, range: string) => string | null;

const LOCKS: readonly (readonly [file: string, versionIn: VersionIn])[] = [
  ["package-lock.json", npmLocked],
  ["pnpm-lock.yaml", pnpmLocked],
  ["yarn.lock", yarnLocked],
  ["bun.lock", bunLocked],
];

/** A workspace's own copy before the one at the top. */
function npmLocked(lock: Mapping, name: string, inside: string): string | null {
  const packages = record(lock.packages);
  const own = record(lookup(packages, `${inside}/node_modules/${name}`)).version;
  const top =
    record(lookup(packages, `node_modules/${name}`)).version ??
    record(lookup(record(lock.dependencies), name)).version;
  return valid(own) ?? valid(top);
}

/**
 * What the workspace resolved to; else the highest of `packages`, whose keys are "name@1.2.3" (lockfile 9),
 * "/name@1.2.3" (6) or "/name/1.2.3" (5).
 */
function pnpmLocked(lock: Mapping, name: string, inside: string): string | null {
  const importer = record(lookup(record(lock.importers), inside));
  for (const kind of [importer.dependencies, importer.devDependencies]) {
    const entry = lookup(record(kind), name);
    const version = valid(record(entry).version) ?? valid(entry);
    if (version) return version;
  }
  const versions = Object.keys(record(lock.packages)).flatMap((key) => {
    const bare = key.replace(/^\//, "");
    if (!bare.startsWith(`${name}@`) && !bare.startsWith(`${name}/`)) return [];
    return valid(bare.slice(name.length + 1)) ?? [];
  });
  return semver.rsort(versions)[0] ?? null;
}

/** Keys are "name@npm:range", several with commas between. */
function yarnLocked(lock: Mapping, name: string, _inside: string, range: string): string | null {
  const key = Object.keys(lock).find((one) => one.split(", ").includes(`${name}@npm:${range}`));
  return key === undefined ? null : valid(record(lookup(lock, key)).version);
}

/**
 * `packages` maps a name, or a workspace's package and a name, to a list that starts with "name@version"
 * (oven-sh/bun docs/install/lockfile).
 */
function bunLocked(lock: Mapping, name: string, inside: string): string | null {
  const packages = record(lock.packages);
  const workspace = stringOf(record(lookup(record(lock.workspaces), inside === "." ? "" : inside)).name);
  for (const key of [...(workspace === null ? [] : [`${workspace}/${name}`]), name]) {
    const entry = stringOf(listOf(lookup(packages, key))[0]);
    const version = entry?.startsWith(`${name}@`) ? valid(entry.slice(name.length + 1)) : null;
    if (version) return version;
  }
  return null;
}

/** pnpm appends the peers it chose: "7.2.0(typescript@5.0.0)" or "7.2.0_typescript@5.0.0". */
function valid(version: unknown): string | null {
  return typeof version === "string" ? semver.valid(version.replace(/[(_].*$/, "")) : null;
}

/** Whether a package is at least `version`: by its lock file, else by what its range allows at most. */
export function atLeast(found: NpmPackage | null, version: string): "yes" | "no" | "allowed" | "unknown" {
  if (found?.version) return semver.gte(found.version, version) ? "yes" : "no";
  if (!found || semver.validRange(found.range) === null) return "unknown";
  if (semver.subset(found.range, `>=${version}-0`)) return "yes";
  return semver.intersects(found.range, `>=${version}`) ? "allowed" : "no";
}

/** "7.2.0 in package-lock.json", or "^7.0.0 in package.json". */
export function versionText(found: NpmPackage): string {
  return found.version ? `${found.version} in ${found.lock}` : `${found.range} in ${found.file}`;
}
