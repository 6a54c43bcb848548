import { readableYaml } from "../../text/parsed-yaml.ts";
import type { SourceFile } from "../../types.ts";
import type { Folder } from "./folder.ts";
import { fileBelow, nearestFile } from "./nearest-file.ts";
import { properties } from "./properties.ts";

/** Where a project on the Java machine says what it is built from. */
export const BUILD_FILES: readonly string[] = [
  "pom.xml",
  "build.gradle",
  "build.gradle.kts",
  "build.sbt",
  "libs.versions.toml",
  "gradle/libs.versions.toml",
];

const DRIVERS: readonly (readonly [artifact: RegExp, database: string])[] = [
  [/\bmysql-connector-j(?:ava)?\b|\bflyway-mysql\b/, "MySQL"],
  [/\bmariadb-java-client\b/, "MariaDB"],
  [/\bsqlite-jdbc\b/, "SQLite"],
  [/\bmssql-jdbc\b|\bflyway-sqlserver\b/, "SQL Server"],
  [/\bojdbc\d+\b|\bflyway-database-oracle\b/, "Oracle"],
];
const ANY_DRIVER = new RegExp(["postgres", ...DRIVERS.map(([artifact]) => artifact.source)].join("|"), "i");

export interface Driver {
  readonly postgres: boolean;
  /** Why the module is not PostgreSQL's, where it is not. */
  readonly other: string | undefined;
}

/** What the nearest build file with a driver brings. Databases that tests run in say nothing: H2, HSQLDB, Derby. */
export function driverOf(folder: Folder): Driver {
  const file = nearestFile(folder, BUILD_FILES, ANY_DRIVER);
  if (!file || /postgres/i.test(file.text)) return { postgres: file !== null, other: undefined };
  for (const [artifact, database] of DRIVERS) {
    const found = artifact.exec(file.text);
    if (found)
      return { postgres: false, other: `${file.path} brings only a ${database} driver (${found[0]})` };
  }
  return { postgres: false, other: undefined };
}

/** One setting, as Spring binds it: case, dashes, underscores and dots in the name say nothing. */
export function canonical(key: string): string {
  return key.toLowerCase().replace(/[-_.]/g, "");
}

/**
 * Spring Boot's settings of one library, from the nearest folder with any: application.yml before its profiles. A
 * list that several profiles give is the lists joined.
 */
export function springKeys(
  folder: Folder,
  prefix: string,
): { readonly file: SourceFile; readonly keys: ReadonlyMap<string, string> } | null {
  const mentions = new RegExp(prefix, "i");
  for (const at of folder.above) {
    const resources = at.child("src")?.child("main")?.child("resources");
    const files = [...(resources ? settingsIn(resources) : []), ...settingsIn(at)];
    const keyed = files
      .filter((file) => mentions.test(file.text))
      .map((file) => ({ file, keys: keysBelow(file, prefix) }))
      .filter(({ keys }) => keys.size > 0);
    const first = keyed[0];
    if (first) return { file: first.file, keys: joined(keyed.map(({ keys }) => keys)) };
  }
  return null;
}

function settingsIn(folder: Folder): readonly SourceFile[] {
  return [...folder.names]
    .filter((name) => /^application(?:-[\w.-]+)?\.(?:ya?ml|properties)$/.test(name))
    .sort((a, b) => a.length - b.length)
    .flatMap((name) => fileBelow(folder, name) ?? []);
}

function joined(maps: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of maps.flatMap((map) => [...map])) {
    if (!all.has(key)) all.set(key, value);
    else if (canonical(key) === "locations") all.set(key, `${all.get(key)},${value}`);
  }
  return all;
}

const known = new WeakMap<SourceFile, ReadonlyMap<string, string>>();

/** The keys below `spring.<prefix>`, without it, in their canonical spelling. */
function keysBelow(file: SourceFile, prefix: string): ReadonlyMap<string, string> {
  const flat = known.get(file) ?? flatKeys(file);
  known.set(file, flat);
  const start = `spring.${prefix}.`;
  return new Map(
    [...flat].flatMap(([key, value]) =>
      key.toLowerCase().startsWith(start) ? [[canonical(key.slice(start.length)), value] as const] : [],
    ),
  );
}

function flatKeys(file: SourceFile): ReadonlyMap<string, string> {
  if (file.path.endsWith(".properties")) return properties(file.text);
  const found = new Map<string, string>();
  try {
    for (const document of readableYaml(file.text))
      for (const [key, value] of flattened(document)) if (!found.has(key)) found.set(key, value);
  } catch {
    // A broken file is Spring's to report; here it is no evidence.
  }
  return found;
}

/** "a.b.c" for nested tables; a list is its items with commas. */
export function flattened(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return [[path, value.map(String).join(",")]];
  if (typeof value !== "object" || value === null) return [[path, value === null ? "" : String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => flattened(inner, path ? `${path}.${key}` : key));
}
