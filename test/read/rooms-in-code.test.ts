import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { lint } from "../../src/programs/lint.ts";
import { loadLanguages } from "../../src/read/code/languages.ts";
import type { Finding } from "../../src/types.ts";
import { root } from "../print/place.ts";
import { roomNames } from "../print/rules-index.ts";
import { type Case, defaults, discoveryOf, levelsFor, majorFor } from "../room.ts";
import { plainCases } from "../room-statements.ts";

await loadLanguages(["javascript", "ruby", "python"]);
await loadGrammar();

/** How three tools send SQL as it stands, each statement by itself. */
const tools = {
  rails: {
    pathOf: (number: number) => `db/migrate/2026010100000${number}_case.rb`,
    text: (calls: readonly string[]) =>
      `class Case < ActiveRecord::Migration[7.1]\n  disable_ddl_transaction!\n  def up\n${calls.join("\n")}\n  end\n  def down\n    raise ActiveRecord::IrreversibleMigration\n  end\nend\n`,
    call: (sql: string) => `execute <<-'SQL'\n${sql}\nSQL`,
  },
  knex: {
    pathOf: (number: number) => `migrations/2026010100000${number}_case.js`,
    text: (calls: readonly string[]) =>
      `exports.config = { transaction: false };\nexports.up = async (knex) => {\n${calls.join("\n")}\n};\nexports.down = async () => { throw new Error("no way back"); };\n`,
    call: (sql: string) => `await knex.raw(\`\n${sql}\n\`);`,
  },
  alembic: {
    pathOf: (number: number) => `migrations/versions/000${number}_case.py`,
    text: (calls: readonly string[], number: number) =>
      `from alembic import op\n\nrevision = "a${number}"\ndown_revision = ${number === 1 ? "None" : `"a${number - 1}"`}\n\n\ndef upgrade():\n    with op.get_context().autocommit_block():\n${calls.join("\n")}\n\n\ndef downgrade():\n    raise NotImplementedError\n`,
    call: (sql: string) => `        op.execute("""\n${sql}\n""")`,
  },
} as const;

type ToolName = keyof typeof tools;

const shop = readFileSync(new URL("rules/shop.sql", root), "utf8");

async function ownFindings(
  testCase: Case,
  name: ToolName,
  sql: readonly string[],
): Promise<readonly Finding[]> {
  const { pathOf, text, call } = tools[name];
  const history = text([call(shop.trim())], 1);
  const file = text(sql.map(call), 2);
  const discovery = discoveryOf(new Map([[pathOf(2), file]]), new Map([[pathOf(1), history]]));
  const options = {
    ...defaults,
    rules: levelsFor(testCase.room),
    postgresVersion: majorFor(testCase.postgres),
    postgresMinor: testCase.minor,
  };
  const { findings } = await lint({ ...discovery, detecting: true }, options, new Set());
  return findings.filter(({ rule }) => rule === testCase.room);
}

/** Cases of plain scripts that a migration tool does not run alike, and why. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  "scripts that nobody records have no order, and the history of a tool has one": [
    "duplicate-index good: the other one may not be there",
    "if-not-exists-definition-drift good: scripts that stand beside each other",
    "index-name-collision good: scripts that stand beside each other",
    "index-name-collision good: the other one may not be there",
    "redundant-prefix-index good: the other one may not be there",
    "unknown-index good: a plain folder may begin anywhere",
  ],
  "of a recorded history the name itself is told, which stops the statement": [
    "create-index-not-concurrent bad: a name that is taken does not make it quicker",
    "drop-index-not-concurrent bad: of a partitioned table, as the index that replaces it shows",
    "standby-query-conflict bad: an index becomes a constraint's",
    "table-rewrite-rebuilds-indexes bad: nobody knows whose index it is",
  ],
  "it is about comments of SQL": [
    "ineffective-ignore bad: it gives no reason",
    "ineffective-ignore bad: it silences nothing",
    "ineffective-ignore bad: there is no such rule",
    "ineffective-ignore bad: it names no rule",
    "missing-rollback good: in a commented block at the end",
  ],
  "psql ends its session behind each script": [
    "session-setting-leaks good: a script that psql runs in a session of its own",
    "transaction-never-committed bad: the file ends in the transaction",
    "transaction-never-committed bad: in other words",
    "transaction-never-committed bad: the second transaction of a file",
    "transaction-never-committed bad: a savepoint is not the transaction",
    "transaction-never-committed bad: COMMIT AND CHAIN begins another",
    "transaction-never-committed bad: what a block does is rolled back with it, and is no statement of the file",
    "transaction-never-committed bad: a block cannot commit the transaction that it runs in",
  ],
};

const excepted: ReadonlySet<string> = new Set(Object.values(otherwise).flat());
const all = roomNames().flatMap((room) =>
  plainCases(room).map(([name, ...more]) => [`${room} ${name}`, ...more] as const),
);

it("what is excepted is there", () => {
  const names: ReadonlySet<string> = new Set(all.map(([name]) => name));
  expect([...excepted].filter((name) => !names.has(name))).toEqual([]);
});

describe("a room's SQL sent by code is found as in a script, on its own lines", () => {
  it.each(all.filter(([name]) => !excepted.has(name)))("%s", async (name, testCase, sql) => {
    for (const tool of ["rails", "knex", "alembic"] as const) {
      const findings = await ownFindings(testCase, tool, sql);
      const messages = findings.map(({ message }) => message);
      expect(messages, tool).toHaveLength(name.includes(" bad: ") ? 1 : 0);
      const places = findings.map(({ file, span }) => file.text.slice(...span));
      for (const place of places)
        expect(
          sql.some((one) => one.includes(place)),
          tool,
        ).toBe(true);
    }
  });
});
