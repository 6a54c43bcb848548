import type { Advice, Direction, Rollback, SentByCode, SourceFile, Span, WrittenCode } from "../../types.ts";
import { PhpFiles } from "../calls/any-tool/php-files.ts";
import { LaravelApplication } from "../calls/laravel/application.ts";
import { LaravelDatabase } from "../calls/laravel/database.ts";
import type { LaravelConnection, LaravelRelease } from "../calls/laravel/grammar.ts";
import { LaravelHost } from "../calls/laravel/host.ts";
import { laravelCall } from "../calls/laravel/written-calls.ts";
import { laravelCode } from "../calls/laravel/written-files.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import type { CodeModule } from "../code/syntax.ts";
import { type ClassValue, knownText, type MapValue, madeFunction, type Value } from "../code/value.ts";
import { composerPackage } from "../evidence/composer.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { wholeOf } from "../text/lines.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

const packages = ["laravel/framework", "illuminate/database", "laravel/lumen-framework"] as const;

export const laravel: Tool = {
  id: "laravel",
  name: "Laravel",
  commands: [["artisan", "migrate"]],
  aliases: ["illuminate", "lumen"],
  recorded: true,
  reads: "php",
  onlyCode: true,
  shows,
  optOut: [],
  claim: () => null,
  read: (root) => {
    const project = projectOf(root);
    return filesOf(root).flatMap((file) => versionOf(file, project) ?? []);
  },
  one: (file, root) => [versionOf(file, projectOf(root)) ?? { up: [], down: [] }],
  leaves: () => "Laravel runs files named <name>_<name>.php that hold a class with `up`",
};

function shows(folder: Folder): string | null {
  const found = composerPackage(folder, packages);
  if (found?.isInstalled) return `${found.file} has Laravel ${found.version}`;
  if (found) return `${found.file} requires Laravel`;
  const artisan = folder.above.map((at) => at.file("artisan")).find((file) => file);
  return artisan ? `${artisan.path} is there` : null;
}

/** Migrator::getMigrationFiles: `*_*.php`, by name. */
function filesOf(root: Folder): readonly SourceFile[] {
  const files = root.matching((name) => isIn("php", name) && /^.*_.*\.php$/.test(name));
  return [...files].sort((a, b) => byCodeUnits(fileNameOf(a.path), fileNameOf(b.path)));
}

interface Project {
  readonly application: LaravelApplication;
  readonly release: LaravelRelease;
  /** doctrine/dbal is there: before Laravel 11 it writes what changes a column. */
  readonly hasDoctrine: boolean;
  readonly enhanced: boolean;
  readonly root: Folder;
}

const NEWEST = 1399;

function projectOf(root: Folder): Project {
  const version = composerPackage(root, packages)?.version ?? "";
  const [, major, minor] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  // Of a major version alone the newest is meant.
  const release = major === undefined ? NEWEST : Number(major) * 100 + Math.min(Number(minor ?? 99), 99);
  return {
    root,
    application: new LaravelApplication(root),
    release,
    hasDoctrine: composerPackage(root, ["doctrine/dbal"]) !== null,
    enhanced: composerPackage(root, ["tpetry/laravel-postgresql-enhanced"]) !== null,
  };
}

interface ReadFile {
  readonly file: SourceFile;
  readonly module: CodeModule;
  readonly project: Project;
}

/** Null where it holds no migration. */
function versionOf(file: SourceFile, project: Project): VersionParts | null {
  const module = moduleOf(file, "php");
  if (!module) return null;
  const read = { file, module, project };
  const up = sentBy(read, "up");
  const found = sentBy(read, "down");
  if (!up && !found) return null;
  const down = found && found.sent.length > 0 ? found : null;
  const rollback: Rollback = { place: "section", present: found !== null, where: "`down`" };
  const make = (way: SentWay, direction: Direction): Part => ({
    ...{ file, direction, rollback, advice: adviceFor(project), comments: module.comments },
    ...{ span: up && found ? way.span : wholeOf(file), sent: way.sent },
    code: codeOf(read, way, direction),
    ...sendingOf(way),
  });
  return { up: up ? [make(up, "up")] : [], down: down ? [make(down, "down")] : [] };
}

function codeOf(
  { file, module }: ReadFile,
  { made, ways, leaves }: SentWay,
  direction: Direction,
): WrittenCode | undefined {
  const [up, down] = [madeFunction(ways.get("up")), madeFunction(ways.get("down"))];
  const way = direction === "up" ? up : down;
  return up && way ? laravelCode({ text: file.text, module, made, way, up, down, leaves }) : undefined;
}

function adviceFor({ release }: Project): Advice {
  return {
    alone: "set `public $withinTransaction = false;` in the migration's class",
    several: true,
    notValid: "`notValid()`",
    inCode: (statement) => laravelCall(statement, release),
  };
}

interface SentWay {
  readonly sent: readonly SentByCode[];
  readonly span: Span;
  readonly made: ClassValue;
  readonly ways: ReadonlyMap<string, Value>;
  readonly leaves: boolean;
  /** The connection that is not PostgreSQL's, with its database. */
  readonly elsewhere: { readonly connection: string; readonly database: string } | null;
}

/** What a way sends; null where there is none. */
function sentBy({ file, module, project }: ReadFile, direction: Direction): SentWay | null {
  let database: LaravelDatabase | null = null;
  const { application } = project;
  const evaluation: Evaluation = new Evaluation(
    file,
    new LaravelHost({
      ...{ run: () => evaluation, database: () => database, config: application.config },
      files: new PhpFiles(project.root, file, application.top),
    }),
  );
  evaluation.run(module);
  const found = migrationIn(evaluation, direction);
  if (!found) return null;
  const { own, self, made } = found;
  const ways = own.entries;
  const construct = own.entries.get("__construct");
  if (construct?.kind === "function") evaluation.invoke(construct, [], self);
  const way = own.entries.get(direction);
  if (way?.kind !== "function") return null;
  const told = knownText(own.entries.get("connection"));
  const connection = told ?? application.defaultConnection ?? "pgsql";
  const other = told === null ? null : application.databaseOf(told);
  const span = way.made.span;
  const within = own.entries.get("withinTransaction");
  const leaves = within?.kind === "boolean" && !within.value;
  if (told !== null && other !== null && other !== "PostgreSQL")
    return { sent: [], span, made, ways, leaves, elsewhere: { connection: told, database: other } };
  database = new LaravelDatabase({
    ...{ to: settingsOf(project, connection), run: evaluation, models: application.model },
    ...{ inTransaction: !leaves, databaseOf: application.databaseOf },
    isOwn: (name) => name === connection,
  });
  evaluation.invoke(way, [], self);
  return { sent: evaluation.sent.all, span, made, ways, leaves, elsewhere: null };
}

function settingsOf(
  { application, release, hasDoctrine, enhanced }: Project,
  connection: string,
): LaravelConnection {
  return {
    ...{ release, enhanced, ...application.prefixOf(connection) },
    changesColumns: release >= 1100 || (release >= 1000 && !hasDoctrine),
    ...{ stringLength: application.stringLength, morphKeys: application.morphKeys },
  };
}

/** The class that the file returns, or the last one that it defines. */
function migrationIn(
  evaluation: Evaluation,
  direction: Direction,
): { readonly own: MapValue; readonly self: MapValue; readonly made: ClassValue } | null {
  const returned = evaluation.exports.get("default");
  const classes = returned?.kind === "class" ? [returned] : [...evaluation.classes].reverse();
  for (const made of classes) {
    const own = evaluation.instance(made);
    // What a base class or a trait of the application has is not known.
    const self: MapValue = { ...own, open: true, base: { call: () => null } };
    if (own.entries.get(direction)?.kind === "function") return { made, own, self };
  }
  return null;
}

function sendingOf({ leaves, elsewhere }: SentWay): Pick<Part, "execution" | "why"> {
  const own = leaves
    ? "its class says `$withinTransaction = false`, so Laravel opens no transaction"
    : "Laravel runs each migration in a transaction of its own";
  return {
    execution: leaves ? "autocommit" : "transaction",
    why: elsewhere
      ? `its connection ${elsewhere.connection} is for ${elsewhere.database}, so nothing of it is sent to PostgreSQL`
      : own,
  };
}
