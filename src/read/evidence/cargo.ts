import { parse } from "smol-toml";
import { lookup } from "../../text/lookup.ts";
import type { Folder } from "./folder.ts";
import { listOf, type Mapping, record, stringOf } from "./value.ts";

export interface Crate {
  /** Path of the Cargo.toml that names it. */
  readonly file: string;
  readonly features: readonly string[];
}

const documents = new WeakMap<object, Mapping>();

function toml(file: { readonly text: string }): Mapping {
  const known = documents.get(file);
  if (known) return known;
  let made: Mapping = {};
  try {
    made = record(parse(file.text));
  } catch {
    // A broken Cargo.toml is cargo's to report; here it is no evidence.
  }
  documents.set(file, made);
  return made;
}

/** The nearest Cargo.toml above a folder that depends on a crate; features of every one above are joined. */
export function crate(folder: Folder, name: string): Crate | null {
  let nearest: string | null = null;
  const features = new Set<string>();
  for (const at of folder.above) {
    const file = at.file("Cargo.toml");
    if (!file) continue;
    for (const entry of entriesOf(toml(file), name)) {
      nearest ??= file.path;
      for (const feature of listOf(record(entry).features))
        if (typeof feature === "string") features.add(feature);
    }
  }
  if (nearest !== null) return { file: nearest, features: [...features] };
  const lock = lockOfMembers(folder, name);
  return lock === null ? null : { file: lock, features: [] };
}

/** A Cargo.lock above whose own packages (those without a source) depend on the crate: a workspace's. */
function lockOfMembers(folder: Folder, name: string): string | null {
  for (const at of folder.above) {
    const file = at.file("Cargo.lock");
    const own = file ? listOf(toml(file).package).map(record) : [];
    const needs = (dependency: unknown) =>
      typeof dependency === "string" && dependency.split(" ")[0] === name;
    if (file && own.some((item) => item.source === undefined && listOf(item.dependencies).some(needs))) {
      return file.path;
    }
  }
  return null;
}

function entriesOf(document: Mapping, name: string): readonly unknown[] {
  const tables = [document, record(document.workspace)];
  return tables.flatMap((table) =>
    [table.dependencies, table["dev-dependencies"], table["build-dependencies"]].flatMap(
      (dependencies) => lookup(record(dependencies), name) ?? [],
    ),
  );
}

/** A crate's version in the nearest Cargo.lock. */
export function lockedCrate(
  folder: Folder,
  name: string,
): { readonly version: string; readonly file: string } | null {
  for (const at of folder.above) {
    const file = at.file("Cargo.lock");
    if (!file) continue;
    for (const item of listOf(toml(file).package)) {
      const version = stringOf(record(item).version);
      if (record(item).name === name && version) return { version, file: file.path };
    }
  }
  return null;
}

/** Why a crate's project is not PostgreSQL's: its features name only other databases. */
export function crateDatabase(found: Crate | null, name: string): string | undefined {
  if (!found || found.features.some((feature) => /^(postgres|any$)/.test(feature))) return undefined;
  const other = found.features.find((feature) => /^(mysql|sqlite|mssql)/.test(feature));
  return other && `${found.file} turns on only the feature \`${other}\` of ${name}`;
}
