import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["javascript", "python", "ruby"]));

function sentOf(path: string, text: string): readonly string[] {
  const code = [{ path, text, changed: "all" as const }];
  const options = { code, detecting: true, tool: null, execution: null, overrides: () => ({}) };
  const { roots } = read([], memoryTree({ [path]: text }), options);
  const sent = roots.flatMap(({ versions }) =>
    versions.flatMap(({ up }) => up.flatMap((one) => one.sent ?? [])),
  );
  return sent.map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
}

/** A column whose default another file tells, by tools. */
const rows: readonly (readonly [tool: string, path: string, text: string, sent: RegExp])[] = [
  [
    "kysely",
    "m/1_a.ts",
    "import { Role } from '../role';\nexport async function up(db: Kysely<any>) {\n await db.schema.createTable('a').addColumn('r', 'text', (c) => c.defaultTo(Role.MEMBER).notNull()).execute();\n}\n",
    /^create table "a" \("r" text default \$\{computed\} not null\)$/,
  ],
  [
    "kysely, alone",
    "m/1_a.ts",
    "import { Role } from '../role';\nexport async function up(db: Kysely<any>) {\n await db.schema.alterTable('a').alterColumn('r', (c) => c.setDefault(Role.MEMBER)).execute();\n}\n",
    /^alter table "a" alter column "r" set default \$\{computed\}$/,
  ],
  [
    "alembic",
    "m/versions/a.py",
    'from alembic import op\nimport sqlalchemy as sa\nfrom app import config\nrevision = "a"\ndown_revision = None\ndef upgrade():\n    op.add_column("a", sa.Column("r", sa.BigInteger(), server_default=str(config.LIMIT)))\n',
    /^ALTER TABLE a ADD COLUMN r BIGINT DEFAULT \$\{computed\}$/,
  ],
  [
    "node-pg-migrate",
    "m/1_a.js",
    "const { ROLE } = require('../role');\nexports.up = async (pgm) => { pgm.addColumns('a', { r: { type: 'text', default: ROLE } }); };\n",
    /ADD "r" text DEFAULT \$\{computed\};$/,
  ],
  [
    "knex",
    "m/1_a.js",
    "const { ROLE } = require('../role');\nexports.up = (knex) => knex.schema.createTable('a', (t) => { t.text('r').defaultTo(ROLE); });\n",
    /^create table "a" \("r" text default \$\{computed\}\)$/,
  ],
  [
    "sequelize",
    "m/1_a.js",
    "const { ROLE } = require('../role');\nmodule.exports = { async up(queryInterface, Sequelize) {\n await queryInterface.addColumn('a', 'r', { type: Sequelize.TEXT, defaultValue: ROLE });\n}, async down() {} };\n",
    /ADD COLUMN "r" TEXT DEFAULT \$\{computed\};$/,
  ],
  [
    "typeorm",
    "m/1700000000000-A.ts",
    "import { ROLE } from '../role';\nexport class A1700000000000 implements MigrationInterface {\n async up(queryRunner: QueryRunner) {\n await queryRunner.addColumn('a', new TableColumn({ name: 'r', type: 'text', default: `'$" +
      "{ROLE}'` }));\n}\n async down(queryRunner: QueryRunner) {}\n}\n",
    /^ALTER TABLE "a" ADD "r" text NOT NULL DEFAULT \$\{computed\}$/,
  ],
];

describe("a default that another file tells loses nothing but itself", () => {
  it.each(rows)("%s", (_tool, path, text, sent) => {
    expect(sentOf(path, text)).toEqual([expect.stringMatching(sent)]);
  });
});
