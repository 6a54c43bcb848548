import * as semver from "semver";
import { parse } from "smol-toml";
import type { SourceFile } from "../../../types.ts";
import { databaseOfUrls } from "../database.ts";
import type { Folder } from "../folder.ts";
import { BUILD_FILES, canonical, driverOf, flattened, springKeys } from "../jvm.ts";
import { COMMAND_FILES, nearestFile } from "../nearest-file.ts";
import { properties } from "../properties.ts";
import { record } from "../value.ts";
import { environmentKeys, type FlywaySchemas, flywaySchemas } from "./schemas.ts";

/** What a project's files say about Flyway. */
export interface FlywaySettings {
  readonly path: string;
  /** True for Flyway's own file or Spring's settings of it; false where a build file only names Flyway. */
  readonly own: boolean;
  /** Folders, without "filesystem:" and "classpath:". */
  readonly locations: readonly string[];
  readonly naming: Naming;
  readonly mixed: boolean;
  readonly group: boolean;
  readonly inTransaction: boolean | undefined;
  readonly outOfOrder: boolean;
  /**
   * The line to set where Flyway would hold a lock of its own in a transaction, for which CREATE INDEX CONCURRENTLY
   * then waits forever (flyway/flyway#3497, #3682; since 9.1.2); null where it is off or the version is older.
   */
  readonly lockLine: string | null;
  readonly otherDatabase: string | undefined;
  /** What begins a placeholder, where that is set. */
  readonly placeholder: string | undefined;
  readonly schemas: FlywaySchemas;
}

/** The parts of names: "V" version "__" title ".sql". */
export interface Naming {
  /** Groups: `kind` (the prefix) and `version`, or neither in a repeatable migration. */
  readonly pattern: RegExp;
  readonly versioned: string;
  readonly undo: string;
}

const OWN = ["flyway.toml", "flyway.user.toml", "flyway.conf", "conf/flyway.toml", "conf/flyway.conf"];
const SPRING = ["application.properties", "application.yml", "application.yaml"].flatMap((name) => [
  `src/main/resources/${name}`,
  name,
]);

const known = new WeakMap<Folder, FlywaySettings | null>();

/** The nearest settings above a folder; Flyway's own file before Spring's, and that before one that only names it. */
export function flywaySettings(folder: Folder): FlywaySettings | null {
  const found = known.get(folder);
  if (found !== undefined) return found;
  const made = find(folder);
  known.set(folder, made);
  return made;
}

function find(folder: Folder): FlywaySettings | null {
  const own = nearestFile(folder, OWN);
  if (own) return settingsOf(folder, own, keysOf(own), own);
  const connection = nearestFile(folder, SPRING, /\bjdbc:/);
  const spring = springKeys(folder, "flyway");
  if (spring)
    return settingsOf(
      folder,
      spring.file,
      spring.keys,
      connection,
      "spring.flyway.postgresql.transactional-lock=false",
    );
  const named =
    nearestFile(folder, [...SPRING, ...BUILD_FILES], /\bflyway\b/i) ??
    nearestFile(folder, COMMAND_FILES, /\bflyway\b/);
  return named && settingsOf(folder, named, buildKeys(named), connection ?? named);
}

function settingsOf(
  folder: Folder,
  file: SourceFile,
  keys: ReadonlyMap<string, string>,
  connection: SourceFile | null,
  lockLine = "flyway.postgresql.transactional.lock=false",
): FlywaySettings {
  const flag = (name: string) => keys.get(canonical(name))?.toLowerCase();
  return {
    path: file.path,
    own: keys.size > 0 || connection === file,
    locations: locationsIn(keys.get("locations") ?? ""),
    naming: namingOf(keys),
    mixed: flag("mixed") === "true",
    group: flag("group") === "true",
    inTransaction: flag("executeInTransaction") === "false" ? false : undefined,
    outOfOrder: flag("outOfOrder") === "true",
    lockLine: flag("postgresql.transactional.lock") === "false" || isOld(folder) ? null : lockLine,
    otherDatabase: otherDatabase(folder, connection),
    placeholder: keys.get(canonical("placeholderPrefix")) || undefined,
    schemas: flywaySchemas(keys, connection?.text ?? ""),
  };
}

function locationsIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((one) => one.trim().replace(/^(?:filesystem|classpath):/, ""))
    .map((one) => one.replace("{vendor}", "postgresql").replace(/^\.?\/|\/$/g, ""))
    .filter((one) => one !== "" && !/[*?$]/.test(one));
}

/** Defaults: V1.2__title.sql, U1.2__title.sql, B1.2__title.sql, R__title.sql. */
function namingOf(keys: ReadonlyMap<string, string>): Naming {
  const key = (name: string, otherwise: string) => {
    const value = keys.get(canonical(name));
    return value === undefined || value.includes("${") ? otherwise : value;
  };
  const versioned = key("sqlMigrationPrefix", "V");
  const undo = key("undoSqlMigrationPrefix", "U");
  const kinds = [versioned, undo, key("baselineMigrationPrefix", "B")].map(quote).join("|");
  const separator = quote(key("sqlMigrationSeparator", "__"));
  const repeatable = quote(key("repeatableSqlMigrationPrefix", "R"));
  const suffixes = key("sqlMigrationSuffixes", ".sql")
    .split(",")
    .map((one) => quote(one.trim()));
  return {
    versioned,
    undo,
    pattern: new RegExp(
      `^(?:(?<kind>${kinds})(?<version>\\d+(?:[._]\\d+)*)${separator}|${repeatable}${separator})(?<title>.*)(?:${suffixes.join("|")})$`,
    ),
  };
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** A URL of a database that only tests run in says nothing where the module brings PostgreSQL's driver. */
function otherDatabase(folder: Folder, connection: SourceFile | null): string | undefined {
  const driver = driverOf(folder);
  const urls = connection?.text.match(/\bjdbc:[a-z0-9]+:\S*/gi) ?? [];
  const database = databaseOfUrls(urls.join(" "));
  if (connection && database !== null && !(driver.postgres && /^(?:H2|HSQLDB|Derby)$/.test(database)))
    return `${connection.path} connects to ${database}`;
  return urls.length > 0 ? undefined : driver.other;
}

/** The lock came into a transaction with 9.1.2. A version that no build file says is the newest. */
function isOld(folder: Folder): boolean {
  const build = nearestFile(folder, BUILD_FILES, /\bflyway\b/i);
  const found = build && VERSION.exec(build.text);
  const version = semver.coerce(found?.[1] ?? found?.[2] ?? found?.[3]);
  return version !== null && semver.lt(version, "9.1.2");
}

/** flyway-core:11.3.1 · <artifactId>flyway-core</artifactId><version>… · id("org.flywaydb.flyway") version "…" */
const VERSION =
  /\bflyway-core["']?\s*[:%]\s*["']?(\d+(?:\.\d+)+)|<artifactId>flyway-(?:core|maven-plugin)<\/artifactId>\s*<version>(\d+(?:\.\d+)+)|org\.flywaydb\.flyway["')]*\s+version\s+["'](\d+(?:\.\d+)+)/;

function keysOf(file: SourceFile): ReadonlyMap<string, string> {
  const pairs = file.path.endsWith(".toml") ? tomlPairs(file.text) : [...properties(file.text)];
  return new Map(
    [...environmentKeys(file), ...pairs].map(
      ([key, value]) => [canonical(key.replace(/^flyway\.(?:plugins\.)?/, "")), value] as const,
    ),
  );
}

/** [flyway] holds the settings; an [environments.<name>] table may add its own. */
function tomlPairs(text: string): readonly (readonly [string, string])[] {
  try {
    return flattened(record(record(parse(text)).flyway));
  } catch {
    // A broken file is Flyway's to report.
    return [];
  }
}

/** The settings of names that a Maven or Gradle plugin is given literally. */
const IN_BUILD =
  /(?<!\/)\b((?:sql|undoSql|repeatableSql)Migration(?:Prefix|Separator))(?:>|\s*=\s*["'])([^"'<\s]*)["'<]/g;

function buildKeys(file: SourceFile): ReadonlyMap<string, string> {
  return new Map(
    [...file.text.matchAll(IN_BUILD)].map(([, key = "", value = ""]) => [canonical(key), value]),
  );
}
