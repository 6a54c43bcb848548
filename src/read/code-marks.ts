import type { CodeMark } from "./tool.ts";

const ruby = { language: "Ruby", extension: /\.rb$/i };
const python = { language: "Python", extension: /\.py$/i };
export const javascript = { language: "JavaScript or TypeScript", extension: /\.[cm]?[jt]s$/i };
const php = { language: "PHP", extension: /\.php$/i };
const elixir = { language: "Elixir", extension: /\.exs?$/i };
const csharp = { language: "C#", extension: /\.(?:cs|fs|vb)$/i };
export const jvm = { language: "Java, Kotlin, Scala or Groovy", extension: /\.(?:java|kts?|scala|groovy)$/i };
export const go = { language: "Go", extension: /\.go$/i };
const rust = { language: "Rust", extension: /\.rs$/i };

/**
 * `up` as JavaScript exports it or declares it in a class or an object, with what it is handed: "exports.up = async (knex",
 * "up(pgm: …", "export const up: Migration = async ({ context: queryInterface". A local function is none.
 */
export const up = (handed: string): RegExp =>
  new RegExp(
    String.raw`(?:\bexports\.up\b|\bexport\s+(?:async\s+)?(?:const|function)\s+up\b|(?:^|[\s,{;])(?:public\s+)?(?:async\s+)?(?<!\b(?:const|let|var|function)\s+)up\s*(?=[(:]))[^\n(]{0,80}?(?:\(\s*\{?\s*(?:context\s*:\s*)?|=\s*(?:async\s+)?)${handed}`,
    "m",
  );

/** The same, whatever it is handed. */
const exportsUp = up("");

/**
 * The words by which each tool's own generator, or its loader, knows a migration: what its base class, its interface or
 * its first call is named in its documentation and source. Those of the registry's tools stand in their own files.
 */
export const codeMarks: readonly CodeMark[] = [
  {
    tool: "Rails",
    ...ruby,
    marks: [
      /<\s*(?:::)?(?:ActiveRecord|Gitlab::Database)::Migration\b|\bClass\.new\((?:::)?ActiveRecord::Migration\b/,
    ],
    prints: null,
  },
  { tool: "Sequel", ...ruby, marks: [/\bSequel\.migration\b/], prints: null },
  { tool: "ROM", ...ruby, marks: [/\b(?:ROM::SQL|Hanami::\w+)(?:::Migration|\.migration)\b/], prints: null },
  {
    tool: "Django",
    ...python,
    marks: [/^class Migration\s*\(/m, /\bdjango\.db\b|\bCheckedMigration\b/],
    prints: "python manage.py sqlmigrate <app> <migration>",
  },
  {
    tool: "Alembic",
    ...python,
    marks: [/^down_revision\b/m],
    prints: "alembic upgrade <from>:<to> --sql",
  },
  {
    tool: "yoyo",
    ...python,
    marks: [/^from yoyo import\b[^\n]*\bstep\b|^steps?\s*=\s*\[?\s*yoyo\.step\b/m],
    prints: null,
  },
  { tool: "Aerich", ...python, marks: [/\bBaseDBAsyncClient\b/, /\basync def upgrade\b/], prints: null },
  { tool: "Piccolo", ...python, marks: [/\bMigrationManager\(/], prints: null },
  { tool: "peewee-migrate", ...python, marks: [/\bdef migrate\(migrator\b/], prints: null },
  { tool: "TypeORM", ...javascript, marks: [/\bimplements\s+MigrationInterface\b/], prints: null },
  { tool: "TypeORM", ...javascript, marks: [/\bup\s*\(\s*queryRunner\b/], prints: null },
  { tool: "Sequelize", ...javascript, marks: [up("queryInterface\\b")], prints: null },
  { tool: "Knex", ...javascript, marks: [up("(?:knex\\b|\\w+\\s*:\\s*Knex\\b)")], prints: null },
  { tool: "Kysely", ...javascript, marks: [up("\\w+\\s*:\\s*Kysely\\b")], prints: null },
  {
    tool: "Kysely",
    ...javascript,
    marks: [/\bfrom\s*["']kysely["']|\brequire\(\s*["']kysely["']\s*\)/, exportsUp],
    prints: null,
  },
  {
    tool: "MikroORM",
    ...javascript,
    marks: [/["']@mikro-orm\/migrations["']/, /\bextends\s+Migration\b/],
    prints: null,
  },
  { tool: "Lucid", ...javascript, marks: [/\bextends\s+BaseSchema\b/], prints: null },
  { tool: "Payload", ...javascript, marks: [/\bMigrateUpArgs\b/], prints: null },
  {
    tool: "db-migrate",
    ...javascript,
    marks: [up("db\\b"), /\bdbm\b|\bdb\.(?:runSql|createTable|addIndex|removeIndex|addColumn|dropTable)\(/],
    prints: null,
  },
  {
    tool: "Laravel",
    ...php,
    marks: [/\bIlluminate\\Database\\(?:Migrations\\Migration\b|\{[^}]*Migrations\\Migration\b)/],
    prints: null,
  },
  {
    tool: "Doctrine",
    ...php,
    marks: [/\bDoctrine\\(?:DBAL\\)?Migrations\\AbstractMigration\b/],
    prints: null,
  },
  { tool: "Phinx", ...php, marks: [/\bPhinx\\Migration\\AbstractMigration\b/], prints: null },
  { tool: "CakePHP", ...php, marks: [/\buse\s+Migrations\\(?:Abstract|Base)Migration\b/], prints: null },
  { tool: "Yii", ...php, marks: [/\byii\\db\\(?:pgsql\\)?Migration\b/], prints: null },
  { tool: "CodeIgniter", ...php, marks: [/\bCodeIgniter\\Database\\Migration\b/], prints: null },
  { tool: "Ecto", ...elixir, marks: [/\buse\s+Ecto\.Migration\b/], prints: null },
  {
    tool: "EF Core",
    ...csharp,
    marks: [/:\s*Migration\b/, /\bMicrosoft\.EntityFrameworkCore\.Migrations\b/],
    prints: "dotnet ef migrations script <from> <to>",
  },
  {
    tool: "FluentMigrator",
    ...csharp,
    marks: [/\[(?:Timestamped)?Migration\s*\(/, /\bFluentMigrator\b/],
    prints: null,
  },
  { tool: "Bun", ...go, marks: [/\b\w*[Mm]igrations\.(?:MustRegister\w*|Register\w*)\(/], prints: null },
  { tool: "gormigrate", ...go, marks: [/\bgormigrate\.Migration\b/], prints: null },
  { tool: "SeaORM", ...rust, marks: [/\bimpl\s+(?:\w+::)*MigrationTrait\b/], prints: null },
];
