import { expect, it } from "vitest";
import { sentSqlOf } from "../../src/programs/sent-sql.ts";
import { sentSqlJson } from "../../src/report/sent-sql/json.ts";
import { sentSqlText } from "../../src/report/sent-sql/text.ts";
import { defaults, discoveryOf } from "../room.ts";

const migration = `module.exports = {
  up: (queryInterface) =>
    queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.sequelize.query("SELECT 1; SELECT 2", { transaction });
      await queryInterface.addIndex("orders", ["number"]);
    }),
};
`;

async function sent() {
  const beside = new Map([["package.json", '{ "dependencies": { "sequelize": "6.37.8" } }']]);
  const given = discoveryOf(new Map([["migrations/1-a.js", migration]]), beside);
  return sentSqlOf({ ...given, detecting: true }, defaults);
}

it("says of what is sent in which query and over which connection", async () => {
  const [, ...lines] = sentSqlText(await sent()).split("\n");
  expect(lines.filter((line) => line.startsWith("--") || line.startsWith("CREATE"))).toEqual([
    "-- migrations/1-a.js:3",
    "-- migrations/1-a.js:4",
    "-- migrations/1-a.js:4, in the same query",
    "-- migrations/1-a.js:5, over another connection",
    'CREATE INDEX "orders_number" ON "orders" ("number");',
    "-- migrations/1-a.js:3",
  ]);
});

it("has it in JSON, where it is so", async () => {
  const { migrations } = JSON.parse(sentSqlJson(await sent()));
  const statements: readonly { readonly beside?: boolean; readonly message: number }[] =
    migrations[0].statements;
  expect(statements.map(({ message, beside }) => [message, beside])).toEqual([
    [1, undefined],
    [2, undefined],
    [2, undefined],
    [3, true],
    [4, undefined],
  ]);
});

const blocks = "COMMIT;\nCREATE TABLE t (a int);\nBEGIN;\nCREATE INDEX t_a_idx ON t (a);\n";

it.each([
  ["a tool commits what its migration leaves open", "db/00001_t.sql", `-- +goose Up\n${blocks}`, null, true],
  [
    "a tool commits after ROLLBACK TO",
    "db/00001_t.sql",
    "-- +goose Up\nSAVEPOINT s;\nROLLBACK TO s;\n",
    null,
    true,
  ],
  [
    "what ends its transaction itself is not ended twice",
    "db/00001_t.sql",
    "-- +goose Up\nCOMMIT;\n",
    null,
    false,
  ],
  ["psql does not commit", "migrations/1.sql", blocks, "plain", false],
  [
    "psql does not commit what it has begun",
    "migrations/1.sql",
    "\\set AUTOCOMMIT off\nSELECT 1;\n",
    "plain",
    false,
  ],
] as const)("%s", async (_, path, text, tool, isCommitted) => {
  const { migrations } = await sentSqlOf(discoveryOf(new Map([[path, text]]), new Map()), {
    ...defaults,
    tool,
  });
  const last = migrations[0]?.statements.at(-1);
  expect(last?.boundary === true && last.sql === "COMMIT").toBe(isCommitted);
});

it("says once what of a runbook was not read, at the piece that it stands in", async () => {
  const page =
    "```sql\nSELECT 1;\nDROP INDEX a, ;\n```\n\n```sql\nSELECT 2;\n```\n\n```bash\nsend 'DROP INDEX b'\n```\n";
  const given = discoveryOf(new Map([["docs/a.md", page]]), new Map());
  const text = sentSqlText(await sentSqlOf({ ...given, files: given.code }, defaults));
  expect(text.split("\n").filter((line) => !/\(plain, up\)|^$/.test(line))).toEqual([
    "-- docs/a.md:2",
    "SELECT 1;",
    "-- not read: docs/a.md:3: syntax error at end of input",
    "-- docs/a.md:7",
    "SELECT 2;",
    "-- not read: docs/a.md:11: SQL about an index, which no call of psql here is seen to send",
  ]);
});
