import { quoteIdentifier } from "../../sql/grammar/name.ts";
import type { Advice, MarkerTrouble, SourceFile } from "../../types.ts";
import {
  isJavaMigration,
  type JavaMigration,
  javaMigration,
  javaMigrations,
  leavesClass,
  locationsOf,
} from "../calls/flyway/java-migrations.ts";
import { flywayDecides } from "../calls/flyway/statement-kinds.ts";
import { folderOfOther } from "../evidence/database.ts";
import { flywayFolders } from "../evidence/flyway/folders.ts";
import { type FlywaySettings, flywaySettings } from "../evidence/flyway/settings.ts";
import { holdsClasses, resourcesBeside } from "../evidence/flyway/source-sets.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { properties } from "../evidence/properties.ts";
import { jvm } from "../marks/language.ts";
import { firstStatementLine, wholeOf } from "../text/lines.ts";
import { byNumber } from "../text/order.ts";
import { trouble } from "../text/trouble.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { countedBy } from "../writing/next-name.ts";
import { seesForItself } from "../writing/opt-outs.ts";

/** Names with Flyway's defaults, where nothing is configured. */
const DEFAULT = /^(?:(?<kind>[VUB])(?<version>\d+(?:[._]\d+)*)__|R__)(?<title>.*)\.sql$/;

export const flyway: Tool = {
  id: "flyway",
  name: "Flyway",
  commands: [["flyway", "migrate"]],
  aliases: ["flywaydb"],
  recorded: true,
  // skipExecutingMigrations, since 7.0 in the paid editions: all that is pending
  countAsApplied: () =>
    "flyway -skipExecutingMigrations=true migrate, which counts all that is pending (Flyway Teams and Enterprise)",
  // CompositeMigrationResolver, checkForIncompatibilities.
  versioned: {
    by: ({ path }) => {
      const { kind, version } = DEFAULT.exec(fileNameOf(path).replace(/\.java$/, ".sql"))?.groups ?? {};
      return kind === "V" && version ? version.replaceAll("_", ".") : null;
    },
    effect: "refuses to start: more than one migration with that version",
  },
  // MigrationInfoImpl.java, validate: outOfOrder is false by default
  late: (root) =>
    flywaySettings(root)?.outOfOrder ? null : "refuses to start: resolved migration not applied",
  // BaseJavaMigration.java
  code: [
    {
      tool: "Flyway",
      ...jvm,
      marks: [
        /(?:\b(?:extends|implements|with)|:)\s*(?:[\w.]+\.)?(?:Base)?JavaMigration\b/,
        /\borg\.flywaydb\b/,
      ],
      prints: null,
    },
  ],
  reads: "java",
  shows: (folder) => {
    const settings = flywaySettings(folder);
    return settings && `${settings.path} names Flyway`;
  },
  // Of classes without files of SQL nobody knows what stands between them; nor do files of SQL tell what classes do.
  ordered: (root) =>
    !holdsClasses(root) &&
    javaMigrations(root, flywaySettings(root)).every(({ parts }) => parts.up.length > 0),
  ledger: (root) => schemasMade(root),
  session: (root) => {
    const path = flywaySettings(root)?.schemas.searchPath;
    return new Map(path === undefined ? [] : [["search_path", path]]);
  },
  optOut: [],
  writing: {
    ...countedBy(/\.sql$/),
    downPath: undoPath,
    files: ({ path, up, down }) => [
      { path, text: up },
      ...(down === null ? [] : [{ path: undoPath(path), text: down }]),
    ],
    optOut: seesForItself,
  },
  claim,
  home: (folder) => {
    const settings = flywaySettings(folder);
    const own = holdsClasses(folder) ? resourcesBeside(folder, locationsOf(settings)) : folder;
    return own ? locationOf(own, settings) : folder;
  },
  read: readAll,
  one: (file, root) => {
    const settings = flywaySettings(root);
    if (isJavaMigration(file)) return [javaMigration(file, settings).parts];
    return [stepOf(new Map(), { up: [file], down: [] }, settings, false)];
  },
  settings: flywayFolders,
  leaves: (file) =>
    isJavaMigration(file)
      ? leavesClass(file)
      : "its name is not V<version>__<title>.sql, nor what the settings of the project make of that",
};

function schemasMade(root: Folder): string | null {
  const made = flywaySettings(root)?.schemas.made ?? [];
  const all = made.map((name) => `CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(name)}`);
  return all.length > 0 ? all.join("; ") : null;
}

function claim(folder: Folder): Claim | null {
  // Whatever the settings, a version has a digit and a repeatable migration a separator.
  if (!folder.sql.some((file) => /\d|__/.test(fileNameOf(file.path)))) return null;
  const settings = flywaySettings(folder);
  if (!settings) return null;
  const files = folder.sql.filter((file) => named(file, settings));
  if (files.length === 0) return null;
  return {
    root: locationOf(folder, settings).path,
    ground: settings.own ? "config" : "project",
    evidence: settings.path,
    why: `${settings.path}, and ${files[0]?.path} is named as Flyway wants`,
    files: files.length,
    otherDatabase: settings.otherDatabase,
  };
}

function named(file: SourceFile, settings: FlywaySettings | null): RegExpExecArray | null {
  return (settings?.naming.pattern ?? DEFAULT).exec(fileNameOf(file.path));
}

/** A configured location, else Spring's default one, else the topmost of adjoining folders with versioned files. */
function locationOf(folder: Folder, settings: FlywaySettings | null): Folder {
  for (const wanted of [settings?.locations ?? [], ["db/migration"]]) {
    const ends = (path: string) => wanted.some((one) => path === one || path.endsWith(`/${one}`));
    const found = folder.above.find((at) => ends(at.trail));
    if (found) return databaseFolder(found, folder, settings) ?? found;
  }
  let top = folder;
  while (top.parent?.sql.some((file) => named(file, settings))) top = top.parent;
  return top;
}

/** Of a location with a folder for each database (db/migration/postgresql beside db/migration/oracle) the one that is read. */
function databaseFolder(location: Folder, folder: Folder, settings: FlywaySettings | null): Folder | null {
  if (!location.folders.some(({ name }) => folderOfOther(name) !== null)) return null;
  if (location.sql.some((file) => named(file, settings))) return null;
  return folder.above.find((at) => at.parent?.path === location.path) ?? null;
}

function readAll(root: Folder): readonly VersionParts[] {
  const settings = flywaySettings(root);
  const undo = settings?.naming.undo ?? "U";
  const versions = new Map<string, { up: SourceFile[]; down: SourceFile[] }>();
  const repeatable: SourceFile[] = [];
  const scripts = new Map<SourceFile, SourceFile>();
  const files = root.below.flatMap((folder) => {
    for (const file of folder.sql) {
      const name = fileNameOf(file.path);
      const conf = folder.file(`${name}.conf`) ?? folder.file(name.replace(/\.sql$/, ".conf"));
      if (conf) scripts.set(file, conf);
    }
    return folder.sql;
  });
  for (const file of files) {
    const groups = named(file, settings)?.groups;
    if (!groups) continue;
    if (groups.version === undefined) {
      repeatable.push(file);
      continue;
    }
    const key = groups.version.replaceAll("_", ".");
    const pair = versions.get(key) ?? { up: [], down: [] };
    versions.set(key, pair);
    (groups.kind === undo ? pair.down : pair.up).push(file);
  }
  const classes = javaMigrations(root, settings);
  const paid = [...versions.values()].some((pair) => pair.down.length > 0);
  const own = [...versions].map(([key, pair]) => [key, stepOf(scripts, pair, settings, paid)] as const);
  const numbered = [...own, ...classes.flatMap(numberedClass)].sort(([a], [b]) => byVersion(a, b));
  const last = repeatable.sort((a, b) => byCodeUnits(fileNameOf(a.path), fileNameOf(b.path)));
  return [
    ...numbered.map(([, parts]) => parts),
    ...last.map((file) => ({
      ...stepOf(scripts, { up: [file], down: [] }, settings, false),
      repeatable: true,
    })),
    ...classes.flatMap(({ version, parts }) => (version === null ? [parts] : [])),
  ];
}

function numberedClass({ version, parts }: JavaMigration): readonly (readonly [string, VersionParts])[] {
  return version === null ? [] : [[version, parts]];
}

function byVersion(a: string, b: string): number {
  const [x, y] = [a.split("."), b.split(".")];
  for (let at = 0; at < Math.max(x.length, y.length); at++) {
    const order = byNumber(x[at] ?? "0", y[at] ?? "0");
    if (order !== 0) return order;
  }
  return 0;
}

function stepOf(
  scripts: ReadonlyMap<SourceFile, SourceFile>,
  pair: { readonly up: readonly SourceFile[]; readonly down: readonly SourceFile[] },
  settings: FlywaySettings | null,
  undo: boolean,
): VersionParts {
  const back = pair.down[0];
  const part = (file: SourceFile, direction: "up" | "down"): Part => ({
    file,
    span: wholeOf(file),
    direction,
    ...sendingOf(scripts.get(file), settings),
    dialect: settings?.placeholder ? { placeholder: settings.placeholder } : {},
    // Undo scripts are a paid edition's: only a root that has some is asked for more.
    rollback: {
      place: undo || back ? "file" : "none",
      present: back !== undefined,
      where: back ? fileNameOf(back.path) : undoNameOf(file, settings),
      unwritten: {
        execution: sendingOf(undefined, settings).execution,
        advice: adviceFor(undoNameOf(file, settings), settings),
      },
    },
    advice: adviceFor(fileNameOf(file.path), settings),
    markers: troublesOf(file, scripts.get(file)),
  });
  return { up: pair.up.map((file) => part(file, "up")), down: pair.down.map((file) => part(file, "down")) };
}

function undoNameOf(file: SourceFile, settings: FlywaySettings | null): string {
  const groups = named(file, settings)?.groups;
  if (groups?.version === undefined) return "the text that the file had before";
  return `${settings?.naming.undo ?? "U"}${fileNameOf(file.path).slice(groups.kind?.length)}`;
}

function adviceFor(name: string, settings: FlywaySettings | null): Advice {
  const lock = settings?.lockLine;
  const own = `give the statement a file of its own: Flyway runs it outside a transaction; where it does not notice by itself, put \`executeInTransaction=false\` into ${name}.conf`;
  return {
    alone: lock ? `${own}; and set \`${lock}\`, or the build waits permanently for Flyway's own lock` : own,
    several: true,
  };
}

function misnamed(conf: SourceFile): boolean {
  return !conf.path.endsWith(".sql.conf");
}

/** The trouble has no place in the SQL: it stands at the first statement and names the file. */
function troublesOf(file: SourceFile, conf: SourceFile | undefined): readonly MarkerTrouble[] {
  if (!conf || !misnamed(conf) || scriptFlag(conf) === undefined) return [];
  return [
    trouble(
      firstStatementLine(file.text),
      `Flyway does not read ${conf.path}`,
      "the settings of a script stand in a file of exactly its name with .conf after it",
      `rename it to ${fileNameOf(file.path)}.conf`,
    ),
  ];
}

type Sending = Pick<Part, "execution" | "why" | "decide">;

function sendingOf(conf: SourceFile | undefined, settings: FlywaySettings | null): Sending {
  const flag = conf && !misnamed(conf) ? scriptFlag(conf) : undefined;
  if (conf && flag !== undefined) {
    const why = `executeInTransaction=${flag} in ${conf.path}`;
    return { execution: flag ? "transaction" : "autocommit", why };
  }
  if (settings?.inTransaction === false) {
    return { execution: "autocommit", why: `executeInTransaction=false in ${settings.path}` };
  }
  const why = "Flyway reads each statement and leaves the transaction for those it knows cannot run in one";
  return { execution: "automatic", why, decide: flywayDecides(settings) };
}

/** Settings of one script: a file of exactly its name and ".conf" beside it. */
function scriptFlag(conf: SourceFile): boolean | undefined {
  const value = properties(conf.text).get("executeInTransaction")?.toLowerCase();
  return value === "true" ? true : value === "false" ? false : undefined;
}

/** By Flyway's own prefixes; where somebody has set others, nothing is written. */
function undoPath(path: string): string {
  return path.replace(/(^|\/)V(?=[^/]*$)/, "$1U");
}
