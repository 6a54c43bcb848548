import type { Advice, Direction, Rollback, SentByCode, SourceFile, Span, WrittenCode } from "../../types.ts";
import { FluentMigration, type ScriptReader } from "../calls/fluent-migrator/fluent-migration.ts";
import { scriptFile } from "../calls/fluent-migrator/script-files.ts";
import { fluentCall } from "../calls/fluent-migrator/written-calls.ts";
import { fluentCode } from "../calls/fluent-migrator/written-files.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import type { CodeClass, CodeFunction } from "../code/syntax.ts";
import { type ClassValue, type MapValue, madeFunction, type Value } from "../code/value.ts";
import type { Folder } from "../evidence/folder.ts";
import { nugetPackage } from "../evidence/nuget.ts";
import { wholeOf } from "../text/lines.ts";
import { byNumber } from "../text/order.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

const ADVICE: Advice = {
  alone: "give the class `[Migration(…, TransactionBehavior.None)]`",
  several: true,
  inCode: fluentCall,
};

const packages: readonly string[] = [
  "FluentMigrator",
  "FluentMigrator.Runner",
  "FluentMigrator.Runner.Postgres",
];

export const fluentMigrator: Tool = {
  id: "fluent-migrator",
  name: "FluentMigrator",
  commands: [
    ["dotnet", "fm", "migrate"],
    ["dotnet-fm", "migrate"],
  ],
  aliases: ["fluentmigrator"],
  recorded: true,
  reads: "csharp",
  onlyCode: true,
  shows: (folder) => {
    const found = nugetPackage(folder, packages);
    return found && `${found.file} names ${found.name}`;
  },
  optOut: [],
  claim: () => null,
  read: (root) =>
    migrationsOf(root)
      .sort((a, b) => byNumber(a.version, b.version))
      .map((migration) => versionOf(migration, root)),
  one: (file, root) => {
    const all = migrationsIn(file).map((migration) => versionOf(migration, root));
    return all.length > 0 ? all : [{ up: [], down: [] }];
  },
  leaves: () => "FluentMigrator runs classes with `[Migration(…)]` that override `Up`",
};

interface FluentFile {
  readonly file: SourceFile;
  readonly version: string;
  readonly span: Span;
  readonly made: MapValue;
  readonly own: CodeClass;
  readonly bases: readonly string[];
}

function migrationsOf(root: Folder): FluentFile[] {
  return root.matching((name) => isIn("csharp", name)).flatMap(migrationsIn);
}

function evaluated(file: SourceFile, script: ScriptReader = () => null, isTakenBack = false) {
  const started: { evaluation?: Evaluation } = {};
  const host = new FluentMigration(() => started.evaluation as Evaluation, script, isTakenBack);
  const evaluation = new Evaluation(file, host);
  started.evaluation = evaluation;
  const module = moduleOf(file, "csharp");
  if (module) evaluation.run(module);
  return { evaluation, host, classes: evaluation.classes };
}

/** Attributes of a project's own end with the word, too: `[ShopMigration(2026, 1, 5)]`. */
function attributeOf({ entries }: MapValue): { readonly name: string; readonly given: Value } | null {
  const found = [...entries].find(([name]) => /^\[\w*Migration\]$/.test(name));
  return found ? { name: found[0], given: found[1] } : null;
}

function migrationsIn(file: SourceFile): readonly FluentFile[] {
  if (!/Migration\w*\s*[(\]]/.test(file.text)) return [];
  const { evaluation, classes } = evaluated(file);
  return classes.flatMap((value) => {
    const made = evaluation.instance(value);
    const attribute = attributeOf(made);
    if (!attribute || made.entries.get("Up")?.kind !== "function") return [];
    const numbers = attribute.given.kind === "list" ? attribute.given.items.flatMap(numberIn) : [];
    const named = made.entries.get(`${attribute.name}.version`);
    return [
      { file, made, version: [...(named ? numberIn(named) : []), ...numbers].join(""), ...classOf(value) },
    ];
  });
}

/** Parts of a date are told one by one. */
function numberIn(value: Value): readonly string[] {
  return value.kind === "number" ? [value.written.padStart(2, "0")] : [];
}

function classOf({ made }: ClassValue): Pick<FluentFile, "span" | "bases" | "own"> {
  return {
    own: made,
    span: made.span,
    bases: made.bases.flatMap((base) => (base.kind === "name" || base.kind === "member" ? [base.name] : [])),
  };
}

const ways = { up: "Up", down: "Down" } as const;

function versionOf(migration: FluentFile, root: Folder): VersionParts {
  const script: ScriptReader = (given, isEmbedded) => scriptFile(root, given, isEmbedded);
  const isReversed = migration.bases.includes("AutoReversingMigration");
  const up = sentBy(migration, "Up", script, false);
  const found = sentBy(migration, isReversed ? "Up" : "Down", script, isReversed);
  const down = found && !found.irreversible && found.sent.length > 0 ? found : null;
  const present = isReversed ? down !== null : hasWayBack(migration);
  const make = (way: SentWay, direction: Direction): Part => partOf(migration, way, direction, present);
  return {
    up: up ? [make(up, "up")] : [],
    down: down ? [{ ...make(down, "down"), ...(isReversed ? { derived: true as const } : {}) }] : [],
  };
}

interface SentWay {
  readonly made: CodeFunction;
  readonly sent: readonly SentByCode[];
  readonly span: Span;
  readonly irreversible: boolean;
}

/** Null where it has no such way. */
function sentBy(
  read: FluentFile,
  name: (typeof ways)[Direction],
  script: ScriptReader,
  isTakenBack: boolean,
): SentWay | null {
  // It is run again, so that what it has defined is its own.
  const { evaluation, host, classes } = evaluated(read.file, script, isTakenBack);
  const own = classes.find(({ made }) => made.span[0] === read.span[0]);
  const made = own ? evaluation.instance(own) : read.made;
  const way = made.entries.get(name);
  if (way?.kind !== "function") return null;
  evaluation.invoke(way, [], made);
  if (isTakenBack) host.takeBack();
  else host.finish();
  return { sent: evaluation.sent.all, span: way.made.span, made: way.made, irreversible: host.irreversible };
}

function partOf(read: FluentFile, way: SentWay, direction: Direction, present: boolean): Part {
  const { file } = read;
  const rollback: Rollback = { place: "section", present, where: "`Down()`" };
  return {
    ...{ file, direction, rollback, advice: ADVICE, sent: way.sent, code: writtenIn(read, way) },
    comments: moduleOf(file, "csharp")?.comments ?? [],
    span: direction === "up" ? wholeOf(file) : way.span,
    ...sendingOf(read),
  };
}

function writtenIn(read: FluentFile, way: SentWay): WrittenCode | undefined {
  const { file, version, own, made } = read;
  const up = madeFunction(made.entries.get("Up"));
  if (!up) return undefined;
  return fluentCode({
    ...{ text: file.text, made: own, way: way.made, up, version },
    down: madeFunction(made.entries.get("Down")),
    leaves: sendingOf(read).execution === "autocommit",
  });
}

/** ForwardOnlyMigration says that there is no way back. */
function hasWayBack({ made, bases }: FluentFile): boolean {
  if (bases.some((base) => base === "ForwardOnlyMigration")) return true;
  const way = made.entries.get("Down");
  return way?.kind === "function" && way.made.body.length > 0;
}

/** MigrationRunner.cs: a transaction round each migration, whatever `AsConcurrently()` says. */
function sendingOf({ made }: FluentFile): Pick<Part, "execution" | "why"> {
  const attribute = attributeOf(made);
  const given = attribute?.given.kind === "list" ? attribute.given.items : [];
  const named = attribute ? made.entries.get(`${attribute.name}.transactionbehavior`) : undefined;
  const isNone = (value: Value | undefined) =>
    value?.kind === "reference" && value.path.endsWith("TransactionBehavior.None");
  if (given.some(isNone) || isNone(named))
    return { execution: "autocommit", why: "its attribute says `TransactionBehavior.None`" };
  return { execution: "transaction", why: "FluentMigrator runs each migration in a transaction of its own" };
}
