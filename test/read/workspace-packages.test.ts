import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { type Files, sentBy } from "./sent-by.ts";

beforeAll(() => loadLanguages(["javascript"]));

const json = (value: unknown) => JSON.stringify(value);
const knex = { dependencies: { knex: "3.1.0", pg: "8" } };
const names = `export const Orders = "orders";
export const enum Field { placedAt = "placed_at", total = "total" }
`;
const at = "apps/api/migrations/1_a.ts";
const up = (imports: string, sends = `CREATE INDEX i ON $\{Orders} ($\{Field.placedAt})`) => `${imports}
export async function up(knex: any) { await knex.raw(\`${sends}\`); }`;
const byName = up('import { Orders, Field } from "@shop/db";');
const sent = ["up CREATE INDEX i ON orders (placed_at)"];

type Row = readonly [name: string, files: Files];

const top = (more: object = { workspaces: ["apps/*", "packages/*"] }) => json({ private: true, ...more });
const own = (more: object = {}) => json({ name: "@shop/db", ...more });

const found: readonly Row[] = [
  [
    "what an exported name stands for in the end",
    {
      "package.json": top(),
      "packages/db/package.json": own(),
      "packages/db/src/index.ts": `export let Orders = "first";\nOrders = "orders";\nexport enum Field { placedAt = "placed_at" }\n`,
      [at]: byName,
    },
  ],
  [
    "its main is built, and handed on from files that are named as the compiler makes them",
    {
      "package.json": top(),
      "packages/db/package.json": own({ type: "module", main: "dist/cjs/index.js" }),
      "packages/db/src/index.ts": 'export * from "./types/index.js";',
      "packages/db/src/types/index.ts": `export * from "./orders.js";`,
      "packages/db/src/types/orders.ts": names,
      [at]: byName,
    },
  ],
  [
    "its exports are by conditions",
    {
      "package.json": top({ workspaces: { packages: ["./packages/*/"] } }),
      "packages/db/package.json": own({
        exports: { ".": { import: { types: "./build/names.d.ts", default: "./build/names.js" } } },
      }),
      "packages/db/src/names.ts": names,
      [at]: byName,
    },
  ],
  [
    "one of its paths is exported, and it stands where pnpm is told",
    {
      "package.json": top({}),
      "pnpm-workspace.yaml": "packages:\n  - libs/**\n  - '!libs/old/**'\n",
      "libs/old/db/package.json": own(),
      "libs/old/db/src/names.ts": 'export const Orders = "wrong";',
      "libs/new/db/package.json": own({ exports: { "./tables/*": "./dist/tables/*.js" } }),
      "libs/new/db/src/tables/all.ts": names,
      [at]: up('import { Orders, Field } from "@shop/db/tables/all";'),
    },
  ],
  [
    "a path within it, its name without a scope, as Lerna is told",
    {
      "package.json": top({}),
      "lerna.json": json({ packages: ["packages/*"] }),
      "packages/db/package.json": json({ name: "shop-db" }),
      "packages/db/src/names.ts": names,
      [at]: up('import * as db from "shop-db/names";\nconst { Orders, Field } = db;'),
    },
  ],
  [
    "the package that the migration stands in names itself",
    {
      "package.json": top(),
      "apps/api/package.json": own({ ...knex, exports: "./src/tables.ts" }),
      "apps/api/src/tables.ts": names,
      [at]: byName,
    },
  ],
  [
    "by the table of imports of the nearest package",
    {
      "package.json": top(),
      "apps/api/package.json": json({ ...knex, imports: { "#db/*": { default: "./src/*.js" } } }),
      "apps/api/src/tables.ts": names,
      [at]: up('import { Orders, Field } from "#db/tables";'),
    },
  ],
  [
    "by the compiler's paths, which a commented file has that is extended",
    {
      "package.json": top({}),
      "tsconfig.base.json": `{
  // Paths from the top.
  "compilerOptions": { "baseUrl": ".", "paths": { "@shop/db": ["packages/db/src/index.ts"], "~/*": ["./lib/*"], } },
}`,
      "apps/api/tsconfig.json": json({ extends: "../../tsconfig.base.json", compilerOptions: {} }),
      "packages/db/src/index.ts": 'export { Orders } from "~/orders";\nexport * from "./field";',
      "packages/db/src/field.ts": 'export enum Field { placedAt = "placed_at" }',
      "packages/db/tsconfig.json": json({ extends: ["../../tsconfig.base"] }),
      "lib/orders.ts": 'export const { Orders } = { Orders: "orders" } as const;',
      [at]: byName,
    },
  ],
  [
    "below the compiler's base",
    {
      "package.json": top({}),
      "apps/api/tsconfig.json": json({ compilerOptions: { baseUrl: "./src" } }),
      "apps/api/src/db/names.ts": names,
      [at]: up('import { Orders, Field } from "db/names";'),
    },
  ],
];

/** What nobody can say stands in the text as it is written. */
const unknown = [`up CREATE INDEX i ON $\{Orders} ($\{Field.placedAt})`];

describe("names that a migration takes from a package of its own repository", () => {
  it.each(found)("are read: %s", (_, files) => {
    const all = { "apps/api/package.json": json(knex), ...files };
    expect(sentBy(at, all).map((one) => one.split(" << ")[0])).toEqual(sent);
  });

  it.each<Row>([
    [
      "of a package that is installed",
      {
        "package.json": top(),
        "node_modules/@shop/db/package.json": own({ main: "index.js" }),
        "node_modules/@shop/db/index.js":
          'exports.Orders = "orders"; exports.Field = { placedAt: "placed_at" };',
      },
    ],
    [
      "of a package beside it that is no workspace",
      {
        "package.json": top({ workspaces: ["apps/*"] }),
        "packages/db/package.json": own({ main: "src/index.ts" }),
        "packages/db/src/index.ts": names,
      },
    ],
    [
      "of one that leads out of the repository",
      {
        "package.json": top(),
        "packages/db/package.json": own({ main: "../../../elsewhere/index.js" }),
      },
    ],
    [
      "that are computed",
      {
        "package.json": top(),
        "packages/db/package.json": own(),
        "packages/db/src/index.ts":
          "export const Orders = process.env.ORDERS;\nexport enum Field { placedAt = make() }",
      },
    ],
    [
      "of a package that names itself in circles",
      {
        "package.json": top(),
        "packages/db/package.json": own({ main: "src/a.ts" }),
        "packages/db/src/a.ts": 'export * from "./b";',
        "packages/db/src/b.ts": 'export { Orders, Field } from "./a";',
      },
    ],
    [
      "that are assigned anew where nobody knows whether they are",
      {
        "package.json": top(),
        "packages/db/package.json": own(),
        "packages/db/src/index.ts":
          'export let Orders = "orders";\nif (process.env.X) Orders = "others";\nexport let Field = {};',
      },
    ],
    [
      "of a path of it whose source is nowhere",
      {
        "package.json": top(),
        "packages/db/package.json": own({
          exports: { ".": "./dist/index.js", "./tables": "./dist/tables/index.js" },
        }),
        "packages/db/src/index.ts": names,
        [at]: up('import { Orders, Field } from "@shop/db/tables";'),
      },
    ],
    [
      "of a path that leads out of the package",
      {
        "package.json": top(),
        "packages/db/package.json": own({ exports: { "./away": "../../../elsewhere/index.ts" } }),
        "packages/db/src/index.ts": names,
        [at]: up('import { Orders, Field } from "@shop/db/away";'),
      },
    ],
  ])("are not guessed: %s", (_, files) => {
    const all = { "apps/api/package.json": json(knex), [at]: byName, ...files };
    expect(sentBy(at, all).map((one) => one.split(" << ")[0])).toEqual(unknown);
  });
});

describe("enumerations of TypeScript", () => {
  const enumerated = (text: string, wanted: string) => {
    const files = { "package.json": json(knex), "migrations/1_a.ts": up(text, `A $\{${wanted}}`) };
    return sentBy("migrations/1_a.ts", files)[0]?.split(" << ")[0];
  };

  it.each([
    ['enum E { a = "x", "b c" = `y` }', 'E["b c"]', "y"],
    ["enum E { a, b, c = 7, d }", "E.b + E.d", "9"],
    ["enum E { a, b }", "E[1]", "b"],
    ['enum E { a = "x", b = a }', "E.b", "x"],
    ['declare const enum E { a = "x" }', "E.a", "x"],
    ['enum E { a = "x", b = "y" }', 'Object.values(E).join(", ")', "x, y"],
    ['enum E { a = "x", b = "y" }', 'Object.keys(E).join(", ")', "a, b"],
    ["enum E { a, b }", 'Object.keys(E).join(", ")', "0, 1, a, b"],
  ])("%s: %s", (text, wanted, value) => {
    expect(enumerated(text, wanted)).toBe(`up A ${value}`);
  });
});

const migration = (tool: string, body: string) => `import { Orders, Field } from "@shop/db";
${tool}
${body}`;

/** The same names, as each tool takes them. */
const tools: readonly (readonly [tool: string, packages: object, text: string, sent: string])[] = [
  [
    "Knex",
    { knex: "3.1.0" },
    migration(
      "",
      "export const up = (knex: any) => knex.schema.alterTable(Orders, (t: any) => t.index(Field.placedAt));",
    ),
    'create index "orders_placed_at_index" on "orders" ("placed_at")',
  ],
  [
    "TypeORM",
    { typeorm: "0.3.20" },
    migration(
      'import { MigrationInterface, QueryRunner, TableIndex } from "typeorm";',
      `export class One1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner) {
    await queryRunner.createIndex(Orders, new TableIndex({ name: "i", columnNames: [Field.placedAt] }));
  }
  async down() {}
}`,
    ),
    'CREATE INDEX "i" ON "orders"  ("placed_at") ',
  ],
  [
    "Sequelize",
    { sequelize: "6.37.0" },
    migration(
      "",
      `module.exports = { async up(queryInterface, Sequelize) { await queryInterface.addIndex(Orders, [Field.placedAt]); } };`,
    ),
    'CREATE INDEX "orders_placed_at" ON "orders" ("placed_at")',
  ],
  [
    "Kysely",
    { kysely: "0.27.0" },
    migration(
      'import { Kysely } from "kysely";',
      'export async function up(db: Kysely<any>) { await db.schema.createIndex("i").on(Orders).column(Field.placedAt).execute(); }',
    ),
    'create index "i" on "orders" ("placed_at")',
  ],
  [
    "MikroORM",
    { "@mikro-orm/migrations": "6.4.0", "@mikro-orm/postgresql": "6.4.0" },
    migration(
      'import { Migration } from "@mikro-orm/migrations";',
      `export class Migration20240101000000 extends Migration {
  override async up() { this.addSql(\`create index "i" on "$\{Orders}" ("$\{Field.placedAt}");\`); }
}`,
    ),
    'create index "i" on "orders" ("placed_at");',
  ],
];

it.each(tools)("%s is given what the package names", (_, packages, text, sql) => {
  const files = {
    "package.json": top({ workspaces: ["packages/*", "apps/*"] }),
    "packages/db/package.json": own({ main: "dist/index.js" }),
    "packages/db/src/index.ts": names,
    "apps/api/package.json": json({ dependencies: { ...packages, pg: "8" } }),
    "apps/api/migrations/Migration20240101000000.ts": text,
  };
  expect(sentBy("apps/api/migrations/Migration20240101000000.ts", files)[0]?.split(" << ")[0]).toBe(
    `up ${sql}`,
  );
});
