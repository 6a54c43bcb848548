import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { readSql } from "../../src/parse/grammar.ts";
import { loadGrammar } from "../../src/parse/index.ts";
import type { Migration, SentByCode } from "../../src/types.ts";
import { migrationsOf } from "./memory-tree.ts";
import { readChangelog } from "./read-changelog.ts";

beforeAll(() => loadGrammar());

/** What `update-sql` and `future-rollback-sql` of Liquibase 4.28.0 printed offline for PostgreSQL 15, each change by itself. */
interface PrintedChange {
  readonly change: string;
  readonly up: readonly string[];
  /** Null where Liquibase was not asked, or refused. */
  readonly down: readonly string[] | null;
}

const printed: readonly PrintedChange[] = JSON.parse(
  readFileSync(new URL("../recorded/liquibase/changes.json", import.meta.url), "utf8"),
);

/** Trees without places; a primary key of a table has the same name whether Liquibase or PostgreSQL gives it. */
function meaning(sql: string): string {
  const found = readSql(sql.replace("CONSTRAINT t2_pkey PRIMARY KEY", "PRIMARY KEY"));
  if (!("statements" in found)) throw new Error(`${found.error}: ${sql}`);
  return JSON.stringify(
    found.statements.map(({ node }) => node),
    (key, value) =>
      /location|stmt_len|rexpr_list|list_(?:start|end)/i.test(key) ? undefined : (value as unknown),
  );
}

function sentBy(migrations: readonly Migration[]): readonly string[] {
  const texts = (one: SentByCode) => (one.kind === "message" ? [one.sql] : [`unread: ${one.message}`]);
  return migrations.flatMap(({ sent }) => sent ?? []).flatMap(texts);
}

it.each(printed)("sends what Liquibase prints: $change", ({ change, up, down }) => {
  const text = `<databaseChangeLog><changeSet id="1" author="me">${change}</changeSet></databaseChangeLog>`;
  const all = migrationsOf(readChangelog({ "db/changelog/1.xml": text }));
  const of = (direction: string) => sentBy(all.filter((one) => one.direction === direction));
  expect(of("up").map(meaning)).toEqual(up.map(meaning));
  if (down !== null) expect(of("down").map(meaning)).toEqual(down.map(meaning));
});

const keyed = (name: string) =>
  `<createTable tableName="a"><column name="x" type="int"><constraints primaryKey="true"${name}/></column></createTable>`;
const drop = '<dropPrimaryKey tableName="a"/>';

it.each([
  [keyed(""), "a_pkey"],
  [keyed(' primaryKeyName="pk"'), "pk"],
  [
    `${keyed(' primaryKeyName="pk"')}${drop}<addPrimaryKey tableName="a" columnNames="x" constraintName="k"/>`,
    "k",
  ],
  [`${keyed(' primaryKeyName="pk"')}${drop}<addPrimaryKey tableName="a" columnNames="x"/>`, "a_pkey"],
  [
    `${keyed(' primaryKeyName="pk"').replaceAll('"a"', '"b"')}<renameTable oldTableName="b" newTableName="a"/>`,
    "pk",
  ],
  [`${keyed(' primaryKeyName="pk"')}</changeSet><changeSet id="m" author="me" dbms="mysql">${drop}`, "pk"],
])("drops the primary key under the name that a change before gave it: %s", (changes, name) => {
  const text = `<databaseChangeLog><changeSet id="1" author="me">${changes}</changeSet><changeSet id="2" author="me">${drop}</changeSet></databaseChangeLog>`;
  const all = migrationsOf(readChangelog({ "db/changelog/1.xml": text }));
  expect(sentBy(all.filter(({ direction }) => direction === "up")).at(-1)).toBe(
    `ALTER TABLE a DROP CONSTRAINT ${name}`,
  );
});
