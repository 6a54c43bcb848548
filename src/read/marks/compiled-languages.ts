import type { CodeMark } from "../tool.ts";
import { csharp, dart, dotnet, go, jvm, rust, swift } from "./language.ts";

/** A class that others extend is no migration itself. */
const concrete = /^(?![\s\S]*\babstract\s+(?:partial\s+)?class\b)/;

const script = "dotnet ef migrations script <from> <to>";

/** go-pg's and Bun's are registered by the same words. */
const registered = /[Mm]igrations\.(?:Must)?Register\w*\(\s*(?:func\b|"[^"\n]*"\s*,|\w+\s*,|\w+\s*\))/;

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
    tool: "Simple.Migrations",
    ...csharp,
    marks: [/\[Migration\s*\(/, /\busing\s+SimpleMigrations\b/, concrete],
    prints: null,
  },
  {
    tool: "Migrator.NET",
    ...csharp,
    marks: [/\[Migration\s*\(/, /\busing\s+Migrator\.Framework\b/, concrete],
    prints: null,
  },
  {
    tool: "Mig#",
    ...csharp,
    marks: [/\[MigrationExport\b/, /:\s*I(?:Reversible)?Migration\b/],
    prints: null,
  },
  {
    tool: "ServiceStack OrmLite",
    ...csharp,
    marks: [/:\s*MigrationBase\b/, /\bServiceStack\b/, concrete],
    prints: null,
  },
  {
    tool: "Umbraco",
    ...csharp,
    marks: [/:\s*\w*MigrationBase\b/, /\bUmbraco\.[\w.]*Migrations\b/, concrete],
    prints: null,
  },
  {
    tool: "FluentMigrator",
    ...csharp,
    marks: [
      /\[\w*Migration\w*\s*\(/,
      /\boverride\s+void\s+Up\s*\(\s*\)/,
      /\bFluentMigrator\b|\b(?:Create|Alter|Delete|Rename|Insert|Update|Execute)\s*\.\s*\w+\s*\(/,
      concrete,
    ],
    prints: null,
  },
  { tool: "DbUp", ...csharp, marks: [/:\s*IScript\b/, /\bProvideScript\s*\(/], prints: null },
  ...(
    [
      ["go-pg", /\/go-pg[-/]migrations\b/],
      ["Bun", /\buptrace\/bun\b/],
      // Of which of them it is stands where the functions do.
      ["unrecognized", registered],
    ] as const
  ).map(([tool, imported]) => ({
    tool,
    ...go,
    marks: [registered, /\bfunc\s+init\s*\(\s*\)/, imported] as const,
    prints: null,
  })),
  {
    tool: "Beego",
    ...go,
    marks: [/\bmigration\.Register\(/, /\bbeego\b[\w/]*\/migration"/],
    prints: null,
  },
  {
    tool: "Goravel",
    ...go,
    marks: [/^func\s*\(\w*\s*\*?\w+\)\s*Up\(\)\s*error\b/m, /\bgoravel\/framework\b/],
    prints: null,
  },
  { tool: "gormigrate", ...go, marks: [/\bgormigrate\.Migration\b/], prints: null },
  { tool: "xormigrate", ...go, marks: [/\bxormigrate\.Migration\b/], prints: null },
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
    tool: "MyBatis",
    ...jvm,
    marks: [/(?:\b(?:implements|extends)|:)\s*MigrationScript\b/, /\borg\.apache\.ibatis\.migration\b/],
    prints: null,
  },
  {
    tool: "Harmonica",
    ...jvm,
    marks: [/:\s*AbstractMigration\s*\(/, /\bimprove_future\.harmonica\b/],
    prints: null,
  },
  {
    tool: "slick-migration-api",
    ...jvm,
    marks: [/\b(?:Table|Sql)Migration\s*\(/, /\bslick\.migration\.api\b/],
    prints: null,
  },
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
  {
    tool: "Angel",
    ...dart,
    marks: [/\bextends\s+Migration\b/, /\bpackage:angel3?_migration\b/],
    prints: null,
  },
  {
    tool: "unrecognized",
    ...csharp,
    marks: [/\[\w*Migration\w*\s*\(/, /\boverride\s+void\s+(?:Up|Apply)\s*\(\s*\)/, concrete],
    prints: null,
  },
];
