import type { CodeMark } from "../tool.ts";
import { csharp, dart, dotnet, go, jvm, rust, swift } from "./language.ts";

/** A class that others extend is no migration itself. */
const concrete = /^(?![\s\S]*\babstract\s+(?:partial\s+)?class\b)/;

const script = "dotnet ef migrations script <from> <to>";

/** Of languages that are compiled first. */
export const compiledMarks: readonly CodeMark[] = [
  {
    tool: "EF Core",
    ...csharp,
    marks: [/:\s*Migration\b/, /\bMicrosoft\.EntityFrameworkCore\.Migrations\b/, concrete],
    prints: script,
  },
  {
    tool: "EF Core",
    ...csharp,
    marks: [/\boverride\s+void\s+Up\s*\(\s*(?:\[\w+\]\s*)?MigrationBuilder\b/, concrete],
    prints: script,
  },
  {
    tool: "EF Core",
    ...dotnet,
    marks: [
      /\bInherits\s+Migration\b|\binherit\s+Migration\s*\(/i,
      /\bMicrosoft\.EntityFrameworkCore\.Migrations\b/,
    ],
    prints: script,
  },
  {
    tool: "Entity Framework 6",
    ...csharp,
    marks: [/:\s*DbMigration\b/, concrete],
    prints: null,
  },
  ...[csharp, dotnet].map((language) => ({
    tool: "FluentMigrator",
    ...language,
    marks: [/[[<](?:Timestamped)?Migration\s*\(/, /\bFluentMigrator\b/] as const,
    prints: null,
  })),
  {
    tool: "FluentMigrator",
    ...csharp,
    marks: [/\[\w*Migration\w*\s*\(/, /\boverride\s+void\s+Up\s*\(\s*\)/, concrete],
    prints: null,
  },
  { tool: "DbUp", ...csharp, marks: [/:\s*IScript\b/, /\bProvideScript\s*\(/], prints: null },
  {
    tool: "Bun",
    ...go,
    marks: [
      /\b\w*[Mm]igrations\.(?:Must)?Register\w*\(\s*(?:func\b|\w+\s*,|\w+\s*\))/,
      /\bfunc\s+init\s*\(\s*\)/,
    ],
    prints: null,
  },
  { tool: "gormigrate", ...go, marks: [/\b(?:go|xo)rmigrate\.Migration\b/], prints: null },
  {
    tool: "rel",
    ...go,
    marks: [/\bfunc\s+Migrate\w+\s*\(\s*\w+\s+\*rel\.Schema\b/],
    prints: null,
  },
  { tool: "SeaORM", ...rust, marks: [/\bimpl\s+(?:\w+::)*MigrationTrait\b/], prints: null },
  {
    tool: "Refinery",
    ...rust,
    marks: [/\bpub\s+fn\s+migration\s*\(\s*\)\s*->\s*(?:\w+::)*String\b/],
    prints: null,
  },
  {
    tool: "sqlx_migrator",
    ...rust,
    marks: [
      /\bimpl\s+(?:\w+::)*(?:Operation|Migration)\s*<\s*(?:\w+::)*(?:Postgres|Any)\s*>/,
      /\bsqlx_migrator\b/,
    ],
    prints: null,
  },
  {
    tool: "Fluent",
    ...swift,
    marks: [
      /\b(?:struct|class)\s+\w+\s*:\s*[^\n{]{0,200}\b(?:Async)?Migration\b/,
      /\bfunc\s+prepare\s*\(\s*on\b/,
    ],
    prints: null,
  },
  {
    tool: "ThinkingHome.Migrator",
    ...csharp,
    marks: [/\busing\s+ThinkingHome\.Migrator\b/, /:\s*Migration\b/],
    prints: null,
  },
  { tool: "Orchard Core", ...csharp, marks: [/:\s*DataMigration\b/], prints: null },
  {
    tool: "Exposed",
    ...jvm,
    marks: [/\bSchemaUtils\.\w*(?:create|Missing|Migration|statements)\w*/i, /\borg\.jetbrains\.exposed\b/],
    prints: null,
  },
  {
    tool: "Conduit",
    ...dart,
    marks: [/\bextends\s+Migration\b/, /\bpackage:(?:conduit|conduit_core|aqueduct)\b/],
    prints: null,
  },
];
