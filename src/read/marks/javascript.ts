import { literalsAfter } from "../evidence/named-folders.ts";
import type { CodeMark } from "../tool.ts";
import { javascript } from "./language.ts";

/** Before what a function is handed: "(", "async ({ context: ", "function (". All is bounded, for the text is anybody's. */
const gap = String.raw`\s{0,20}`;
const handing = String.raw`${gap}(?:async\b${gap})?(?:function\b${gap}\*?${gap}\w*${gap})?\(?${gap}\{?${gap}(?:\w+\s*,${gap}){0,6}(?:context\s*:${gap}\{?${gap})?`;

/** A type says what a function would be handed, and is none. */
const noType = String.raw`(?![^\n;]{0,300}=>\s*(?:Promise\s*<|void\b|unknown\b|any\b))`;
const parameters = String.raw`\([^()]{0,300}(?:\([^()]{0,100}\)[^()]{0,300}){0,3}\)`;
/** After "=" or ":": nothing else is a function. */
const aFunction = String.raw`(?=${gap}(?:async\b|function\b|\w+${gap}=>|${parameters}${gap}(?::[^=;{]{0,200})?=>))`;
const body = String.raw`(?=${parameters}\s*(?::[^;{=]{0,200})?\{)`;

/**
 * `up` or `down` as JavaScript exports it, or declares it in a class or an object, with what it is handed:
 * "exports.up = async (knex", "up(pgm: …) {", "export const up: Migration = async ({ context: queryInterface". A call is
 * none, nor is a local function.
 */
function declared(name: string, handed: string): RegExp {
  const heads = [
    String.raw`\bexports\.${name}\s*=${aFunction}`,
    String.raw`\bexport\s+(?:async\s+)?function\b\s*\*?\s*${name}\b`,
    String.raw`\bexport\s+const\s+${name}\b[^\n=]{0,80}=${aFunction}`,
    String.raw`(?:^|[\s,{;])(?<!\b(?:const|let|var)\s)["']?${name}["']?\s*[:=](?![:=])${aFunction}${noType}`,
    String.raw`(?:^|[\s,{;])(?<!\b(?:await|return|function|new|yield)\s)${name}\s*${body}`,
  ];
  return new RegExp(`(?:${heads.join("|")})${handing}${handed}`, "m");
}

export const up = (handed: string): RegExp => declared("up", handed);

/** A local function of that name, which the file then exports by it. */
export const localUp = (handed: string): RegExp =>
  new RegExp(String.raw`\b(?:function\s+up\b|(?:const|let|var)\s+up\b[^\n=]{0,80}=)${handing}${handed}`);
export const exportedByName =
  /\bexports\s*=\s*\{[^}]{0,500}\bup\b|\bexport\s*\{[^}]{0,500}\bup\b|\bexports\.up\s*=\s*up\b/;

/** Whatever they are handed. */
const anyUp = up("");
const anyDown = /\bdown\b/;

/** A class that others extend is no migration itself. */
const concrete = /^(?![\s\S]*\babstract\s+class\b)/;

/** MongoDB's have the same form. */
const relational = /^(?![\s\S]*\.collection\()/;

export const generatesSql =
  /\bexports\.generateSql\s*=|\bexport\s+(?:async\s+)?(?:const|function)\s+generateSql\b/;

/** A name that orders migrations. */
const numbered = { ...javascript, extension: /(?:^|\/)\d{3,}[^/]*\.[cm]?[jt]s$/i };

/**
 * What is handed to a migration tells its tool, where it has the usual name or a type; else what is asked of it.
 */
const inPlace: readonly CodeMark[] = [
  { tool: "TypeORM", ...javascript, marks: [/\bimplements\s+MigrationInterface\b/, concrete], prints: null },
  {
    tool: "TypeORM",
    ...javascript,
    marks: [up(String.raw`(?:queryRunner\b|\w+\s*:\s*QueryRunner\b)`)],
    prints: null,
  },
  {
    tool: "Sequelize",
    ...javascript,
    marks: [up(String.raw`(?:queryInterface\b|\w+\s*:\s*QueryInterface\b)`)],
    prints: null,
    settings: [{ file: /^\.sequelizerc$/i, folders: literalsAfter("migrations-path", javascript) }],
  },
  {
    tool: "Knex",
    ...javascript,
    marks: [up(String.raw`(?:knex\b|\w+\s*:\s*Knex\b)`)],
    prints: null,
    settings: [{ file: /^knexfile\.[cm]?[jt]s$/i, folders: literalsAfter("directory", javascript) }],
  },
  { tool: "Kysely", ...javascript, marks: [up(String.raw`\w+\s*:\s*Kysely\b`)], prints: null },
  {
    tool: "Kysely",
    ...javascript,
    marks: [
      anyUp,
      /\bfrom\s*["']kysely["']|\brequire\(\s*["']kysely["']\s*\)|^(?=[\s\S]*\.schema\b)[\s\S]*\.execute\(\)/,
    ],
    prints: null,
  },
  {
    tool: "MikroORM",
    ...javascript,
    marks: [/\bextends\s+\w*Migration\b/, /["']@mikro-orm\/migrations["']|\bthis\.addSql\(/, concrete],
    prints: null,
  },
  { tool: "Lucid", ...javascript, marks: [/\bextends\s+BaseSchema\b/, anyUp], prints: null },
  { tool: "Payload", ...javascript, marks: [/\bMigrateUpArgs\b/, anyUp], prints: null },
  {
    tool: "db-migrate",
    ...javascript,
    marks: [
      up(String.raw`db\b`),
      /\bdbm\b|\bdb\.(?:runSql|createTable|addIndex|removeIndex|addColumn|dropTable)\(/,
    ],
    prints: null,
  },
  {
    tool: "Knex",
    ...javascript,
    marks: [
      anyUp,
      /\bschema\s*\.\s*(?:createTable\w*|alterTable|table|dropTable\w*|raw|hasTable|renameTable|withSchema|createView\w*)\b/,
    ],
    prints: null,
  },
  { tool: "Knex", ...javascript, marks: [anyUp, /\w\.raw\(/, anyDown], prints: null },
  {
    tool: "node-pg-migrate",
    ...javascript,
    marks: [
      anyUp,
      /\bMigrationBuilder\b|\b\w+\.(?:createIndex|dropIndex|addColumns|dropColumns?|alterColumn)\(/,
      relational,
      anyDown,
    ],
    prints: null,
  },
  {
    tool: "Sequelize",
    ...javascript,
    marks: [
      anyUp,
      /\b\w+\.(?:addIndex|removeIndex|removeColumn|changeColumn|bulkInsert)\(|\bsequelize\b/i,
      relational,
      anyDown,
    ],
    prints: null,
  },
  {
    tool: "unrecognized",
    ...javascript,
    marks: [anyUp, /\b\w+\.(?:addColumn|addConstraint|createTable|dropTable|sql)\(/, relational, anyDown],
    prints: null,
  },
  {
    tool: "Nessie",
    ...javascript,
    marks: [/\bextends\s+AbstractMigration\b/, /\bClientPostgreSQL\b|\bnessie\b/, anyUp],
    prints: null,
  },
  {
    tool: "Lucid",
    ...javascript,
    marks: [/\bextends\s+Schema\b/, /\buse\(\s*["']Schema["']\s*\)/, anyUp],
    prints: null,
  },
  {
    tool: "Postgrator",
    ...javascript,
    extension: /\.(?:do|undo)\.(?:[^/]*\.)?[cm]?[jt]s$/i,
    marks: [generatesSql],
    prints: null,
  },
  { tool: "unrecognized", ...javascript, marks: [generatesSql], prints: null },
  { tool: "ley", ...javascript, marks: [up(String.raw`sql\b`)], prints: null },
  {
    tool: "migrate",
    ...numbered,
    marks: [up(String.raw`(?:next|done)\b`), /\b(?:query|execute|sql|raw|unsafe|runSql)\s*[(`]/, relational],
    prints: null,
  },
  {
    tool: "unrecognized",
    ...numbered,
    marks: [anyUp, /\b(?:query|execute|sql|raw|unsafe|runSql)\s*[(`]/, anyDown, relational],
    prints: null,
  },
];

/** The same of a function that stands by itself and is exported below. */
const exportedBelow: readonly CodeMark[] = (
  [
    ["TypeORM", String.raw`(?:queryRunner\b|\w+\s*:\s*QueryRunner\b)`],
    ["Sequelize", String.raw`(?:queryInterface\b|\w+\s*:\s*QueryInterface\b)`],
    ["Knex", String.raw`(?:knex\b|\w+\s*:\s*Knex\b)`],
    ["Kysely", String.raw`\w+\s*:\s*Kysely\b`],
    ["Knex", "", /\.schema\s*\.|\w\.raw\(/, anyDown],
    ["unrecognized", "", /\b(?:query|execute|sql|unsafe|runSql)\s*[(`]/, anyDown, relational],
  ] as const
).map(([tool, handed, ...rest]) => ({
  tool,
  ...javascript,
  marks: [localUp(handed), exportedByName, ...rest],
  prints: null,
}));

/** orchid-orm, whose migrations are calls of the function that its rake-db gives. */
const orchid: readonly CodeMark[] = [
  {
    tool: "Orchid",
    ...javascript,
    marks: [/\b(?:rakeDb|rake-db|orchid-orm\/migrations)\b/, /\bchange\s*\(\s*async\b/],
    prints: null,
  },
  { tool: "Orchid", ...javascript, marks: [/^change\s*\(\s*async\s*\(\s*db\b/m], prints: null },
];

export const javascriptMarks: readonly CodeMark[] = [...inPlace, ...exportedBelow, ...orchid];
