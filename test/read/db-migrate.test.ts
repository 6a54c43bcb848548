import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { read } from "../../src/read/index.ts";
import type { SourceFile } from "../../src/types.ts";
import { memoryTree } from "./memory-tree.ts";

beforeAll(() => loadLanguages(["javascript"]));

type Files = Readonly<Record<string, string>>;
const project = { "package.json": '{"dependencies":{"db-migrate":"0.11.14","db-migrate-pg":"1.5.2"}}' };

function readDbMigrate(files: Files, beside: Files = project) {
  const all = Object.entries(files).map(([path, text]): SourceFile => ({ path, text, changed: "all" }));
  const tree = memoryTree({ ...files, ...beside });
  const { roots } = read(
    all.filter(({ path }) => path.endsWith(".sql")),
    tree,
    {
      ...{
        code: all.filter(({ path }) => path.endsWith(".js")),
        detecting: true,
        tool: null,
        execution: null,
      },
      overrides: () => ({}),
    },
  );
  return roots.flatMap(({ tool, versions }) =>
    versions.flatMap(({ up, down }) =>
      [...up, ...down].map((part) => {
        const sent = part.sent?.map((one) => (one.kind === "message" ? one.sql : `? ${one.message}`));
        return `${tool} ${part.direction} ${part.file.path} ${part.execution}${sent ? ` ${sent.join("; ")}` : ""}`;
      }),
    ),
  );
}

const loader = (up: string, more = "") =>
  `var dbm; var Promise; var fs = require('fs'); var path = require('path');
exports.setup = function (options) { dbm = options.dbmigrate; Promise = options.Promise; };
exports.up = function (db) {
  return new Promise(function (resolve, reject) {
    fs.readFile(path.join(__dirname, 'sqls', '${up}'), { encoding: 'utf-8' }, function (err, data) {
      if (err) return reject(err);
      resolve(data);
    });
  }).then(function (data) { return db.runSql(data); })${more};
};
`;
const code = (body: string): Files => ({
  "m/20260101000000-a.js": `var dbm;\nexports.up = function (db, callback) { ${body} };\n`,
});

describe("db-migrate", () => {
  it("sends the files that its loaders read, in a transaction each", () => {
    const files = {
      "m/20260102000000-b.js": loader("20260102000000-b-up.sql"),
      "m/sqls/20260102000000-b-up.sql": "SELECT 2;",
      "m/20260101000000-a.js": loader("20260101000000-a-up.sql"),
      "m/sqls/20260101000000-a-up.sql": "SELECT 1;",
    };
    const sent = (how: string) => [
      `db-migrate up m/sqls/20260101000000-a-up.sql ${how}`,
      `db-migrate up m/20260101000000-a.js ${how} `,
      `db-migrate up m/sqls/20260102000000-b-up.sql ${how}`,
      `db-migrate up m/20260102000000-b.js ${how} `,
    ];
    expect(readDbMigrate(files)).toEqual(sent("transaction"));
    const command = { ...project, Makefile: "migrate:\n\tnpx db-migrate up --non-transactional\n" };
    expect(readDbMigrate(files, command)).toEqual(sent("one-query"));
  });

  it("says what it does not read of a file that is sent with other calls, or is not there", () => {
    const files = { "m/20260101000000-a.js": loader("a-up.sql", ".then(() => db.runSql('SELECT 1'))") };
    expect(readDbMigrate({ ...files, "m/sqls/a-up.sql": "SELECT 2;" })[0]).toBe(
      "db-migrate up m/20260101000000-a.js transaction SELECT 1; ? what stands in a-up.sql is not read with it",
    );
    expect(readDbMigrate({ "m/20260101000000-a.js": loader("../../../x.sql") })).toEqual([
      "db-migrate up m/20260101000000-a.js transaction ? what stands in x.sql is not read with it",
    ]);
  });

  it.each([
    ["return db.runSql('A; B')", "A; B"],
    ["db.runSql('A ?', [1], callback)", "? what is filled into the SQL is not read"],
    ["db.addIndex('t', 'i', ['a', 'b'], true, callback)", 'CREATE UNIQUE INDEX "i" ON "t" ("a", "b")'],
    [
      "db.addIndex('t', 'i', 'a', () => db.removeIndex('j', callback))",
      'CREATE INDEX "i" ON "t" ("a"); DROP INDEX "j"',
    ],
    [
      "db.removeIndex('t', 'i').then(() => db.removeColumn('t', 'a'))",
      'DROP INDEX "i"; ALTER TABLE "t" DROP COLUMN "a"',
    ],
    [
      "db.renameColumn('t', 'a', 'b'); db.renameTable('t', 'u')",
      'ALTER TABLE "t" RENAME COLUMN "a" TO "b"; ALTER TABLE "t" RENAME TO "u"',
    ],
    ["db.createTable('t', { id: 'int' }, callback)", "? what `createTable` sends is not known"],
  ])("%s", (body, sent) => {
    expect(readDbMigrate(code(body))).toEqual([`db-migrate up m/20260101000000-a.js transaction ${sent}`]);
  });
});
