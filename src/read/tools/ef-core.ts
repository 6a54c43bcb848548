import type { Advice, Direction, Rollback, SourceFile, Span } from "../../types.ts";
import { EfCoreBuilder, efCoreHost } from "../calls/ef-core/migration-builder.ts";
import { efCoreCall } from "../calls/ef-core/written-calls.ts";
import { contextIn, type EfCoreContext, efCoreCode } from "../calls/ef-core/written-files.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import { type ClassValue, handle, knownText, type MapValue, madeFunction } from "../code/value.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { type NugetPackage, nugetPackage } from "../evidence/nuget.ts";
import { fileNameOf } from "../evidence/path.ts";
import { wholeOf } from "../text/lines.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

const ADVICE: Advice = {
  alone:
    'send it with `Sql(…, suppressTransaction: true)`, or give CreateIndex `.Annotation("Npgsql:CreatedConcurrently", true)`',
  several: true,
  inCode: efCoreCall,
};

const packages: readonly string[] = [
  "Npgsql.EntityFrameworkCore.PostgreSQL",
  "Microsoft.EntityFrameworkCore",
];

export const efCore: Tool = {
  id: "ef-core",
  name: "EF Core",
  commands: [
    ["dotnet", "ef", "database", "update"],
    ["dotnet-ef", "database", "update"],
  ],
  aliases: ["efcore", "entity framework core", "dotnet ef"],
  recorded: true,
  reads: "csharp",
  onlyCode: true,
  shows: (folder) => {
    const found = nugetPackage(folder, packages);
    return found && `${found.file} names ${found.name}`;
  },
  optOut: [],
  claim: () => null,
  read: (root) => {
    const found = nugetPackage(root, packages);
    return migrationsOf(root)
      .sort((a, b) => byCodeUnits(a.id, b.id))
      .map((migration) => versionOf(migration, root, found));
  },
  one: (file, root) => {
    const found = nugetPackage(root, packages);
    const all = migrationsIn(file).map((migration) => versionOf(migration, root, found));
    return all.length > 0 ? all : [{ up: [], down: [] }];
  },
  leaves: () => "EF Core runs classes that override `Up`",
};

interface EfCoreMigration {
  readonly file: SourceFile;
  readonly id: string;
  readonly made: MapValue;
  readonly span: Span;
}

function migrationsOf(root: Folder): EfCoreMigration[] {
  return root.matching((name) => isIn("csharp", name)).flatMap(migrationsIn);
}

function evaluated(file: SourceFile): {
  readonly evaluation: Evaluation;
  readonly classes: readonly ClassValue[];
} {
  const evaluation = new Evaluation(file, efCoreHost);
  const module = moduleOf(file, "csharp");
  if (module) evaluation.run(module);
  return { evaluation, classes: evaluation.classes };
}

/** What hands `Up` another builder, as FluentMigrator does, is none; nor is the model's snapshot. */
function migrationsIn(file: SourceFile): readonly EfCoreMigration[] {
  if (!/\boverride\s+void\s+Up\s*\(\s*(?:\[\w+\]\s*)?MigrationBuilder\b/.test(file.text)) return [];
  const { evaluation, classes } = evaluated(file);
  return classes.flatMap((value) => {
    const made = evaluation.instance(value);
    if (made.entries.get("Up")?.kind !== "function") return [];
    return [{ file, made, id: idOf(file, made), span: value.made.span }];
  });
}

/** `[Migration("…")]` stands in the Designer's file, and is what the file is called, unless it stands here. */
function idOf(file: SourceFile, { entries }: MapValue): string {
  const told = entries.get("[Migration]");
  const written = told?.kind === "list" ? knownText(told.items[0]) : null;
  return written ?? fileNameOf(file.path).replace(/\.cs$/i, "");
}

function versionOf(migration: EfCoreMigration, root: Folder, found: NugetPackage | null): VersionParts {
  const { file } = migration;
  const designer = root.file(fileNameOf(file.path).replace(/\.cs$/i, ".Designer.cs"));
  const context = contextIn(file.text) ?? contextIn(designer?.text ?? "");
  const part = (direction: Direction) => partOf(migration, direction, { found, context });
  return { up: part("up"), down: part("down") };
}

const ways = { up: "Up", down: "Down" } as const;

function partOf(
  { file, span, made: read }: EfCoreMigration,
  direction: Direction,
  { found, context }: { readonly found: NugetPackage | null; readonly context: EfCoreContext | null },
): readonly Part[] {
  // It is run again, so that what it has defined is its own.
  const { evaluation, classes } = evaluated(file);
  const own = classes.find((value) => value.made.span[0] === span[0]);
  const made = own ? evaluation.instance(own) : read;
  const way = made.entries.get(ways[direction]);
  if (way?.kind !== "function") return [];
  const builder = new EfCoreBuilder(evaluation);
  evaluation.invoke(way, [handle(builder)], made);
  builder.finish({ span: way.made.span });
  const rollback: Rollback = { place: "section", present: hasDown(read), where: "`Down`" };
  if (direction === "down" && evaluation.sent.all.length === 0) return [];
  const { within, outside } = builder.counts;
  const isOut = outside > 0 && within === 0;
  // A transaction that is opened for nothing is none.
  const sent = isOut
    ? evaluation.sent.all.filter((one) => one.kind !== "message" || one.sql !== "COMMIT")
    : evaluation.sent.all;
  return [
    {
      ...{
        file,
        direction,
        rollback,
        advice: ADVICE,
        sent,
        comments: moduleOf(file, "csharp")?.comments ?? [],
      },
      code: efCoreCode({
        ...{ text: file.text, way: way.made, context },
        ...{
          up: madeFunction(made.entries.get("Up")) ?? way.made,
          down: madeFunction(made.entries.get("Down")),
        },
      }),
      span: direction === "up" ? wholeOf(file) : way.made.span,
      ...sendingOf(isOut, found),
    },
  ];
}

/** One whose body is empty takes nothing back. */
function hasDown({ entries }: MapValue): boolean {
  const way = entries.get("Down");
  return way?.kind === "function" && way.made.body.length > 0;
}

/** Migrator.cs: 9.0 hands `commitTransaction: false` for each and commits once at the end; 8.0 and 10.0 commit each. */
function sendingOf(isOut: boolean, found: NugetPackage | null): Pick<Part, "execution" | "why"> {
  if (isOut)
    return {
      execution: "autocommit",
      why: "every command of it leaves the transaction: `suppressTransaction`",
    };
  if (found?.version && /^\D*9\./.test(found.version))
    return {
      execution: "batch",
      why: `EF Core 9 runs all pending migrations in one transaction (${found.version} in ${found.file})`,
    };
  return { execution: "transaction", why: "EF Core runs each migration in a transaction of its own" };
}
