import { valid } from "semver";
import type {
  Advice,
  Direction,
  OpenBeside,
  Rollback,
  SentByCode,
  SourceFile,
  Span,
  WrittenCode,
} from "../../types.ts";
import { refusingWay } from "../calls/any-tool/refusing-ways.ts";
import { EctoMigration, type EctoSettings } from "../calls/ecto/migration.ts";
import { ectoCall } from "../calls/ecto/written-calls.ts";
import { ectoCode } from "../calls/ecto/written-files.ts";
import { keywordsOf } from "../code/elixir/keywords.ts";
import { usedModule } from "../code/elixir/statements.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import type { CodeModule, CodeStatement } from "../code/syntax.ts";
import { type ClassValue, type FunctionValue, knownText, truth, type Value } from "../code/value.ts";
import { ectoRepositorySettings, otherEctoDatabase } from "../evidence/elixir/ecto-repository.ts";
import { lockedHexPackage, mixFileWith } from "../evidence/elixir/mix-packages.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { fileBelow } from "../evidence/nearest-file.ts";
import { fileNameOf } from "../evidence/path.ts";
import { wholeOf } from "../text/lines.ts";
import { byLeadingNumber } from "../text/order.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

const LOCK = "`@disable_migration_lock true`";
const ADVICE: Advice = {
  alone: `add \`@disable_ddl_transaction true\` and ${LOCK} below \`use Ecto.Migration\`, and \`concurrently: true\` to the call`,
  several: true,
  notValid: "`validate: false`",
  inCode: ectoCall,
};

/**
 * ecto_sql 3.13, lib/ecto/adapters/postgres.ex, do_lock_for_migrations: LOCK TABLE and then SELECT, in a transaction on a
 * second connection. What SELECT has read stays open there as a portal, with its snapshot.
 */
const LOCK_TRANSACTION: OpenBeside = {
  holds: "snapshot",
  transaction: "the transaction of Ecto's migration lock, which ends after it",
  instead: `Add ${LOCK} to the migration, beside \`@disable_ddl_transaction true\`, or set \`migration_lock: :pg_advisory_lock\` for the repository (since ecto_sql 3.9).`,
};

/** ecto_sql 3.13, lib/ecto/migrator.ex, extract_migration_info */
const named = /^[+-]?\d+_.*\.exs$/;
/** Modules of the application, which it hands to Ecto.Migrator.run with their numbers. */
const compiled = /^\d+_.*\.ex$/;

export const ecto: Tool = {
  id: "ecto",
  name: "Ecto",
  commands: [["mix", "ecto.migrate"]],
  aliases: ["ecto_sql", "phoenix", "elixir"],
  recorded: true,
  reads: "elixir",
  onlyCode: true,
  shows,
  optOut: [],
  claim: () => null,
  home: (folder) => folder.above.find(({ name }) => /migrations$/.test(name)) ?? folder,
  versioned: {
    by: (file) => /^\d+/.exec(fileNameOf(file.path))?.[0].replace(/^0+(?=.)/, "") ?? null,
    effect: "Ecto refuses to run any migration while two have one version",
  },
  read: (root) => {
    const settings = settingsOf(root);
    return filesOf(root).flatMap((file) => versionOf(file, root, settings) ?? []);
  },
  one: (file, root) => [versionOf(file, root, settingsOf(root)) ?? { up: [], down: [] }],
  otherDatabase: otherEctoDatabase,
  leaves: () => "Ecto loads files named <number>_<name>.exs that use `Ecto.Migration`",
};

function shows(folder: Folder): string | null {
  const locked = lockedHexPackage(folder, "ecto_sql");
  if (locked) return `${locked.file} has ecto_sql ${locked.version}`;
  const named = mixFileWith(folder, "ecto_sql");
  return named === null ? null : `${named} names ecto_sql`;
}

function filesOf(root: Folder): readonly SourceFile[] {
  // Of a folder Ecto loads scripts alone; what is compiled stands below lib.
  const runs = root.above.some(({ name }) => name === "lib") ? compiled : named;
  const files = root.below.flatMap((at) => at.matching((name) => isIn("elixir", name) && runs.test(name)));
  return files.sort(
    (a, b) => byLeadingNumber(fileNameOf(a.path), fileNameOf(b.path)) || byCodeUnits(a.path, b.path),
  );
}

type RepositorySettings = Pick<
  EctoSettings,
  "prefix" | "primaryKey" | "foreignKey" | "timestamps" | "refusesOptions"
> & {
  /** What becomes of the lock while a migration runs. */
  readonly lock: "transaction" | "advisory" | "none";
  /** The file that says so; null: none does. */
  readonly lockTold: string | null;
};

function settingsOf(root: Folder): RepositorySettings {
  const { options, files } = ectoRepositorySettings(root);
  const keywords = (name: string) => keywordsOf(options.get(name)) ?? new Map<string, Value>();
  const primary = options.get("migration_primary_key");
  const isNone = primary?.kind === "boolean" && !primary.value;
  return {
    prefix: knownText(options.get("migration_default_prefix")),
    primaryKey: isNone ? false : keywords("migration_primary_key"),
    foreignKey: keywords("migration_foreign_key"),
    timestamps: keywords("migration_timestamps"),
    // lib/ecto/migration.ex: struct/2 before 3.12, struct!/2 since.
    refusesOptions: isSince(root, 12),
    lock: lockOf(options.get("migration_lock"), root),
    lockTold: files.get("migration_lock") ?? null,
  };
}

/** lib/ecto/migrator.ex, lock_for_migrations; lib/ecto/adapters/postgres.ex, do_lock_for_migrations. */
function lockOf(value: Value | undefined, root: Folder): RepositorySettings["lock"] {
  if (value === undefined) return "transaction";
  if (truth(value) === false) return "none";
  // Before 3.9 there is but the lock of the table.
  return isSince(root, 9) && knownText(value) === "pg_advisory_lock" ? "advisory" : "transaction";
}

/** Whether the project has that minor version of ecto_sql 3, or a newer one; true where no file says. */
function isSince(root: Folder, wanted: number): boolean {
  const version = valid(lockedHexPackage(root, "ecto_sql")?.version ?? "");
  const [major = 3, minor = wanted] = version === null ? [] : version.split(".").map(Number);
  return major > 3 || (major === 3 && minor >= wanted);
}

interface EctoFile {
  readonly file: SourceFile;
  readonly module: CodeModule;
  readonly ways: ReadonlyMap<string, FunctionValue>;
  readonly span: Span;
  readonly name: string;
  readonly leavesTransaction: boolean;
  readonly leavesLock: boolean;
}

function evaluationOf(file: SourceFile, settings: EctoSettings) {
  let migration: EctoMigration | null = null;
  const evaluation: Evaluation = new Evaluation(file, {
    call: (path, call) => migration?.call(path, call) ?? null,
  });
  migration = new EctoMigration(() => evaluation, settings);
  return { evaluation, migration };
}

/** Null where it holds no migration. */
function readFile(file: SourceFile, settings: EctoSettings): EctoFile | null {
  const module = moduleOf(file, "elixir");
  if (!module) return null;
  const { evaluation } = evaluationOf(file, settings);
  evaluation.run(module);
  for (const made of evaluation.classes) {
    const ways = waysOf(evaluation, made);
    if (!ways.has("change") && !ways.has("up")) continue;
    const isSet = (name: string) => isSetAfterUse(evaluation, made, name);
    return {
      ...{ file, module, ways, span: made.made.span, name: made.made.name ?? "" },
      leavesTransaction: isSet("@disable_ddl_transaction"),
      leavesLock: isSet("@disable_migration_lock"),
    };
  }
  return null;
}

function waysOf(evaluation: Evaluation, made: ClassValue): ReadonlyMap<string, FunctionValue> {
  const { entries } = evaluation.instance(made);
  const ways = new Map<string, FunctionValue>();
  for (const name of ["change", "up", "down", "after_begin", "before_commit"]) {
    const way = entries.get(name);
    if (way?.kind === "function") ways.set(name, way);
  }
  return ways;
}

/** `use Ecto.Migration` sets both to false: what stands above it is lost. */
function isSetAfterUse(evaluation: Evaluation, made: ClassValue, name: string): boolean {
  const { body } = made.made;
  const set = body.findLastIndex((node) => isSetting(node, name));
  const used = body.findIndex((node) => /(?:^|\.)Migration$/.test(usedModule(node) ?? ""));
  const value = evaluation.instance(made).entries.get(name);
  // What the module has of another one that it uses is set there.
  return (set < 0 || set > used) && value !== undefined && truth(value) === true;
}

function isSetting(node: CodeStatement, name: string): boolean {
  return node.kind === "assignment" && node.to.kind === "name" && node.to.name === name;
}

interface SentWay {
  readonly sent: readonly SentByCode[];
  readonly span: Span;
  /** Ecto turned `change` around. */
  readonly derived: boolean;
  readonly irreversible: boolean;
}

/** What a way sends; null where there is none. */
function sentBy(read: EctoFile, direction: Direction, settings: EctoSettings): SentWay | null {
  const own = read.ways.get(direction);
  const made = own ?? read.ways.get("change");
  if (!made) return null;
  const backward = !own && direction === "down";
  const { evaluation, migration } = evaluationOf(read.file, { ...settings, direction, backward });
  evaluation.run(read.module);
  // The module is run again, so that what it calls has this migration behind it.
  const again = evaluation.classes
    .map((one) => waysOf(evaluation, one))
    .find((ways) => ways.has(own ? direction : "change"));
  const order = [
    ...(settings.inTransaction ? ["after_begin"] : []),
    own ? direction : "change",
    ...(settings.inTransaction ? ["before_commit"] : []),
  ];
  migration.start(order.flatMap((name) => again?.get(name) ?? []));
  const { irreversible } = migration;
  return { sent: evaluation.sent.all, span: made.made.span, derived: backward, irreversible };
}

function versionOf(file: SourceFile, root: Folder, repository: RepositorySettings): VersionParts | null {
  const given: EctoSettings = {
    ...{ direction: "up", backward: false, inTransaction: true, ...repository },
    file: (path) => fileOf(root, path),
  };
  const read = readFile(file, given);
  if (!read) return null;
  const settings = { ...given, inTransaction: !read.leavesTransaction };
  const up = sentBy(read, "up", settings);
  const found = sentBy(read, "down", settings);
  const down = found?.irreversible ? null : found;
  const rollback: Rollback = {
    place: "section",
    // One that does nothing is there all the same.
    present: down !== null,
    ...refusingWay(read.ways.get("down")),
    where: read.ways.has("change") ? "`def down`, beside `def up` instead of `def change`" : "`def down`",
  };
  const make = (way: SentWay, direction: Direction): Part => ({
    ...{ file, direction, rollback, advice: ADVICE, sent: way.sent, comments: read.module.comments },
    span: read.ways.size > 1 && !read.ways.has("change") ? way.span : wholeOf(file),
    ...(way.derived ? { derived: true as const } : {}),
    code: codeOf(read, direction),
    ...sendingOf(read),
    ...(repository.lock === "transaction" && !read.leavesLock ? { openBeside: LOCK_TRANSACTION } : {}),
  });
  return { up: up ? [make(up, "up")] : [], down: down ? [make(down, "down")] : [] };
}

function codeOf(read: EctoFile, direction: Direction): WrittenCode | undefined {
  const { file, module, name, ways } = read;
  const forward = (ways.get("change") ?? ways.get("up"))?.made;
  const way = ways.get(direction)?.made ?? forward;
  const first = [...ways.values()].map(({ made }) => made).sort((a, b) => a.span[0] - b.span[0])[0];
  if (!way || !first || !forward) return undefined;
  const leaves = { transaction: read.leavesTransaction, lock: read.leavesLock };
  return ectoCode({
    ...{ text: file.text, comments: module.comments, module: name, way, first, forward, leaves },
    down: ways.get("down")?.made ?? null,
  });
}

/** `execute_file` names a file from where mix is run: the application's folder. */
function fileOf(root: Folder, path: string): string | null {
  const application = root.above.find((at) => at.names.has("mix.exs"));
  return (application && fileBelow(application, path)?.text) ?? null;
}

function sendingOf(read: EctoFile): Pick<Part, "execution" | "why"> {
  return read.leavesTransaction
    ? { execution: "autocommit", why: "it sets `@disable_ddl_transaction`, so Ecto opens no transaction" }
    : { execution: "transaction", why: "Ecto runs each migration in a transaction of its own" };
}
