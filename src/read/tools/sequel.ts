import type { Advice, Direction, Rollback, SentByCode, SourceFile, Span, WrittenCode } from "../../types.ts";
import { SequelMigration, type WrittenMigration } from "../calls/sequel/migration.ts";
import type { SequelRelease } from "../calls/sequel/reversal.ts";
import { sequelCall } from "../calls/sequel/written-calls.ts";
import { sequelCode } from "../calls/sequel/written-files.ts";
import { Evaluation } from "../code/evaluation.ts";
import { moduleOf } from "../code/languages.ts";
import type { Expression } from "../code/syntax.ts";
import type { ClassValue, FunctionValue } from "../code/value.ts";
import type { Folder } from "../evidence/folder.ts";
import { lockedGem } from "../evidence/gems.ts";
import { fileNameOf } from "../evidence/path.ts";
import { wholeOf } from "../text/lines.ts";
import { byLeadingNumber } from "../text/order.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

/** lib/sequel/extensions/migration.rb: Migrator#checked_transaction, MigrationDSL#no_transaction */
const ADVICE: Advice = {
  alone: "begin the `Sequel.migration` block with `no_transaction`, and add `concurrently: true` to the call",
  several: true,
  notValid: "`not_valid: true`, the columns of a foreign key in an array,",
  inCode: sequelCall,
};

/** Migrator::MIGRATION_FILE_PATTERN; only what stands in the folder itself is run. */
const named = /^\d+_.+\.rb$/i;

export const sequel: Tool = {
  id: "sequel",
  name: "Sequel",
  recorded: true,
  reads: "ruby",
  onlyCode: true,
  shows: (folder) => {
    const gem = lockedGem(folder, "sequel");
    return gem && `${gem.file} has sequel ${gem.version}`;
  },
  optOut: [],
  claim: () => null,
  versioned: {
    // TimestampMigrator knows a migration by its whole name, and runs both of one number.
    by: (file, root) => (isByTime(root) ? null : String(numberOf(file))),
    effect: "Sequel refuses to run any migration while two have one number",
  },
  late: (root) => (isByTime(root) ? null : "never runs it where the later one was applied"),
  read: (root) => filesOf(root).flatMap((file) => versionOf(file, root) ?? []),
  one: (file, root) => [versionOf(file, root) ?? emptyVersion(file)],
  leaves: () => "Sequel runs files named <number>_<name>.rb that hold one migration",
};

function filesOf(root: Folder): readonly SourceFile[] {
  return [...root.matching((name) => named.test(name))].sort((a, b) =>
    byLeadingNumber(fileNameOf(a.path), fileNameOf(b.path)),
  );
}

function numberOf({ path }: SourceFile): number {
  return Number.parseInt(fileNameOf(path), 10);
}

/** Migrator.migrator_class: one number beyond this, and all are times. */
function isByTime(root: Folder): boolean {
  return filesOf(root).some((file) => numberOf(file) > 20_000_101);
}

/** 5.63.0 as 563; of no version the newest. */
function releaseOf(root: Folder): SequelRelease {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(lockedGem(root, "sequel")?.version ?? "") ?? [];
  return major === undefined ? Number.POSITIVE_INFINITY : Number(major) * 100 + Number(minor);
}

interface SentWay {
  readonly sent: readonly SentByCode[];
  readonly span: Span;
  /** Sequel turned `change` or `revert` around. */
  readonly derived: boolean;
  readonly irreversible: boolean;
}

interface SequelFile {
  readonly evaluation: Evaluation;
  readonly migration: SequelMigration;
  readonly written: WrittenMigration;
}

/** Null where it holds no migration. */
function readFile(file: SourceFile, root: Folder): SequelFile | null {
  const module = moduleOf(file, "ruby");
  if (!module) return null;
  let migration: SequelMigration | null = null;
  const evaluation: Evaluation = new Evaluation(file, {
    name: (name) => migration?.name(name) ?? null,
    call: (path, call) => migration?.call(path, call) ?? null,
  });
  migration = new SequelMigration(evaluation, releaseOf(root));
  evaluation.run(module);
  const written = migration.written() ?? classOf(evaluation);
  if (written) return { evaluation, migration, written };
  const { unreadClass } = migration;
  if (!unreadClass) return null;
  evaluation.sent.unread(unreadClass.span, "a migration in a class without a name is not read");
  return { evaluation, migration, written: { ways: new Map(), inTransaction: null } };
}

/** `class AddIndex < Sequel::Migration` */
function classOf(evaluation: Evaluation): WrittenMigration | null {
  const own = [...evaluation.classes].reverse().find((made: ClassValue) => isMigration(made.made.bases[0]));
  if (!own) return null;
  const { entries } = evaluation.instance(own);
  const ways = new Map<string, FunctionValue>();
  for (const name of ["up", "down"]) {
    const way = entries.get(name);
    if (way?.kind === "function") ways.set(name, way);
  }
  return { ways, inTransaction: null };
}

function isMigration(base: Expression | undefined): boolean {
  return (
    base?.kind === "member" &&
    base.name === "Migration" &&
    base.of.kind === "name" &&
    base.of.name === "Sequel"
  );
}

/** What a way sends; null where there is none. `revert` is `change` with its ways exchanged. */
function sentBy(file: SourceFile, root: Folder, direction: Direction): SentWay | null {
  const read = readFile(file, root);
  if (!read) return null;
  const { evaluation, migration, written } = read;
  const [forward, backward] = direction === "up" ? ["change", "revert"] : ["revert", "change"];
  const own = written.ways.get(direction) ?? written.ways.get(forward);
  const turned = own ? undefined : written.ways.get(backward);
  const way = own ?? turned;
  const inTransaction = written.inTransaction !== false;
  if (own) migration.start(own, inTransaction);
  else if (turned) migration.startReversed(turned, inTransaction);
  if (!way && evaluation.sent.count === 0) return null;
  return {
    sent: evaluation.sent.all,
    span: way?.made.span ?? wholeOf(file),
    derived: turned !== undefined && direction === "down",
    irreversible: migration.irreversible,
  };
}

function versionOf(file: SourceFile, root: Folder): VersionParts | null {
  const read = readFile(file, root);
  if (!read) return null;
  const { ways, inTransaction } = read.written;
  const up = sentBy(file, root, "up");
  const found = ways.size === 0 ? null : sentBy(file, root, "down");
  const down = found?.irreversible || found?.sent.length === 0 ? null : found;
  const rollback: Rollback = {
    place: "section",
    // One that only raises, or does nothing, is there all the same.
    present: down !== null || ways.has("down"),
    where: ways.has("change") ? "`up` and `down` instead of `change`" : "`down`",
  };
  const comments = moduleOf(file, "ruby")?.comments ?? [];
  const make = (way: SentWay, direction: Direction): Part => ({
    ...{ file, direction, rollback, advice: ADVICE, sent: way.sent, comments },
    span: ways.size > 1 ? way.span : wholeOf(file),
    ...(way.derived ? { derived: true as const } : {}),
    code: codeOf(file, read.written, direction),
    ...sendingOf(inTransaction),
  });
  return { up: up ? [make(up, "up")] : [], down: down ? [make(down, "down")] : [] };
}

function codeOf(
  { text }: SourceFile,
  { ways, inTransaction }: WrittenMigration,
  direction: Direction,
): WrittenCode | undefined {
  const [first] = [...ways.values()].map(({ made }) => made).sort((a, b) => a.span[0] - b.span[0]);
  const forward = (ways.get("change") ?? ways.get("up"))?.made;
  const way = ways.get(direction)?.made ?? forward;
  if (!first || !forward || !way) return undefined;
  const down = ways.get("down")?.made ?? null;
  return sequelCode({ text, way, first, forward, down, leaves: inTransaction === false });
}

function emptyVersion(file: SourceFile): VersionParts {
  const rollback: Rollback = { place: "section", present: false, where: "`down`" };
  const part: Part = {
    ...{ file, span: wholeOf(file), direction: "up", rollback, advice: ADVICE, sent: [] },
    ...sendingOf(null),
  };
  return { up: [part], down: [] };
}

function sendingOf(inTransaction: boolean | null): Pick<Part, "execution" | "why"> {
  return inTransaction === false
    ? { execution: "autocommit", why: "it says `no_transaction`, so Sequel opens no transaction" }
    : { execution: "transaction", why: "Sequel runs each migration in a transaction of its own" };
}
