import type { Advice, Direction, Rollback, SentByCode, SourceFile, Span, WrittenCode } from "../../types.ts";
import { KnownIndexes } from "../calls/any-tool/known-indexes.ts";
import { refusingWay } from "../calls/any-tool/refusing-ways.ts";
import type { GemRules } from "../calls/rails/gems/gem-rules.ts";
import {
  constantPath,
  gitlabOf,
  type InstalledGems,
  installedGems,
} from "../calls/rails/gems/installed-gems.ts";
import { RailsMigration } from "../calls/rails/migration.ts";
import type { MigrationVersion } from "../calls/rails/names.ts";
import { SchemaStatements } from "../calls/rails/schema-statements.ts";
import { railsCall } from "../calls/rails/written-calls.ts";
import { railsCode } from "../calls/rails/written-files.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import type { CodeModule } from "../code/syntax.ts";
import { textTold } from "../code/told-values.ts";
import { type ClassValue, type FunctionValue, handle } from "../code/value.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { lockedGem } from "../evidence/gems.ts";
import { fileNameOf } from "../evidence/path.ts";
import { wholeOf } from "../text/lines.ts";
import { byLeadingNumber } from "../text/order.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

const ADVICE: Advice = {
  alone: "add `disable_ddl_transaction!` to the class, and `algorithm: :concurrently` to the call",
  several: true,
  notValid: "`validate: false`",
};

/** activerecord/lib/active_record/migration.rb, MigrationFilenameRegexp */
const named = /^[0-9]+_[_a-z0-9]*\.?[_a-z0-9]*\.rb$/;
/** Rails runs what stands in these of its folders as one history. */
const folders = ["migrate", "post_migrate"] as const;

export const rails: Tool = {
  id: "rails",
  name: "Rails",
  commands: [
    ["rails", "db:migrate"],
    ["rails", "db:migrate:up"],
    ["rake", "db:migrate"],
    ["rake", "db:migrate:up"],
  ],
  aliases: ["activerecord", "ruby on rails"],
  recorded: true,
  reads: "ruby",
  onlyCode: true,
  shows: (folder) => {
    const gem = lockedGem(folder, "activerecord");
    return gem && `${gem.file} has activerecord ${gem.version}`;
  },
  optOut: [],
  claim: () => null,
  home,
  versioned: {
    by: (file) => /^[0-9]+/.exec(fileNameOf(file.path))?.[0].replace(/^0+(?=.)/, "") ?? null,
    effect: "Rails refuses to run any migration while two have one number",
  },
  session: (root) => settingsOf(root).gems.session,
  read: (root) => {
    const settings = settingsOf(root);
    const known = new KnownIndexes();
    return filesOf(root).flatMap((file) => versionOf(file, settings, known) ?? []);
  },
  one: (file, root) => [versionOf(file, settingsOf(root), new KnownIndexes()) ?? emptyVersion(file)],
  leaves: () => "Rails loads files named <number>_<name>.rb that hold a migration",
};

/** The folder that Rails is told: it reads those below it, too. */
function home(folder: Folder): Folder {
  const own = folder.above.findLast(({ name }) => folders.some((one) => one === name)) ?? folder;
  return own.name === "post_migrate" ? (own.parent?.child("migrate") ?? own) : own;
}

function filesOf(root: Folder): readonly SourceFile[] {
  const beside = root.name === "migrate" ? root.parent?.child("post_migrate") : null;
  const files = [root, ...(beside ? [beside] : [])].flatMap(({ below }) =>
    below.flatMap((folder) => folder.matching((name) => isIn("ruby", name) && named.test(name))),
  );
  return files.sort(
    (a, b) => byLeadingNumber(fileNameOf(a.path), fileNameOf(b.path)) || byCodeUnits(a.path, b.path),
  );
}

interface ProjectSettings {
  /** What a class promises that names no version. */
  readonly version: MigrationVersion;
  /** Those that make something else of what is called. */
  readonly gems: InstalledGems;
  /** `primary_key_type` of config/application.rb. */
  readonly primaryKey: string | null;
}

function settingsOf(root: Folder): ProjectSettings {
  const own = lockedGem(root, "activerecord");
  const application = root.above.map((at) => at.child("config")?.file("application.rb")).find((one) => one);
  const primaryKey = application ? textTold(application, "ruby", "primary_key_type") : null;
  const version = versionNumber(own?.version ?? "8.0") ?? 800;
  return { primaryKey, version, gems: installedGems(root, version) };
}

function versionNumber(written: string): MigrationVersion | null {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(written) ?? [];
  return major === undefined ? null : Number(major) * 100 + Number(minor);
}

interface RailsFile {
  readonly file: SourceFile;
  readonly module: CodeModule;
  readonly version: MigrationVersion;
  readonly leaves: boolean;
  readonly made: ClassValue;
  readonly ways: ReadonlyMap<string, FunctionValue>;
  readonly gems: readonly GemRules[];
}

/** Null where it holds no migration. */
function readFile(file: SourceFile, project: ProjectSettings): RailsFile | null {
  const module = moduleOf(file, "ruby");
  if (!module) return null;
  const otherwise = project.version;
  const { evaluation, migration } = evaluationOf(file, {
    ...{ version: otherwise, known: new KnownIndexes(), direction: "up", inTransaction: true },
    ...{ project, gems: [] },
  });
  evaluation.run(module);
  for (const made of [...evaluation.classes].reverse()) {
    const ways = waysOf(evaluation, made);
    if (ways.size === 0) continue;
    const version = versionOfClass(made, evaluation) ?? otherwise;
    const leaves = evaluation.basesOf(made).length > 0 ? saysLeave(made) : migration.leavesTransaction;
    const bases = evaluation.classes.flatMap((one) => one.made.bases);
    const number = Number(/^[0-9]+/.exec(fileNameOf(file.path))?.[0] ?? 0);
    const gems = [...gitlabOf(file, module, bases), ...project.gems.of(number)];
    return { file, module, version, leaves, made, ways, gems };
  }
  return null;
}

function waysOf(evaluation: Evaluation, made: ClassValue): ReadonlyMap<string, FunctionValue> {
  const { entries } = evaluation.instance(made);
  const ways = new Map<string, FunctionValue>();
  for (const name of ["change", "up", "down"]) {
    const way = entries.get(name);
    if (way?.kind === "function") ways.set(name, way);
  }
  return ways;
}

/** `ActiveRecord::Migration[7.1]`; without a number it is as Rails 4.2 had it. Null where the class extends another. */
function versionOfClass(made: ClassValue, evaluation: Evaluation, depth = 0): MigrationVersion | null {
  const [base] = made.made.bases;
  const given = base?.kind === "element" ? base : null;
  const of = given ? versionNumber(given.at.kind === "number" ? given.at.written : "") : 402;
  if (base && constantPath(given?.of ?? base) === "ActiveRecord::Migration") return of;
  // lib/gitlab/database/migration.rb: up to 2.1 they are as Rails 6.1 had them, then as 7.0.
  if (given && constantPath(given.of) === "Gitlab::Database::Migration") return (of ?? 0) < 202 ? 601 : 700;
  const [parent] = evaluation.basesOf(made);
  return parent && depth < 10 ? versionOfClass(parent.base, evaluation, depth + 1) : null;
}

/** `disable_ddl_transaction!` holds for the class that says it, and not for those that extend it (migration.rb). */
function saysLeave({ made: { body } }: ClassValue): boolean {
  return body.some(
    ({ kind, ...node }) =>
      kind === "expression" &&
      "value" in node &&
      node.value?.kind === "call" &&
      node.value.name === "disable_ddl_transaction!",
  );
}

interface RunSettings {
  readonly version: MigrationVersion;
  readonly known: KnownIndexes;
  readonly direction: Direction;
  readonly inTransaction: boolean;
  readonly project: ProjectSettings;
  readonly gems: readonly GemRules[];
}

function evaluationOf(file: SourceFile, { version, known, project, ...way }: RunSettings) {
  let migration: RailsMigration | null = null;
  const evaluation: Evaluation = new Evaluation(file, {
    name: (name) => (name === "self" && migration ? handle(migration) : null),
    call: (path, call) => migration?.outer(path, call) ?? null,
  });
  const settings = { ...way, primaryKey: project.primaryKey };
  migration = new RailsMigration(new SchemaStatements(evaluation, version, known, project.version), settings);
  return { evaluation, migration };
}

interface SentWay {
  readonly sent: readonly SentByCode[];
  readonly span: Span;
  /** Rails turned `change` around. */
  readonly derived: boolean;
  readonly irreversible: boolean;
}

/** What a way sends; null where there is none. */
function sentBy(
  read: RailsFile,
  direction: Direction,
  settings: ProjectSettings,
  known: KnownIndexes,
): SentWay | null {
  const own = read.ways.get(direction);
  const made = own ?? read.ways.get("change");
  if (!made) return null;
  const { file, version, gems } = read;
  const inTransaction = !gems.some(({ opensNone }) => opensNone) && !read.leaves;
  const { evaluation, migration } = evaluationOf(file, {
    ...{ version, known, direction, inTransaction, project: settings, gems },
  });
  evaluation.run(read.module);
  // The class is run again, so that what it calls has this migration behind it.
  const again = evaluation.classes.map((one) => waysOf(evaluation, one)).findLast(({ size }) => size > 0);
  const way = again?.get(own ? direction : "change");
  const derived = !own && direction === "down";
  if (way) migration.start(way, derived);
  return { sent: evaluation.sent.all, span: made.made.span, derived, irreversible: migration.irreversible };
}

function versionOf(file: SourceFile, settings: ProjectSettings, known: KnownIndexes): VersionParts | null {
  const read = readFile(file, settings);
  if (!read) return null;
  const up = sentBy(read, "up", settings, known);
  const found = sentBy(read, "down", settings, known.copy());
  const down = found?.irreversible || found?.sent.length === 0 ? null : found;
  const rollback: Rollback = {
    place: "section",
    // One that only raises, or does nothing, is there all the same.
    present: down !== null || read.ways.has("down"),
    ...refusingWay(read.ways.get("down")),
    where: read.ways.has("change") ? "`def down`, beside `def up` instead of `def change`" : "`def down`",
  };
  const { comments } = read.module;
  const options = { promised: read.version, installed: settings.version };
  const advice: Advice = { ...ADVICE, inCode: (statement) => railsCall(statement, options) };
  const make = (way: SentWay, direction: Direction): Part => ({
    ...{ file, direction, rollback, advice, sent: way.sent, comments, code: codeOf(read, direction) },
    span: read.ways.size > 1 ? way.span : wholeOf(file),
    ...(way.derived ? { derived: true as const } : {}),
    ...sendingOf(read),
  });
  return { up: up ? [make(up, "up")] : [], down: down ? [make(down, "down")] : [] };
}

function codeOf(read: RailsFile, direction: Direction): WrittenCode | undefined {
  const { file, module, made, ways, leaves } = read;
  const way = ways.get(direction) ?? ways.get("change");
  if (!way) return undefined;
  return railsCode({ text: file.text, comments: module.comments, made, ways, way, leaves });
}

function emptyVersion(file: SourceFile): VersionParts {
  const rollback: Rollback = { place: "section", present: false, where: "`def down`" };
  const part: Part = {
    ...{ file, span: wholeOf(file), direction: "up", execution: "transaction", rollback },
    ...{ advice: ADVICE, sent: [], why: "Rails runs each migration in a transaction of its own" },
  };
  return { up: [part], down: [] };
}

function sendingOf({ leaves, gems }: RailsFile): Pick<Part, "execution" | "why"> {
  const never = gems.find(({ opensNone }) => opensNone);
  const others = gems.filter((gem) => gem !== never).map(({ why }) => why);
  const said = (why: string): string => [why, ...others].join("; ");
  if (never) return { execution: "autocommit", why: said(never.why) };
  if (leaves)
    return {
      execution: "autocommit",
      why: said("its class says `disable_ddl_transaction!`, so Rails opens no transaction"),
    };
  return { execution: "transaction", why: said("Rails runs each migration in a transaction of its own") };
}
